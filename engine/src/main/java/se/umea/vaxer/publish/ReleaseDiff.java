package se.umea.vaxer.publish;

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
 * What a publication changes for visitors, page by page; a compressed twin is told of only where its file is the same.
 *
 * @param added   each new file and its size in bytes
 * @param changed each file with new content and its new size
 * @param removed each file that goes away
 */
public record ReleaseDiff(SortedMap<String, Long> added, SortedMap<String, Long> changed, List<String> removed) {

    public ReleaseDiff {
        added = new TreeMap<>(added);
        changed = new TreeMap<>(changed);
        removed = List.copyOf(removed);
    }

    /**
     * A file whose name differs only by its fingerprint has changed.
     *
     * @param live the hashes of the files that are published; none if nothing is
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
        Set<String> all = Stream.of(added.keySet(), changed.keySet(), removed.keySet()).flatMap(Set::stream).collect(Collectors.toSet());
        Predicate<String> isTwin = path -> path.matches(".*\\.(br|gz)") && all.contains(path.substring(0, path.length() - 3));
        added.keySet().removeIf(isTwin);
        changed.keySet().removeIf(isTwin);
        return new ReleaseDiff(added, changed, removed.keySet().stream().filter(isTwin.negate()).toList());
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** A line for each file, under a heading for each kind of change. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        section("Nya", added, lines);
        section("Ändrade", changed, lines);
        if (!removed.isEmpty()) {
            lines.add("Borttagna (" + removed.size() + "):");
            removed.forEach(path -> lines.add("  " + path));
        }
        return lines;
    }

    private static void section(String title, Map<String, Long> files, List<String> lines) {
        if (!files.isEmpty()) {
            lines.add(title + " (" + files.size() + "):");
            files.forEach((path, size) -> lines.add("  " + path + "  " + Formats.size(size)));
        }
    }
}
