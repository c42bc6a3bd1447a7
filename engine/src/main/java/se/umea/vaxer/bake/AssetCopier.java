package se.umea.vaxer.bake;

import static se.umea.vaxer.finding.Messages.text;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.jbake.app.FileUtil;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.parser.Engines;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/** Copies what {@code org.jbake.app.Asset} copies: the asset folder, then what is no page in the content folder. */
final class AssetCopier {

    private final Site site;
    private final JBakeConfiguration config;
    private final List<Finding> findings;
    private int copied;

    /** @param findings receives the links that lead out of the source folder, which are not followed */
    AssetCopier(Site site, List<Finding> findings) {
        this.site = site;
        this.config = site.config();
        this.findings = findings;
    }

    /**
     * Returns the number of files copied.
     *
     * @throws UncheckedIOException if a file cannot be copied; it names the file
     */
    int copy() {
        copy(config.getAssetFolder(), config.getDestinationFolder(), false);
        copy(config.getContentFolder(), config.getDestinationFolder(), true);
        return copied;
    }

    private void copy(File folder, File target, boolean content) {
        for (File entry : entries(folder)) {
            boolean hidden = entry.isHidden();
            if (!content && hidden && config.getAssetIgnoreHidden()) {
                continue;
            }
            if (site.isLinkOut(entry.toPath())) {
                findings.add(site.linkOut(entry.toPath()));
            } else if (entry.isFile()) {
                if (!content || !hidden && !Engines.getRecognizedExtensions().contains(FileUtil.fileExt(entry))) {
                    copy(entry, new File(target, entry.getName()));
                }
            } else if (FileUtil.directoryOnlyIfNotIgnored(entry, config)) {
                copy(entry, new File(target, entry.getName()), content);
            }
        }
    }

    private void copy(File file, File target) {
        try {
            FileUtils.copyFile(file, target);
            copied++;
        } catch (IOException e) {
            throw new UncheckedIOException(text("bake.copy", file, target.getParent()), e);
        }
    }

    /** Returns the entries of a folder by name, since of two files for one address the later wins; none if there is no folder. */
    static List<File> entries(File folder) {
        File[] entries = folder.listFiles();
        return entries == null ? List.of() : Arrays.stream(entries).sorted(Comparator.comparing(File::getName)).toList();
    }
}
