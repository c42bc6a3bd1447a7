package se.umea.vaxer.bake;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.jbake.app.FileUtil;
import org.jbake.app.Parser;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/** Reads JBake's data files ({@code data/*.yml}) into the store, by their paths in the data folder. */
final class DataFiles {

    private final Site site;
    private final JBakeConfiguration config;
    private final InMemoryContentStore store;
    private final List<Finding> findings;

    /** @param findings takes the links that lead out of the source folder, which are not followed */
    DataFiles(Site site, InMemoryContentStore store, List<Finding> findings) {
        this.site = site;
        this.config = site.config();
        this.store = store;
        this.findings = findings;
    }

    void read() {
        crawl(config.getDataFolder(), "");
    }

    /** @throws IllegalArgumentException if JBake cannot parse the file; it names it */
    static DocumentModel parse(Parser parser, File file) {
        try {
            return parser.processFile(file);
        } catch (RuntimeException e) {
            // YAML that cannot be parsed, or none at all: JBake asks an empty file for its class
            throw new IllegalArgumentException("filen går inte att tolka: " + file, e);
        }
    }

    private void crawl(File folder, String path) {
        File[] entries = folder.listFiles(FileUtil.getDataFileFilter());
        if (entries == null) {
            return;
        }
        Arrays.sort(entries);
        Parser parser = new Parser(config);
        for (File entry : entries) {
            String uri = path + entry.getName();
            if (site.isLinkOut(entry.toPath())) {
                findings.add(site.linkOut(entry.toPath()));
                continue;
            }
            if (entry.isDirectory()) {
                crawl(entry, uri + '/');
                continue;
            }
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
