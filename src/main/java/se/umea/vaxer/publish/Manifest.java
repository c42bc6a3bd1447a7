package se.umea.vaxer.publish;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is in a release, as it is written beside it: file by file, so that the next release knows what it shares with it.
 *
 * <p>The text is what {@code sha256sum --check} takes. So that a small change stays small on its way, it holds only what
 * differs from a longer list, {@code base}, that the releases hand on to each other.
 *
 * @param release which one
 * @param files   each file of the site and the SHA-256 of what is in it
 * @param carried fingerprinted files of earlier releases, for pages that are still open somewhere, and which those were
 */
record Manifest(Release release, SortedMap<String, String> files, SortedMap<String, String> carried) {

    private static final Pattern LINE = Pattern.compile("[0-9a-f]{64}  .+");

    Manifest {
        Objects.requireNonNull(release, "release");
        files = new TreeMap<>(files);
        carried = new TreeMap<>(carried);
    }

    static Manifest of(Release release, SortedMap<String, SiteFile> site, SortedMap<String, String> carried) {
        SortedMap<String, String> files = new TreeMap<>();
        site.forEach((path, file) -> files.put(path, file.sha256()));
        return new Manifest(release, files, carried);
    }

    /**
     * The files of a site that this release has too, and that lie on the host as they were published.
     *
     * @param tree what lies there; what has another size or a later time has been changed by somebody
     */
    SortedSet<String> unchanged(SortedMap<String, SiteFile> site, Tree tree) {
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

    /** Whether a site has these files and no others, and none of them changed. */
    boolean isJust(SortedMap<String, SiteFile> site, SortedSet<String> unchanged) {
        return unchanged.size() == site.size() && site.size() == files.size();
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
        carried.forEach((path, from) -> text.append("# carried ").append(from).append(' ').append(path).append('\n'));
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
    static Manifest parse(String text, SortedMap<String, String> base) {
        SortedMap<String, String> files = new TreeMap<>(base);
        SortedMap<String, String> carried = new TreeMap<>();
        text.lines().filter(line -> line.startsWith("# without ")).forEach(line -> files.remove(line.substring(10)));
        text.lines().filter(line -> line.startsWith("# carried ")).forEach(line -> {
            String[] parts = line.split(" ", 4);
            carried.put(parts[3], parts[2]);
        });
        files.putAll(files(text));
        return new Manifest(release(text), files, carried);
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
