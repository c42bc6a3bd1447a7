package se.umea.vaxer.publish;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files of a release, as they are listed beside it, so that the next release knows which of them it shares.
 *
 * <p>The text is valid input of {@code sha256sum --check}. It contains only the differences from a longer list, {@code base},
 * which several releases share, so that a small change is a small upload.
 *
 * @param files   the SHA-256 of each file of the site
 * @param carried fingerprinted files of earlier releases, for pages that are still open in a browser
 */
record ReleaseManifest(Release release, SortedMap<String, String> files, SortedMap<String, Carried> carried) {

    /** @param from the id of the release that the file came with */
    record Carried(String from, String sha256) {
    }

    private static final String WITHOUT = "# without ";
    private static final Pattern FILE = Pattern.compile("([0-9a-f]{64})  (.+)");
    private static final Pattern CARRIED = Pattern.compile("# carried (\\S+) ([0-9a-f]{64}) (.+)");

    ReleaseManifest {
        Objects.requireNonNull(release, "release");
        files = new TreeMap<>(files);
        carried = new TreeMap<>(carried);
    }

    /** Returns whether a text is the manifest of the release with this id. */
    static boolean isOf(String id, String text) {
        return text.startsWith("# release " + id + "\n");
    }

    /** Returns the hashes of the release's files and of those that it carries. */
    SortedMap<String, String> all() {
        SortedMap<String, String> all = new TreeMap<>(files);
        carried.forEach((path, file) -> all.put(path, file.sha256()));
        return all;
    }

    /**
     * Returns the files that others replace: those have the same name except for the fingerprint. Files that the next site does
     * not have at all are not among them, so that they are gone for visitors at once.
     *
     * @param next the hashes of the next site's files
     */
    SortedMap<String, Carried> replacedIn(SortedMap<String, String> next) {
        SortedMap<String, String> all = all();
        Set<String> names = next.keySet().stream().flatMap(path -> SiteFile.withoutFingerprint(path, next).stream())
                .collect(Collectors.toSet());
        SortedMap<String, Carried> replaced = new TreeMap<>();
        all.forEach((path, hash) -> {
            if (!next.containsKey(path) && SiteFile.withoutFingerprint(path, all).filter(names::contains).isPresent()) {
                replaced.put(path, carried.getOrDefault(path, new Carried(release.id(), hash)));
            }
        });
        return replaced;
    }

    /**
     * Returns the site's files that this release has too, and that are on the host as they were published.
     *
     * @param tree a file in it with another size or a later time was changed by someone
     */
    SortedSet<String> unchanged(SortedMap<String, SiteFile> site, FileTree tree) {
        return site.values().stream().filter(file -> file.sha256().equals(files.get(file.path())) && tree.isFile(file.path())
                && tree.files().get(file.path()).size() == file.size()
                && tree.files().get(file.path()).modified() <= release.published().getEpochSecond())
                .map(SiteFile::path).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns whether a site has these files and no others, all unchanged, and would carry the same. */
    boolean isSame(SortedMap<String, SiteFile> site, SortedSet<String> unchanged, SortedMap<String, Carried> carries) {
        return unchanged.size() == site.size() && site.size() == files.size() && carries.equals(carried);
    }

    /** Returns in how many lines this differs from another list. */
    long distance(SortedMap<String, String> base) {
        return text(base).lines().filter(line -> line.startsWith(WITHOUT) || FILE.matcher(line).matches()).count();
    }

    String text(SortedMap<String, String> base) {
        StringBuilder text = new StringBuilder("# release " + release.id() + "\n");
        release.commit().ifPresent(commit -> text.append("# commit ").append(commit).append('\n'));
        release.committed().ifPresent(time -> text.append("# committed ").append(time).append('\n'));
        text.append("# published ").append(release.published()).append('\n');
        text.append("# by ").append(release.by().replaceAll("\\s+", " ")).append('\n');
        carried.forEach((path, file) -> text.append("# carried ").append(file.from()).append(' ').append(file.sha256()).append(' ')
                .append(path).append('\n'));
        base.keySet().stream().filter(path -> !files.containsKey(path)).forEach(path -> text.append(WITHOUT).append(path).append('\n'));
        SortedMap<String, String> own = new TreeMap<>(files);
        own.entrySet().removeIf(file -> file.getValue().equals(base.get(file.getKey())));
        return text.append(list(own)).toString();
    }

    /** Returns a list of files as {@code sha256sum} writes it. */
    static String list(SortedMap<String, String> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, hash) -> lines.append(hash).append("  ").append(path).append('\n'));
        return lines.toString();
    }

    /** @throws IllegalArgumentException if a line has another form */
    static SortedMap<String, String> parseList(String text) {
        SortedMap<String, String> files = new TreeMap<>();
        text.lines().filter(line -> !line.startsWith("#")).map(FILE::matcher).forEach(line -> {
            if (!line.matches()) {
                throw new IllegalArgumentException("no line of a manifest: " + line);
            }
            files.put(line.group(2), line.group(1));
        });
        return files;
    }

    /** @throws IllegalArgumentException if it is no manifest */
    static ReleaseManifest parse(String text, SortedMap<String, String> base) {
        SortedMap<String, String> files = new TreeMap<>(base);
        SortedMap<String, Carried> carried = new TreeMap<>();
        text.lines().filter(line -> line.startsWith(WITHOUT)).forEach(line -> files.remove(line.substring(WITHOUT.length())));
        text.lines().map(CARRIED::matcher).filter(Matcher::matches)
                .forEach(line -> carried.put(line.group(3), new Carried(line.group(1), line.group(2))));
        files.putAll(parseList(text));
        return new ReleaseManifest(parseRelease(text), files, carried);
    }

    /**
     * Reads the first lines of a manifest.
     *
     * @throws IllegalArgumentException if they do not name a release
     */
    static Release parseRelease(String text) {
        try {
            return new Release(field(text, "release").orElse(""), field(text, "commit"), field(text, "committed").map(Instant::parse),
                    Instant.parse(field(text, "published").orElse("")), field(text, "by").orElse(""));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no manifest: " + text.lines().findFirst().orElse(""), e);
        }
    }

    private static Optional<String> field(String text, String name) {
        String start = "# " + name + " ";
        return text.lines().filter(line -> line.startsWith(start)).map(line -> line.substring(start.length())).findFirst();
    }
}
