package se.umea.vaxer.bake;

import static se.umea.vaxer.finding.Messages.text;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.FilenameUtils;
import org.jbake.app.FileUtil;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.parser.Engines;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** Copies what {@code org.jbake.app.Asset} copies: the asset folder, then what is no page in the content folder. */
final class AssetCopier {

    /** Extensions of pages for other programs, with those that JBake knows. */
    private static final Map<String, String> OTHER_EXTENSIONS = Map.of("markdown", "md", "mdown", "md", "mkd", "md", "mdwn", "md",
            "htm", "html", "xhtml", "html");

    private final Site site;
    private final JBakeConfiguration config;
    private final List<Finding> findings;
    private final WrittenFiles written;

    /** @param findings receives the links that lead out of the source folder, which are not followed */
    AssetCopier(Site site, List<Finding> findings, WrittenFiles written) {
        this.written = written;
        this.site = site;
        this.config = site.config();
        this.findings = findings;
    }

    /** @throws UncheckedIOException if a file cannot be copied; it names the file */
    void copy() {
        copy(config.getAssetFolder(), config.getDestinationFolder(), false);
        copy(config.getContentFolder(), config.getDestinationFolder(), true);
    }

    private void copy(File folder, File target, boolean content) {
        for (File entry : entries(folder)) {
            boolean page = content && Engines.getRecognizedExtensions().contains(FileUtil.fileExt(entry));
            if (page && Files.isRegularFile(entry.toPath(), LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            boolean hidden = entry.isHidden();
            if (!content && hidden && config.getAssetIgnoreHidden()) {
                continue;
            }
            if (site.isLinkOut(entry.toPath())) {
                findings.add(site.linkOut(entry.toPath()));
            } else if (entry.isFile()) {
                if (!content || !hidden && !page) {
                    copy(entry, new File(target, entry.getName()));
                    if (content) {
                        warnIfMeantAsPage(entry);
                    }
                }
            } else if (entry.isDirectory() && entries(entry).stream().map(File::getName).noneMatch(site::isIgnoreFile)) {
                copy(entry, new File(target, entry.getName()), content);
            }
        }
    }

    private void warnIfMeantAsPage(File file) {
        String extension = FilenameUtils.getExtension(file.getName());
        String lower = extension.toLowerCase(Locale.ROOT);
        String meant = Engines.getRecognizedExtensions().contains(lower) ? lower : OTHER_EXTENSIONS.get(lower);
        if (meant != null) {
            findings.add(Finding.warning(Rule.FILE_EXTENSION, site.relative(file.toPath()), 0,
                    text("file-extension.copied", FilenameUtils.getBaseName(file.getName()) + '.' + meant)));
        }
    }

    private void copy(File file, File target) {
        try {
            FileUtils.copyFile(file, target);
            written.addCopy(file.toPath(), target.toPath());
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
