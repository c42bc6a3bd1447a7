package se.umea.vaxer.bake;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.jbake.app.FileUtil;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.parser.Engines;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/**
 * Copies what {@code org.jbake.app.Asset} copies: the asset folder, then what is no content in the content folder.
 */
final class AssetCopier {

    private final Site site;
    private final JBakeConfiguration config;
    private final List<Finding> findings;
    private final Set<File> pages = new HashSet<>();
    private int copied;

    /** @param findings takes the links that lead out of the source folder, which are not followed */
    AssetCopier(Site site, List<Page> pages, List<Finding> findings) {
        this.site = site;
        this.config = site.config();
        this.findings = findings;
        pages.forEach(page -> this.pages.add(page.file().toFile()));
    }

    /**
     * @return how many files were copied
     * @throws UncheckedIOException if one cannot be; it names the file
     */
    int copy() {
        copyAll(config.getAssetFolder(), config.getDestinationFolder());
        copyOthers(config.getContentFolder(), config.getDestinationFolder());
        return copied;
    }

    private void copyAll(File folder, File target) {
        for (File entry : entries(folder)) {
            if (config.getAssetIgnoreHidden() && entry.isHidden()) {
                continue;
            }
            if (site.isLinkOut(entry.toPath())) {
                findings.add(site.linkOut(entry.toPath()));
            } else if (entry.isFile()) {
                copy(entry, target);
            } else if (FileUtil.directoryOnlyIfNotIgnored(entry, config)) {
                copyAll(entry, new File(target, entry.getName()));
            }
        }
    }

    private void copyOthers(File folder, File target) {
        for (File entry : entries(folder)) {
            if (site.isLinkOut(entry.toPath())) {
                findings.add(site.linkOut(entry.toPath()));
            } else if (pages.contains(entry)) {
                continue;
            } else if (entry.isFile()) {
                boolean content = Engines.getRecognizedExtensions().contains(FileUtil.fileExt(entry));
                if (!content && !entry.isHidden()) {
                    copy(entry, target);
                }
            } else if (FileUtil.directoryOnlyIfNotIgnored(entry, config)) {
                copyOthers(entry, new File(target, entry.getName()));
            }
        }
    }

    /** Sorted, since of two files for one address the later wins; none where there is no folder. */
    private static File[] entries(File folder) {
        String[] names = folder.list();
        if (names == null) {
            return new File[0];
        }
        Arrays.sort(names);
        return Arrays.stream(names).map(name -> new File(folder, name)).toArray(File[]::new);
    }

    private void copy(File file, File target) {
        try {
            FileUtils.copyFile(file, new File(target, file.getName()));
            copied++;
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte kopiera " + file + " till " + target, e);
        }
    }
}
