package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The changes of a publication, file by file; a compressed file is listed only if the file it was made of is not.
 *
 * @param added   each new file and its size in bytes
 * @param changed each file with new content and its new size
 */
public record ReleaseDiff(SortedMap<String, Long> added, SortedMap<String, Long> changed, List<String> removed) {

    public ReleaseDiff {
        added = new TreeMap<>(added);
        changed = new TreeMap<>(changed);
        removed = List.copyOf(removed);
    }

    /**
     * Compares a site with what is published. A file whose name differs only by its fingerprint has changed.
     *
     * @param live the hashes of the files that are published
     */
    static ReleaseDiff of(SortedMap<String, SiteFile> site, SortedMap<String, String> live) {
        SortedMap<String, Long> added = new TreeMap<>();
        SortedMap<String, Long> changed = new TreeMap<>();
        TreeMap<String, String> removed = new TreeMap<>(live);
        SortedMap<String, String> hashes = SiteFile.hashes(site);
        Map<String, String> names = new HashMap<>();
        live.keySet().stream().filter(path -> !site.containsKey(path))
                .forEach(path -> SiteFile.withoutFingerprint(path, live).ifPresent(name -> names.put(name, path)));
        for (SiteFile file : site.values()) {
            String replaced = SiteFile.withoutFingerprint(file.path(), hashes).map(names::get).orElse(file.path());
            String before = removed.remove(live.containsKey(file.path()) ? file.path() : replaced);
            if (!file.sha256().equals(before)) {
                (before == null ? added : changed).put(file.path(), file.size());
            }
        }
        Set<String> all = Stream.of(added, changed, removed).flatMap(files -> files.keySet().stream()).collect(Collectors.toSet());
        Predicate<String> isTwin = path -> path.matches(".*\\.(br|gz)") && all.contains(path.substring(0, path.length() - 3));
        Stream.of(added, changed, removed).forEach(files -> files.keySet().removeIf(isTwin));
        return new ReleaseDiff(added, changed, List.copyOf(removed.keySet()));
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** Returns a line for each file, under a heading for each kind of change. */
    public List<String> lines() {
        return Stream.of(section("added", added), section("changed", changed),
                section("removed", removed.stream().collect(Collectors.toMap(path -> path, path -> -1L)))).flatMap(List::stream).toList();
    }

    private static List<String> section(String kind, Map<String, Long> files) {
        List<String> lines = new ArrayList<>();
        if (!files.isEmpty()) {
            lines.add(text("publish.diff." + kind, files.size()));
            new TreeMap<>(files).forEach((path, size) -> lines.add("  " + path + (size < 0 ? "" : "  " + Formats.size(size))));
        }
        return lines;
    }
}
