package se.umea.vaxer.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A place that sites are published to: puts one there, takes it back, tells what is there. */
public final class Publisher implements AutoCloseable {

    /**
     * What is to be published, and how.
     *
     * @param site   the finished site's folder
     * @param source where what it was made of stands in git
     * @param keep   how many releases are left afterwards
     * @param force  whether an older commit may take the place of a newer
     * @param plain  whether the files may go into a folder that has other things in it
     * @param takeOver whether they may then take the place of such things
     */
    public record Order(Path site, GitCommit source, int keep, boolean force, boolean plain, boolean takeOver) {

        public Order {
            if (keep < 1) {
                throw new IllegalArgumentException("minst en utgåva måste vara kvar, inte " + keep);
            }
        }
    }

    /**
     * What came of it.
     *
     * @param release    the one that visitors get now
     * @param before     the one they got before
     * @param difference between the two
     * @param files      how many travelled
     * @param bytes      how many travelled
     * @param limits     what this host cannot promise, in Swedish
     */
    public record Outcome(Release release, Optional<Release> before, ReleaseDiff difference, int files, long bytes,
            List<String> limits) {

        /** False where the very same site was there already. */
        public boolean isNew() {
            return !before.equals(Optional.of(release));
        }
    }

    private final Host host;
    private final WorkerPool lanes;
    private final String by;
    private final Duration wait;
    private final ProgressListener progress;

    private Publisher(Host host, String by, Duration wait, ProgressListener progress) {
        this.host = host;
        this.lanes = new WorkerPool(host.lanes());
        this.by = by;
        this.wait = wait;
        this.progress = progress;
    }

    /**
     * Goes to the place.
     *
     * @param target a folder, or {@code sftp://user@host[:port]/path}
     * @param by     who publishes, where
     * @param wait   how long to wait for somebody else who is publishing
     * @throws IllegalArgumentException if it is neither, or the host does not let us in
     * @throws UncheckedIOException     if it cannot be reached
     */
    public static Publisher open(String target, Credentials login, String by, Duration wait, ProgressListener progress) {
        return on(Host.open(target, login), by, wait, progress);
    }

    static Publisher on(Host host, String by, Duration wait, ProgressListener progress) {
        return new Publisher(host, by, wait, progress);
    }

    /** What publishing the site would change. */
    public ReleaseDiff compare(Order order) {
        SortedMap<String, SiteFile> site = SiteFile.of(order.site());
        Optional<HostLayout> layout = published();
        if (layout.isEmpty() && !order.plain()) {
            requireNothingElse();
        }
        Optional<ReleaseManifest> live = layout.flatMap(HostLayout::live);
        live.ifPresent(manifest -> requireNewer(order, manifest.release()));
        SortedMap<String, String> there = live.map(ReleaseManifest::files).orElse(new TreeMap<>());
        live.ifPresent(manifest -> {
            SortedSet<String> unchanged = manifest.unchanged(site, layout.get().tree());
            // what somebody has changed on the host is replaced
            there.replaceAll((path, hash) -> unchanged.contains(path) || !site.containsKey(path) ? hash : "");
        });
        return ReleaseDiff.of(site, there);
    }

    /**
     * Puts the site there, whole or not at all.
     *
     * @param now the time; a release is always at least a second younger than the one before
     * @throws IllegalArgumentException if something is to be decided or mended first
     * @throws UncheckedIOException     if it failed; it says how, and what visitors get now
     */
    public Outcome publish(Order order, Instant now) {
        SortedMap<String, SiteFile> site = SiteFile.of(order.site());
        host.makeFolder("");
        try (PublishLock lock = PublishLock.take(host, lanes, by, now, wait, progress)) {
            HostLayout layout = published().orElseGet(() -> choose(order.plain(), lock));
            return safely(layout, lock, goLive -> {
                layout.heal(lock);
                Optional<ReleaseManifest> before = layout.live();
                before.ifPresent(manifest -> requireNewer(order, manifest.release()));
                ReleaseDiff difference = ReleaseDiff.of(site, before.map(ReleaseManifest::files).orElse(new TreeMap<>()));
                Release release = Release.of(after(layout, now), order.source(), by);
                Upload sending = new Upload(host, lanes, progress);
                boolean fresh = layout.prepare(release, site, before, order, lock, sending);
                if (fresh) {
                    goLive.accept(release);
                }
                layout.prune(order.keep(), lock);
                return new Outcome(fresh ? release : before.orElseThrow().release(), before.map(ReleaseManifest::release), difference,
                        sending.files(), sending.bytes(), layout.limits());
            });
        }
    }

    /**
     * Lets visitors have an earlier release again.
     *
     * @param wanted its name or commit, or the beginning of one; empty for the one before the live one
     * @return the one that visitors get now
     * @throws IllegalArgumentException if there is no such release
     */
    public Release rollback(Optional<String> wanted, Instant now) {
        HostLayout layout = published().orElseThrow(this::nothing);
        try (PublishLock lock = PublishLock.take(host, lanes, by, now, wait, progress)) {
            return safely(layout, lock, goLive -> {
                layout.heal(lock);
                Release live = layout.live().orElseThrow(this::nothing).release();
                Release release = layout.prepareReturn(releases -> find(releases, live, wanted), lock,
                        new Upload(host, lanes, progress));
                goLive.accept(release);
                return release;
            });
        }
    }

    /** The releases that visitors can have, newest first. */
    public List<Release> releases() {
        return Stream.concat(live().stream(), published().stream().flatMap(layout -> layout.releases().stream())).distinct()
                .sorted(Comparator.comparing(Release::id).reversed()).toList();
    }

    /** The one that visitors get. */
    public Optional<Release> live() {
        return published().flatMap(HostLayout::live).map(ReleaseManifest::release);
    }

    public String name() {
        return host.name();
    }

    private Release find(List<Release> releases, Release live, Optional<String> wanted) {
        List<Release> fitting = releases.stream().filter(release -> wanted.isPresent()
                ? release.id().startsWith(wanted.get()) || release.commit().orElse("").startsWith(wanted.get())
                : release.id().compareTo(live.id()) < 0).toList();
        if (fitting.isEmpty()) {
            throw new IllegalArgumentException(wanted.map(name -> "det finns ingen utgåva " + name)
                    .orElse("det finns ingen utgåva före den som är ute") + "; vaxer releases visar vilka som finns");
        }
        if (wanted.isPresent() && fitting.size() > 1) {
            throw new IllegalArgumentException("flera utgåvor börjar på " + wanted.get() + "; skriv hela namnet");
        }
        return fitting.get(0);
    }

    /** How the site lies there; empty if nothing has been published. */
    private Optional<HostLayout> published() {
        List<Host.Item> items = host.list("");
        if (items.stream().anyMatch(PlainFolder::isManifest)) {
            return Optional.of(new PlainFolder(host, lanes));
        }
        ReleaseFolders folders = new ReleaseFolders(host, lanes);
        return folders.isUsed(items) ? Optional.of(folders) : Optional.empty();
    }

    private HostLayout choose(boolean plain, PublishLock lock) {
        if (plain) {
            return new PlainFolder(host, lanes);
        }
        requireNothingElse();
        return ReleaseFolders.fits(host, lock) ? new ReleaseFolders(host, lanes) : new PlainFolder(host, lanes);
    }

    /** What a first publication that was stopped has left is not in the way. */
    private void requireNothingElse() {
        List<String> others = host.list("").stream().map(Host.Item::name)
                .filter(name -> !name.startsWith(".") && !name.equals(ReleaseFolders.NEXT)).toList();
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("i " + host.name() + " ligger redan annat (" + others.get(0)
                    + (others.size() > 1 ? " …" : "")
                    + "); välj en tom mapp, eller --plain för att lägga webbplatsens filer bland det som är där");
        }
    }

    private static void requireNewer(Order order, Release live) {
        if (!order.force() && order.source().isOlderThan(live)) {
            throw new IllegalArgumentException("det som är ute är nyare: " + live.id() + ", publicerad "
                    + Formats.time(live.published()) + " av " + live.by() + "; hämta hem det senaste, "
                    + "eller --force om den äldre versionen verkligen ska ut");
        }
    }

    /** Web servers tell versions of a file apart by whole seconds. */
    private static Instant after(HostLayout layout, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return layout.releases().stream().map(release -> release.published().plusSeconds(1))
                .filter(second::isBefore).max(Instant::compareTo).orElse(second);
    }

    /** Does what must leave one whole release to visitors, and says which one if it fails. */
    private static <T> T safely(HostLayout layout, PublishLock lock, Function<Consumer<Release>, T> work) {
        AtomicReference<Release> next = new AtomicReference<>();
        try {
            return work.apply(release -> {
                next.set(release);
                layout.switchTo(release, lock);
            });
        } catch (UncheckedIOException e) {
            boolean switching = next.get() != null;
            String state = switching ? "om bytet hann bli gjort går inte att se härifrån; vaxer releases säger det när "
                    + "värden går att nå" : "webbplatsen är som förut";
            UncheckedIOException fault = e;
            try {
                if (switching) {
                    state = layout.live().map(ReleaseManifest::release).equals(Optional.of(next.get())) ? "den nya utgåvan är ute, men allt "
                            + "efter bytet blev inte gjort; nästa publicering gör det" : layout.halfway();
                }
                Optional<UncheckedIOException> lost = lock.lost();
                if (lost.isPresent()) {
                    lost.get().addSuppressed(e);
                    fault = lost.get();
                    state = switching ? state : "den här publiceringen ändrade ingenting";
                } else {
                    layout.heal(lock);
                }
            } catch (UncheckedIOException again) {
                e.addSuppressed(again);
            }
            throw new UncheckedIOException(fault.getMessage() + "; " + state, new IOException(fault.getCause().getMessage(), fault));
        }
    }

    private IllegalArgumentException nothing() {
        return new IllegalArgumentException("på " + host.name() + " är ingenting publicerat än");
    }

    @Override
    public void close() {
        lanes.close();
        host.close();
    }
}
