package se.umea.vaxer.bake;

import static se.umea.vaxer.finding.Messages.text;

import java.io.File;
import java.util.List;
import org.jbake.app.FileUtil;
import org.jbake.app.Parser;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/** Reads JBake's data files ({@code data/*.yml}) into the content store, by their paths in the data folder. */
final class DataFiles {

    private final Site site;
    private final JBakeConfiguration config;
    private final Parser parser;
    private final InMemoryContentStore store;
    private final List<Finding> findings;

    /** @param findings receives the links that lead out of the source folder, which are not followed */
    DataFiles(Site site, InMemoryContentStore store, List<Finding> findings) {
        this.site = site;
        this.config = site.config();
        this.parser = new Parser(config);
        this.store = store;
        this.findings = findings;
    }

    void read() {
        read(config.getDataFolder(), "");
    }

    /** @throws IllegalArgumentException if JBake cannot parse the file; it names it */
    static DocumentModel parse(Parser parser, File file) {
        try {
            return parser.processFile(file);
        } catch (RuntimeException e) {
            // YAML that cannot be parsed, or an empty file, for which JBake throws a NullPointerException
            throw new IllegalArgumentException(text("bake.unparsable", file), e);
        }
    }

    private void read(File folder, String path) {
        for (File entry : AssetCopier.entries(folder)) {
            if (!FileUtil.getDataFileFilter().accept(entry)) {
                continue;
            }
            String uri = path + entry.getName();
            if (site.isLinkOut(entry.toPath())) {
                findings.add(site.linkOut(entry.toPath()));
            } else if (entry.isDirectory()) {
                read(entry, uri + '/');
            } else {
                DocumentModel document = parse(parser, entry);
                if (document != null) {
                    document.setSha1("");
                    document.setRendered(true);
                    document.setFile(entry.getPath());
                    document.setSourceUri(uri);
                    document.setType(config.getDataFileDocType());
                    store.addDocument(document);
                }
            }
        }
    }
}
