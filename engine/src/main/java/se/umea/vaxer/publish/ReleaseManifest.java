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
 * What is in a release, as it is written beside it: file by file, so that the next release knows what it shares with it.
 *
 * <p>The text is what {@code sha256sum --check} takes. So that a small change stays small on its way, it holds only what
 * differs from a longer list, {@code base}, that the releases hand on to each other.
 *
 * @param release which one
 * @param files   each file of the site and the SHA-256 of what is in it
 * @param carried fingerprinted files of earlier releases, for pages that are still open somewhere
 */
record ReleaseManifest(Release release, SortedMap<String, String> files, SortedMap<String, Carried> carried) {

    /**
     * A file of an earlier release.
     *
     * @param from which one
     */
    record Carried(String from, String sha256) {
    }

    private static final Pattern LINE = Pattern.compile("[0-9a-f]{64}  .+");
    private static final Pattern CARRIED = Pattern.compile("# carried (\\S+) ([0-9a-f]{64}) (.+)");

    ReleaseManifest {
        Objects.requireNonNull(release, "release");
        files = new TreeMap<>(files);
        carried = new TreeMap<>(carried);
    }

    /** Whether a text is a manifest of the release by this name. */
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
     * Returns the files that other ones take the place of: in the next site they have the same name but for the fingerprint.
     * What the next site does not have at all is not among them, so it is gone for visitors at once.
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
     * The files of a site that this release has too, and that lie on the host as they were published.
     *
     * @param tree what lies there; what has another size or a later time has been changed by somebody
     */
    SortedSet<String> unchanged(SortedMap<String, SiteFile> site, FileTree tree) {
        SortedSet<String> unchanged = new TreeSet<>();
        site.forEach((path, file) -> {
            Host.Item item = tree.files().get(path);
            if (file.sha256().equals(files.get(path)) && item != null && item.kind() == Host.Kind.FILE
                    && item.size() == file.size() && item.modified() <= release.published().getEpochSecond()) {
                unchanged.add(path);
            }
        });
        return unchanged;
    }

    /** Whether a site has these files and no others, none of them changed, and this is what it would carry. */
    boolean isJust(SortedMap<String, SiteFile> site, SortedSet<String> unchanged, SortedMap<String, Carried> carries) {
        return unchanged.size() == site.size() && site.size() == files.size() && carries.equals(carried);
    }

    /** How many lines it takes to tell it with the help of another list. */
    long distance(SortedMap<String, String> base) {
        return files.entrySet().stream().filter(file -> !file.getValue().equals(base.get(file.getKey()))).count()
                + base.keySet().stream().filter(path -> !files.containsKey(path)).count();
    }

    String text(SortedMap<String, String> base) {
        StringBuilder text = new StringBuilder();
        text.append("# release ").append(release.id()).append('\n');
        release.commit().ifPresent(commit -> text.append("# commit ").append(commit).append('\n'));
        release.committed().ifPresent(time -> text.append("# committed ").append(time).append('\n'));
        text.append("# published ").append(release.published()).append('\n');
        text.append("# by ").append(release.by().replaceAll("\\s+", " ")).append('\n');
        carried.forEach((path, file) -> text.append("# carried ").append(file.from()).append(' ').append(file.sha256()).append(' ')
                .append(path).append('\n'));
        base.keySet().stream().filter(path -> !files.containsKey(path))
                .forEach(path -> text.append("# without ").append(path).append('\n'));
        SortedMap<String, String> own = new TreeMap<>(files);
        own.entrySet().removeIf(file -> file.getValue().equals(base.get(file.getKey())));
        return text.append(lines(own)).toString();
    }

    /** A list of files as {@code sha256sum} writes it. */
    static String lines(SortedMap<String, String> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((path, hash) -> lines.append(hash).append("  ").append(path).append('\n'));
        return lines.toString();
    }

    /** @throws IllegalArgumentException if a line has another form */
    static SortedMap<String, String> files(String lines) {
        SortedMap<String, String> files = new TreeMap<>();
        lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            if (!LINE.matcher(line).matches()) {
                throw new IllegalArgumentException("no line of a manifest: " + line);
            }
            String[] parts = line.split("  ", 2);
            files.put(parts[1], parts[0]);
        });
        return files;
    }

    /** @throws IllegalArgumentException if it is no such text */
    static ReleaseManifest parse(String text, SortedMap<String, String> base) {
        SortedMap<String, String> files = new TreeMap<>(base);
        SortedMap<String, Carried> carried = new TreeMap<>();
        text.lines().filter(line -> line.startsWith("# without ")).forEach(line -> files.remove(line.substring(10)));
        text.lines().map(CARRIED::matcher).filter(Matcher::matches)
                .forEach(line -> carried.put(line.group(3), new Carried(line.group(1), line.group(2))));
        files.putAll(files(text));
        return new ReleaseManifest(release(text), files, carried);
    }

    /**
     * The first lines of a manifest, which say which release it is.
     *
     * @throws IllegalArgumentException if they do not
     */
    static Release release(String text) {
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
