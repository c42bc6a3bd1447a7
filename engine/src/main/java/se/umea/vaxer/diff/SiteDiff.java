package se.umea.vaxer.diff;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What visitors see changed between two finished sites. It compares what they see and hear, not bytes: a fingerprint, a comment,
 * a style sheet, the order of attributes or the kind of a space is no change.
 *
 * @param entries by kind, status and address; a page that has only shared changes is not among them
 * @param shared  changes that several pages have alike, with the addresses of the pages
 */
public record SiteDiff(List<Entry> entries, Map<Change, Set<String>> shared) {

    /** A redirect is a page that only leads on to another. */
    public enum Kind { PAGE, REDIRECT, DOCUMENT, PICTURE }

    public enum Status { ADDED, REMOVED, MOVED, CHANGED }

    /**
     * A page or file with a difference.
     *
     * @param title   empty for a file
     * @param from    the former address of a moved page; empty for all others
     * @param changes for a redirect or a removed page: where it led and leads
     */
    public record Entry(Kind kind, Status status, String address, String title, String from, List<Change> changes) {

        public Entry {
            changes = List.copyOf(changes);
        }
    }

    public SiteDiff {
        entries = List.copyOf(entries);
        shared = Collections.unmodifiableMap(new LinkedHashMap<>(shared));
    }

    /**
     * Compares two sites, each in a folder or in a zip archive.
     *
     * @throws IllegalArgumentException     if there is no site, or one that is too large
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static SiteDiff of(Path before, Path after) {
        return of(before, after, ComparedSite.MAX_READ);
    }

    static SiteDiff of(Path before, Path after, long maxRead) {
        try (ComparedSite old = new ComparedSite(before, maxRead); ComparedSite next = new ComparedSite(after, maxRead)) {
            return new SiteComparison(old, next).result();
        } catch (IllegalArgumentException e) {
            // from a thread of a parallel stream it comes as the cause of another
            throw e.getCause() instanceof IllegalArgumentException cause ? cause : e;
        }
    }

    /** Returns whether a file of a site is compared: visitors see it by itself, and it is no compressed twin of another. */
    public static boolean isCompared(String address, Set<String> all) {
        return ComparedSite.isSeen(address, all);
    }

    /** Moves what several pages have alike out of their entries: of titles, also words that are only a part. */
    static SiteDiff of(Collection<Entry> all) {
        List<Entry> sorted = all.stream().sorted(Comparator.comparing(Entry::kind).thenComparing(Entry::status)
                .thenComparing(Entry::address)).toList();
        Map<Change, Set<String>> shared = new LinkedHashMap<>();
        sorted.stream().filter(SiteDiff::isChangedPage).forEach(entry -> entry.changes
                .forEach(change -> shared.computeIfAbsent(sharedPart(change), none -> new TreeSet<>()).add(entry.address)));
        shared.values().removeIf(pages -> pages.size() == 1);
        return new SiteDiff(sorted.stream().map(entry -> !isChangedPage(entry) ? entry : new Entry(entry.kind, entry.status, entry.address,
                        entry.title, entry.from, entry.changes.stream().filter(change -> !shared.containsKey(sharedPart(change))).toList()))
                .filter(entry -> entry.status != Status.CHANGED || entry.kind != Kind.PAGE || !entry.changes.isEmpty()).toList(), shared);
    }

    private static Change sharedPart(Change change) {
        return change.kind() == Change.Kind.TITLE ? TextDiff.withoutCommonEnds(change) : change;
    }

    private static boolean isChangedPage(Entry entry) {
        return entry.kind == Kind.PAGE && (entry.status == Status.CHANGED || entry.status == Status.MOVED);
    }

    /** Whether a visitor sees no difference. */
    public boolean isEmpty() {
        return entries.isEmpty() && shared.isEmpty();
    }
}
