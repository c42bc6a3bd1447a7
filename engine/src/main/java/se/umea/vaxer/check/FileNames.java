package se.umea.vaxer.check;

import java.io.IOException;
import java.nio.file.DirectoryStream;
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
import org.jbake.parser.Engines;
import se.umea.vaxer.content.Output;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.NameEncoding;
import se.umea.vaxer.html.Slug;

/** Walks a site's content and assets: judges names and kinds of files, and lists what becomes pages and what is copied. */
final class FileNames {

    private static final Pattern GOOD = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern GOOD_ASSET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "svg");
    private static final String MADE = "en fil som görs av sig själv";
    private static final long LARGEST_PICTURE = 500_000;
    private static final Set<String> PAGES = Set.of("md", "html");
    /** What may lie beside pages, pictures apart. */
    private static final Set<String> DOCUMENTS = Set.of("pdf", "csv", "json", "ods", "xlsx", "ics", "vcf", "mp3", "mp4", "webm", "vtt", "zip");
    private static final Pattern LEFT_BEHIND = Pattern.compile("(?i).*(\\.(bak|orig|rej|tmp|old|save|sw[a-z]|crswap|part|crdownload)|~"
            + "|___jb_(tmp|old)___)|thumbs\\.db|desktop\\.ini|4913");
    private static final Path WELL_KNOWN = Path.of(".well-known");
    private static final Set<String> TEXT_KINDS = Set.of("md", "html", "htm", "markdown", "mdown", "mkd", "mdwn", "txt", "text",
            "rtf", "doc", "docx", "odt", "pages", "adoc", "asciidoc", "ad", "textile", "rst", "org", "bak", "orig", "tmp", "old");

    private final Site site;
    private final boolean contract;
    private final Set<String> contentKinds;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Path> content = new ArrayList<>();
    private final Map<String, String> assets = new TreeMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    FileNames(Site site, boolean contract) {
        this.site = site;
        this.contract = contract;
        this.contentKinds = contract ? PAGES : Engines.getRecognizedExtensions();
        addresses.putAll(jbakesOwn());
        Path assetFolder = site.config().getAssetFolder().toPath();
        walk(site.contentFolder(), site.contentFolder(), true);
        if (Files.isDirectory(assetFolder)) {
            walk(assetFolder, assetFolder, false);
        }
    }

    /** Whether a file of a site with a contract may be called so, but for its ending. */
    static boolean isGood(String name) {
        return GOOD.matcher(name).matches();
    }

    List<Finding> findings() {
        return findings;
    }

    /** The content files in JBake's crawl order: each folder sorted by name, files and folders together. */
    List<Path> content() {
        return content;
    }

    /** Files that are copied as they are: their addresses, each with its path in the source folder. */
    Map<String, String> assets() {
        return assets;
    }

    /** What has the address already that a new content file would get. */
    Optional<String> at(Path file) {
        String path = relative(file, site.contentFolder());
        return Optional.ofNullable(addresses.get(key(path.substring(0, path.lastIndexOf('.')) + site.config().getOutputExtension())));
    }

    private Map<String, String> jbakesOwn() {
        Map<String, String> made = new HashMap<>();
        var config = site.config();
        record Own(boolean rendered, String address) {
        }
        for (Own own : List.of(new Own(config.getRenderIndex(), config.getIndexFileName()),
                new Own(config.getRenderArchive(), config.getArchiveFileName()),
                new Own(config.getRenderFeed(), config.getFeedFileName()),
                new Own(config.getRenderSiteMap(), config.getSiteMapFileName()),
                new Own(config.getRenderError404(), config.getError404FileName()))) {
            if (own.rendered()) {
                made.put(key(own.address()), MADE);
            }
        }
        if (contract) {
            Output.of(site).stream().filter(Output::once).forEach(output -> made.put(key(output.name()), MADE));
        }
        return made;
    }

    private void walk(Path folder, Path top, boolean isContent) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(entries::add);
        } catch (IOException e) {
            block(Rule.UNREADABLE, folder, "mappen går inte att läsa; se över dess rättigheter");
            return;
        }
        if (!contract && entries.stream().anyMatch(this::hidesItsFolder)) {
            return;
        }
        entries.sort((a, b) -> name(a).compareTo(name(b)));
        for (Path entry : entries) {
            NameEncoding.require(name(entry));
            BasicFileAttributes attributes = attributes(entry);
            if (attributes == null || attributes.isOther()) {
                block(Rule.UNREADABLE, entry, "det här är ingen vanlig fil, eller går inte att läsa; ta bort den");
            } else if (attributes.isSymbolicLink()) {
                findings.add(site.linkOut(entry));
            } else if (attributes.isDirectory()) {
                if (isContent || !top.relativize(entry).equals(WELL_KNOWN)) {
                    judgeName(entry, name(entry), isContent ? GOOD : GOOD_ASSET, "");
                }
                walk(entry, top, isContent);
            } else if (contract && hidesItsFolder(entry)) {
                block(Rule.FILE_NAME, entry, "filen gör att inget i mappen publiceras; ta bort den, och skriv status=draft i de sidor "
                        + "som inte ska synas");
            } else if (isContent) {
                contentFile(entry, attributes.size(), top);
            } else {
                asset(entry, attributes.size(), top);
            }
        }
    }

    private boolean hidesItsFolder(Path entry) {
        return name(entry).equalsIgnoreCase(site.config().getIgnoreFileName());
    }

    /** One question to the disk about a file; null where it has no answer. */
    private static BasicFileAttributes attributes(Path entry) {
        try {
            return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return null;
        }
    }

    private void contentFile(Path file, long size, Path top) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1);
        if (name.startsWith(".")) {
            if (contract || contentKinds.contains(ending)) {
                block(Rule.FILE_NAME, file, "filnamnet börjar med en punkt, och då blir det ingen sida; byt namn eller ta bort filen");
            }
        } else if (dot > 0 && contentKinds.contains(ending)) {
            judgeName(file, name.substring(0, dot), GOOD, "." + ending);
            String address = relative(file, top);
            claim(file, address.substring(0, address.lastIndexOf('.')) + site.config().getOutputExtension());
            content.add(file);
        } else if (contract ? !isKnownAsset(ending.toLowerCase(Locale.ROOT))
                : dot < 0 || TEXT_KINDS.contains(ending.toLowerCase(Locale.ROOT)) || ending.endsWith("~")) {
            // Windows hides endings, and adds its own to the one that was typed
            String right = Slug.fileName(dot < 0 ? name : name.substring(0, dot)).replaceFirst("\\.md$", "") + ".md";
            block(Rule.FILE_EXTENSION, file, "filen blir ingen sida; döp om den till \"" + right
                    + "\" om den är en, annars ta bort den");
        } else {
            asset(file, size, top);
        }
    }

    private static boolean isKnownAsset(String ending) {
        return PICTURES.contains(ending) || DOCUMENTS.contains(ending);
    }

    private void asset(Path file, long size, Path top) {
        if (name(file).startsWith(".") || contract && LEFT_BEHIND.matcher(name(file)).matches()) {
            if (contract) {
                block(Rule.FILE_NAME, file, "filen hör till ett program, inte till webbplatsen; ta bort den, eller byt namn om den ska "
                        + "synas");
            }
            return;
        }
        judgeName(file, name(file), GOOD_ASSET, "");
        claim(file, relative(file, top));
        assets.put(relative(file, top), site.relative(file));
        String name = name(file).toLowerCase(Locale.ROOT);
        if (contract && size > LARGEST_PICTURE && PICTURES.contains(name.substring(name.lastIndexOf('.') + 1))) {
            findings.add(Finding.warning(Rule.LARGE_IMAGE, site.relative(file), 0, "bilden är på " + size / 1000
                    + " kB, och många läser på telefon; spara den mindre, så att den blir högst " + LARGEST_PICTURE / 1000 + " kB"));
        }
    }

    private void judgeName(Path path, String name, Pattern good, String ending) {
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            block(Rule.DECOMPOSED_FILE_NAME, path, "å, ä eller ö i namnet är lagrat i två delar, som på en Mac; döp om till \""
                    + Slug.fileName(name) + ending + "\"");
        } else if (contract && !good.matcher(name).matches()) {
            block(Rule.FILE_NAME, path, "namn skrivs med a–z, 0–9 och bindestreck; döp om till \"" + Slug.fileName(name) + ending
                    + "\"");
        }
    }

    private void claim(Path file, String address) {
        String other = addresses.putIfAbsent(key(address), site.relative(file));
        if (other != null) {
            block(Rule.SAME_ADDRESS, file, "filen får samma adress som " + other + "; döp om eller ta bort den ena");
        }
    }

    private static String key(String address) {
        return Normalizer.normalize(address, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String relative(Path file, Path top) {
        return top.relativize(file).toString().replace('\\', '/');
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private void block(Rule rule, Path path, String message) {
        findings.add(Finding.blocking(rule, site.relative(path), 0, message));
    }
}
