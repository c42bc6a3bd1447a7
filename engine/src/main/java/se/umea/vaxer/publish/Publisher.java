package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Publishes sites to a folder on this machine or on a host, lists what is there and goes back to earlier releases. */
public final class Publisher implements AutoCloseable {

    private final Host host;
    private final HostFiles files;
    private final String by;
    private final Duration wait;

    Publisher(HostFiles files, String by, Duration wait) {
        this.host = files.host();
        this.files = files;
        this.by = by;
        this.wait = wait;
    }

    /**
     * Connects to the folder.
     *
     * @param target a folder, or {@code sftp://user@host[:port]/path}
     * @param by     who publishes, from which machine
     * @param wait   how long to wait for another publisher
     * @throws IllegalArgumentException if it is neither, or the host refuses the credentials
     * @throws UncheckedIOException     if it cannot be reached
     */
    public static Publisher open(String target, Credentials credentials, String by, Duration wait, ProgressListener progress) {
        return new Publisher(new HostFiles(Host.open(target, credentials), progress), by, wait);
    }

    /** Returns the proposals for the site, which are in a folder beside its releases. */
    public Proposals proposals(String folder) {
        return new Proposals(files, folder, by, wait);
    }

    /** Returns whether a target is on another host, or a folder with releases on this machine. */
    public static boolean isPublished(String target) {
        return SftpAddress.isRemote(target) || Files.isSymbolicLink(Path.of(target, ReleaseIndex.CURRENT));
    }

    /** Returns what publishing the site would change. */
    public ReleaseDiff compare(PublishRequest request) {
        SortedMap<String, SiteFile> site = SiteFile.of(request.site());
        Optional<HostLayout> layout = HostLayout.of(files);
        if (layout.isEmpty() && !request.plain()) {
            requireEmpty();
        }
        Optional<ReleaseManifest> live = layout.flatMap(HostLayout::live);
        live.ifPresent(manifest -> requireNewer(request, manifest.release()));
        SortedMap<String, String> published = live.map(ReleaseManifest::files).orElse(new TreeMap<>());
        // a file that was changed on the host is replaced
        SortedSet<String> unchanged = live.map(manifest -> manifest.unchanged(site, layout.get().tree())).orElse(new TreeSet<>());
        published.replaceAll((path, hash) -> unchanged.contains(path) || !site.containsKey(path) ? hash : "");
        return ReleaseDiff.of(site, published);
    }

    /**
     * Publishes the site, whole or not at all.
     *
     * @param now the time; a release is always at least a second later than the one before
     * @throws IllegalArgumentException if something has to be decided or corrected first
     * @throws UncheckedIOException     if it failed; the message says how, and what visitors get now
     */
    public PublishResult publish(PublishRequest request, Instant now) {
        SortedMap<String, SiteFile> site = SiteFile.of(request.site());
        host.makeFolder("");
        try (PublishLock lock = PublishLock.take(files, by, now, wait)) {
            HostLayout layout = HostLayout.of(files).orElseGet(() -> choose(request.plain(), lock));
            return recovering(layout, lock, (before, goLive) -> {
                before.ifPresent(manifest -> requireNewer(request, manifest.release()));
                ReleaseDiff difference = ReleaseDiff.of(site, before.map(ReleaseManifest::files).orElse(new TreeMap<>()));
                Release release = Release.of(later(layout, now), request.source(), by);
                Optional<Collection<SiteFile>> sent = layout.prepare(release, site, before, request, lock);
                if (sent.isPresent()) {
                    goLive.accept(release);
                }
                layout.prune(request.keep(), lock);
                return new PublishResult(sent.isPresent() ? release : before.orElseThrow().release(),
                        before.map(ReleaseManifest::release), difference, sent.map(Collection::size).orElse(0),
                        sent.stream().flatMap(Collection::stream).mapToLong(SiteFile::size).sum(), layout.limits());
            });
        }
    }

    /**
     * Makes an earlier release live again.
     *
     * @param wanted its name or commit, or the beginning of one; empty for the one before the live one
     * @return the live one
     * @throws IllegalArgumentException if there is no such release
     */
    public Release rollback(Optional<String> wanted, Instant now) {
        HostLayout layout = HostLayout.of(files).orElseThrow(this::nothing);
        try (PublishLock lock = PublishLock.take(files, by, now, wait)) {
            return recovering(layout, lock, (before, goLive) -> {
                String live = before.orElseThrow(this::nothing).release().id();
                Release release = layout.prepareRollback(releases -> find(releases, live, wanted), lock);
                goLive.accept(release);
                return release;
            });
        }
    }

    /**
     * Copies what visitors see now to a new folder.
     *
     * @param local a site on this machine, to take files from that are the same; may be null
     * @throws IllegalArgumentException if nothing is published, or more than {@code maxBytes} has to be downloaded
     */
    public void download(Path to, Path local, long maxBytes) {
        HostLayout layout = HostLayout.of(files).orElseThrow(this::nothing);
        SortedMap<String, SiteFile> here = local == null ? new TreeMap<>() : SiteFile.of(local);
        Download.run(files, layout, layout.live().orElseThrow(this::nothing), to, here, maxBytes);
    }

    /** Returns the releases that can be live, newest first. */
    public List<Release> releases() {
        return Stream.concat(live().stream(), HostLayout.of(files).stream().flatMap(layout -> layout.releases().stream())).distinct()
                .sorted(Comparator.comparing(Release::id).reversed()).toList();
    }

    /** Returns the release that visitors get. */
    public Optional<Release> live() {
        return HostLayout.of(files).flatMap(HostLayout::live).map(ReleaseManifest::release);
    }

    public String name() {
        return host.name();
    }

    private static Release find(List<Release> releases, String live, Optional<String> wanted) {
        List<Release> found = releases.stream().filter(release -> wanted.isPresent()
                ? release.id().startsWith(wanted.get()) || release.commit().orElse("").startsWith(wanted.get())
                : release.id().compareTo(live) < 0).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(wanted.map(name -> text("publish.no-release", name))
                    .orElseGet(() -> text("publish.no-earlier-release")));
        }
        if (wanted.isPresent() && found.size() > 1) {
            throw new IllegalArgumentException(text("publish.ambiguous-release", wanted.get()));
        }
        return found.get(0);
    }

    private HostLayout choose(boolean plain, PublishLock lock) {
        if (plain) {
            return new PlainFolder(files);
        }
        requireEmpty();
        return ReleaseFolders.isSupported(host, lock) ? new ReleaseFolders(files) : new PlainFolder(files);
    }

    /** What an interrupted first publication left is not in the way, nor are proposals. */
    private void requireEmpty() {
        List<String> others = host.list("").stream().map(Host.Item::name)
                .filter(name -> !name.startsWith(".") && !name.equals(ReleaseFolders.NEXT))
                .filter(name -> !Proposals.isFolder(host, name)).limit(2).toList();
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(text("publish.folder-in-use", host.name(),
                    others.get(0) + (others.size() > 1 ? " …" : "")));
        }
    }

    private static void requireNewer(PublishRequest request, Release live) {
        if (!request.force() && request.source().isOlderThan(live)) {
            throw new IllegalArgumentException(text("publish.live-is-newer", live.id(), Formats.time(live.published()), live.by()));
        }
    }

    /** Returns a time after all releases: web servers distinguish versions of a file by whole seconds. */
    private static Instant later(HostLayout layout, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return layout.releases().stream().map(release -> release.published().plusSeconds(1))
                .filter(second::isBefore).max(Instant::compareTo).orElse(second);
    }

    /**
     * Recovers, and runs what must leave visitors one complete release; if it fails, says which one.
     *
     * @param work takes what is live, and what makes a release live
     */
    private static <T> T recovering(HostLayout layout, PublishLock lock, BiFunction<Optional<ReleaseManifest>, Consumer<Release>, T> work) {
        AtomicReference<Release> next = new AtomicReference<>();
        try {
            layout.recover(lock);
            return work.apply(layout.live(), release -> {
                next.set(release);
                layout.switchTo(release, lock);
            });
        } catch (UncheckedIOException e) {
            boolean switching = next.get() != null;
            String state = text(switching ? "publish.state.unknown" : "publish.state.unchanged");
            UncheckedIOException failure = e;
            try {
                if (switching) {
                    boolean switched = layout.live().map(ReleaseManifest::release).equals(Optional.of(next.get()));
                    state = text(switched ? "publish.state.switched"
                            : layout instanceof PlainFolder ? "publish.state.mixed" : "publish.state.unchanged");
                }
                Optional<UncheckedIOException> lost = lock.lost();
                if (lost.isPresent()) {
                    failure = lost.get();
                    failure.addSuppressed(e);
                    state = switching ? state : text("publish.state.taken-over");
                } else {
                    layout.recover(lock);
                }
            } catch (UncheckedIOException again) {
                e.addSuppressed(again);
            }
            throw new UncheckedIOException(failure.getMessage() + "; " + state, new IOException(failure.getCause().getMessage(), failure));
        }
    }

    private IllegalArgumentException nothing() {
        return new IllegalArgumentException(text("publish.nothing-published", host.name()));
    }

    @Override
    public void close() {
        files.close();
        host.close();
    }
}
