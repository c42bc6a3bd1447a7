package se.umea.vaxer.diff;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import se.umea.vaxer.diff.SiteDiff.Entry;
import se.umea.vaxer.diff.SiteDiff.Kind;
import se.umea.vaxer.diff.SiteDiff.Status;

/** Compares two sites: reads each file once, in parallel, and parses only pages that differ in some byte. */
final class SiteComparison {

    private final ComparedSite before;
    private final ComparedSite after;
    private final Map<String, PageContent> old = new ConcurrentSkipListMap<>();
    private final Map<String, PageContent> next = new ConcurrentSkipListMap<>();
    private final Set<String> added = new TreeSet<>();
    private final Map<String, String> moved = new TreeMap<>();
    private final Collection<Entry> entries = new ConcurrentLinkedQueue<>();

    SiteComparison(ComparedSite before, ComparedSite after) {
        this.before = before;
        this.after = after;
    }

    SiteDiff result() {
        Set<String> names = new TreeSet<>(before.names());
        names.addAll(after.names());
        names.parallelStream().forEach(name -> {
            if (ComparedSite.isPage(name)) {
                read(name);
            } else {
                DocumentContent.compare(name, before, after).ifPresent(entries::add);
            }
        });
        findMoved();
        old.forEach(this::compare);
        next.forEach(this::addNew);
        return SiteDiff.of(entries);
    }

    private void read(String name) {
        byte[] earlier = before.has(name) ? before.page(name) : null;
        byte[] later = after.has(name) ? after.page(name) : null;
        if (!Arrays.equals(earlier, later)) {
            if (earlier != null) {
                old.put(name, PageContent.read(earlier, name, before::name));
            }
            if (later != null) {
                next.put(name, PageContent.read(later, name, after::name));
            }
        }
    }

    /** A page has moved if its address redirects to a new page, or if a new page has the same title and text. */
    private void findMoved() {
        Map<List<Object>, String> sameContent = new HashMap<>();
        next.forEach((address, page) -> {
            if (page.redirect().isEmpty() && (!before.has(address) || redirect(old.get(address)).isPresent())) {
                added.add(address);
                sameContent.putIfAbsent(List.of(page.title(), page.main()), address);
            }
        });
        old.forEach((address, page) -> {
            if (page.redirect().isEmpty() && isGone(address)) {
                redirect(next.get(address)).or(() -> Optional.ofNullable(sameContent.get(List.of(page.title(), page.main()))))
                        .filter(added::remove).ifPresent(to -> moved.put(address, to));
            }
        });
    }

    private void compare(String address, PageContent page) {
        Optional<String> leadsTo = redirect(next.get(address));
        if (page.redirect().isPresent() && isGone(address)) {
            String led = page.redirect().map(target -> moved.getOrDefault(target, target)).get();
            if (!leadsTo.equals(Optional.of(led))) {
                add(Kind.REDIRECT, leadsTo.isPresent() ? Status.CHANGED : Status.REMOVED, address, "", leads(led, leadsTo.orElse(null)));
            }
        } else if (moved.containsKey(address)) {
            PageContent now = next.get(moved.get(address));
            entries.add(new Entry(Kind.PAGE, Status.MOVED, moved.get(address), now.name(), address,
                    List.copyOf(page.changesTo(now, moved))));
        } else if (isGone(address)) {
            add(Kind.PAGE, Status.REMOVED, address, page.name(), leadsTo.map(target -> leads(null, target)).orElse(List.of()));
        } else if (page.redirect().isEmpty()) {
            Collection<Change> changes = page.changesTo(next.get(address), moved);
            if (!changes.isEmpty()) {
                add(Kind.PAGE, Status.CHANGED, address, next.get(address).name(), changes);
            }
        }
    }

    private void addNew(String address, PageContent page) {
        if (page.redirect().isPresent() && !old.containsKey(address)) {
            add(Kind.REDIRECT, Status.ADDED, address, "", leads(null, page.redirect().get()));
        } else if (added.contains(address)) {
            add(Kind.PAGE, Status.ADDED, address, page.name(), List.of());
        }
    }

    private boolean isGone(String address) {
        return !next.containsKey(address) || next.get(address).redirect().isPresent();
    }

    private static Optional<String> redirect(PageContent page) {
        return Optional.ofNullable(page).flatMap(PageContent::redirect);
    }

    private static List<Change> leads(String before, String after) {
        return List.of(Change.of(Change.Kind.LINK, "", before, after));
    }

    private void add(Kind kind, Status status, String address, String title, Collection<Change> changes) {
        entries.add(new Entry(kind, status, address, title, "", List.copyOf(changes)));
    }
}
