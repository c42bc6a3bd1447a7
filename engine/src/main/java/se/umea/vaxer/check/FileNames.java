package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.umea.vaxer.content.ContentFolder;
import se.umea.vaxer.content.GeneratedFiles;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.Slug;

/** Walks content and assets of a site with a schema: checks names and kinds of files, lists what becomes pages and what is copied. */
final class FileNames {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern ASSET_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");
    private static final Set<String> PAGES = Set.of("md", "html");
    private static final Set<String> IMAGES = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "svg");
    /** Files allowed beside pages, images apart. */
    private static final Set<String> DOCUMENTS = Set.of("pdf", "csv", "json", "ods", "ics", "vcf", "mp3", "mp4", "webm",
            "vtt", "zip");
    /** Images that browsers do not show. */
    private static final Set<String> OTHER_IMAGES = Set.of("heic", "heif", "tif", "tiff", "bmp", "psd", "raw");
    private static final Set<String> OFFICE_DOCUMENTS = Set.of("doc", "docx", "docm", "xls", "xlsx", "xlsm", "ppt", "pptx", "pps", "ppsx");
    /** Files that editors and systems leave behind. */
    private static final Pattern TEMPORARY = Pattern.compile("(?i).*(\\.(bak|orig|rej|tmp|old|save|sw[a-z]|crswap|part|crdownload)|~"
            + "|___jb_(tmp|old)___)|~\\$.*|thumbs\\.db|desktop\\.ini|4913");
    private static final Path WELL_KNOWN = Path.of(".well-known");
    static final long MAX_IMAGE_BYTES = 500_000;

    private final Site site;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Path> content = new ArrayList<>();
    private final Map<String, String> assets = new TreeMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    FileNames(Site site) {
        this.site = site;
        GeneratedFiles.of(site, true).forEach(address -> addresses.put(key(address), text("check.generated-file")));
        Path assetFolder = site.config().getAssetFolder().toPath();
        walk(site.contentFolder(), site.contentFolder(), true);
        if (Files.isDirectory(assetFolder)) {
            walk(assetFolder, assetFolder, false);
        }
    }

    /** Returns whether a content file of a site with a schema may have the name, without its extension. */
    static boolean isValid(String name) {
        return NAME.matcher(name).matches();
    }

    List<Finding> findings() {
        return findings;
    }

    /** Returns the content files in JBake's crawl order: each folder sorted by name, files and folders together. */
    List<Path> content() {
        return content;
    }

    /** Returns the files that are copied as they are: their addresses, each with its path in the source folder. */
    Map<String, String> assets() {
        return assets;
    }

    /** Returns the file that already has the address of a new content file. */
    Optional<String> at(Path file) {
        return Optional.ofNullable(addresses.get(key(site.address(file))));
    }

    private void walk(Path folder, Path top, boolean isContent) {
        Optional<List<String>> names = ContentFolder.names(folder.toFile());
        if (names.isEmpty()) {
            block(Rule.UNREADABLE, folder, text("unreadable.folder"));
            return;
        }
        for (String name : names.get()) {
            Path entry = folder.resolve(name);
            BasicFileAttributes attributes = attributes(entry);
            if (attributes == null || attributes.isOther()) {
                block(Rule.UNREADABLE, entry, text("unreadable.other"));
            } else if (attributes.isSymbolicLink()) {
                findings.add(site.linkOut(entry));
            } else if (attributes.isDirectory()) {
                if (isContent || !top.relativize(entry).equals(WELL_KNOWN)) {
                    checkName(entry, name, isContent ? NAME : ASSET_NAME, "");
                }
                walk(entry, top, isContent);
            } else if (site.isIgnoreFile(name)) {
                block(Rule.FILE_NAME, entry, text("file-name.hides-folder"));
            } else if (isContent) {
                contentFile(entry, name, attributes.size(), top);
            } else {
                asset(entry, name, attributes.size(), top);
            }
        }
    }

    /** Asks the disk once about a file; returns null if it cannot be read. */
    private static BasicFileAttributes attributes(Path entry) {
        try {
            return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null;
        }
    }

    private void contentFile(Path file, String name, long size, Path top) {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1);
        String kind = extension.toLowerCase(Locale.ROOT);
        if (name.startsWith(".")) {
            block(Rule.FILE_NAME, file, text("file-name.dot"));
        } else if (dot > 0 && PAGES.contains(extension)) {
            checkName(file, name.substring(0, dot), NAME, "." + extension);
            claim(file, site.address(file));
            content.add(file);
        } else if (formatMessage(name).isEmpty() && !IMAGES.contains(kind) && !DOCUMENTS.contains(kind)) {
            // Windows hides extensions, and adds its own to the one that was typed
            String right = Slug.fileName(dot < 0 ? name : name.substring(0, dot)).replaceFirst("\\.md$", "") + ".md";
            block(Rule.FILE_EXTENSION, file, text("file-extension", right));
        } else {
            asset(file, name, size, top);
        }
    }

    private void asset(Path file, String name, long size, Path top) {
        if (name.startsWith(".") || TEMPORARY.matcher(name).matches()) {
            block(Rule.FILE_NAME, file, text("file-name.program"));
            return;
        }
        checkName(file, name, ASSET_NAME, "");
        formatMessage(name).ifPresent(message -> block(Rule.FILE_FORMAT, file, message));
        String address = top.relativize(file).toString().replace('\\', '/');
        claim(file, address);
        assets.put(address, site.relative(file));
        if (size > MAX_IMAGE_BYTES && IMAGES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            findings.add(Finding.warning(Rule.LARGE_IMAGE, site.relative(file), 0,
                    text("large-image", size / 1000, MAX_IMAGE_BYTES / 1000)));
        }
    }

    /** Returns what to do about a file that not everyone can open. */
    private static Optional<String> formatMessage(String name) {
        String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return OTHER_IMAGES.contains(kind) ? Optional.of(text("file-format.image"))
                : OFFICE_DOCUMENTS.contains(kind) ? Optional.of(text("file-format.document")) : Optional.empty();
    }

    private void checkName(Path path, String name, Pattern valid, String extension) {
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            block(Rule.DECOMPOSED_FILE_NAME, path, text("decomposed-file-name", Slug.fileName(name) + extension));
        } else if (!valid.matcher(name).matches()) {
            block(Rule.FILE_NAME, path, text("file-name", Slug.fileName(name) + extension));
        }
    }

    private void claim(Path file, String address) {
        String other = addresses.putIfAbsent(key(address), site.relative(file));
        if (other != null) {
            block(Rule.SAME_ADDRESS, file, text("same-address", other));
        }
    }

    private static String key(String address) {
        return Normalizer.normalize(address, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private void block(Rule rule, Path path, String message) {
        findings.add(Finding.blocking(rule, site.relative(path), 0, message));
    }
}
