package se.umea.vaxer.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.umea.vaxer.html.Hash;

/**
 * Nothing but the site's files, in the very folder that the web server gives: for hosts without symbolic links.
 *
 * <p>All that is new lies ready in the publisher's own folder before anything changes. Then it is renamed into its place in an
 * order that never lets a page ask for what is not there yet: what pages use, new pages, changed pages; and last what goes.
 * Only what a manifest of ours names is touched.
 */
final class PlainFolder implements HostLayout {

    static final String MANIFEST = ".publish.manifest";
    static final String PART = ".publish.part";

    private static final String READY = "/site";
    private static final String NEXT = "/manifest";
    private static final String OLD = "/old-";
    private static final int TOLD = 3;

    private final Host host;
    private final WorkerPool lanes;
    private final AtomicInteger removed = new AtomicInteger();

    PlainFolder(Host host, WorkerPool lanes) {
        this.host = host;
        this.lanes = lanes;
    }

    static boolean isManifest(Host.Item item) {
        return item.kind() == Host.Kind.FILE && (item.name().equals(MANIFEST) || item.name().equals(PART));
    }

    @Override
    public Optional<ReleaseManifest> live() {
        return manifest(MANIFEST);
    }

    @Override
    public List<Release> releases() {
        return live().map(ReleaseManifest::release).stream().toList();
    }

    @Override
    public void heal(PublishLock lock) {
        // what is half done, only the next publication can finish
    }

    @Override
    public boolean prepare(Release release, SortedMap<String, SiteFile> site, Optional<ReleaseManifest> live, Publisher.Order order,
            PublishLock lock, Upload sending) {
        FileTree tree = tree();
        SortedSet<String> unchanged = live.map(manifest -> manifest.unchanged(site, tree)).orElse(new TreeSet<>());
        SortedMap<String, String> hashes = SiteFile.hashes(site);
        Optional<ReleaseManifest> stopped = manifest(PART);
        if (live.isPresent() && live.get().isJust(site, unchanged, new TreeMap<>()) && stopped.isEmpty()) {
            return false;
        }
        // a publication that was stopped may have put files there that neither the live manifest nor this one knows
        SortedMap<String, String> ours = stopped.map(ReleaseManifest::all).orElse(new TreeMap<>());
        live.ifPresent(manifest -> ours.putAll(manifest.all()));
        inTheWay(site.keySet(), ours.keySet(), tree, order.takeOver()).forEach(path -> ours.put(path, Hash.hex(new byte[0])));
        ours.putAll(hashes);

        List<SiteFile> fresh = site.values().stream().filter(file -> !unchanged.contains(file.path())).toList();
        host.makeFolder(lock.work() + READY);
        FileTree.makeFolders(host, lanes, lock.work() + READY, fresh.stream().map(SiteFile::path).toList());
        sending.send(fresh.stream().map(file -> new Upload.Load(file, lock.work() + READY + "/" + file.path(),
                release.published().getEpochSecond())).toList());
        sending.write(lock.work() + NEXT, new ReleaseManifest(release, ours, new TreeMap<>()).text(new TreeMap<>()));
        host.replace(lock.work() + NEXT, PART);
        sending.write(lock.work() + NEXT, new ReleaseManifest(release, hashes, new TreeMap<>()).text(new TreeMap<>()));
        return true;
    }

    /**
     * Returns the files and links that are not ours and lie where the site's files or their folders are to be.
     *
     * @throws IllegalArgumentException if they may not be taken over, or if a folder with such a file is in the way
     */
    private SortedSet<String> inTheWay(Set<String> site, Set<String> ours, FileTree tree, boolean takeOver) {
        SortedSet<String> folders = FileTree.foldersOf(site);
        SortedSet<String> foreign = new TreeSet<>(tree.files().keySet());
        foreign.removeAll(ours);
        SortedSet<String> within = new TreeSet<>(tree.folders());
        within.removeAll(FileTree.foldersOf(ours));
        within.removeIf(folder -> !site.contains(folder));
        foreign.stream().filter(path -> FileTree.foldersOf(List.of(path)).stream().anyMatch(site::contains)).forEach(within::add);
        foreign.removeIf(path -> !site.contains(path) && !folders.contains(path));
        SortedSet<String> refused = takeOver || foreign.isEmpty() ? within : foreign;
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException("på " + host.name() + " ligger annat i vägen, som inte kommer härifrån ("
                    + refused.stream().limit(TOLD).collect(Collectors.joining(", ")) + (refused.size() > TOLD ? " …" : "")
                    + "); flytta undan det" + (refused == foreign ? ", eller --take-over för att ersätta det" : ""));
        }
        return foreign;
    }

    @Override
    public void switchTo(Release release, PublishLock lock) {
        FileTree tree = tree();
        SortedSet<String> known = new TreeSet<>(manifest(PART).orElseThrow().files().keySet());
        known.retainAll(tree.files().keySet());
        Set<String> next = manifest(lock.work() + NEXT).orElseThrow().files().keySet();
        List<String> ready = new ArrayList<>(FileTree.read(host, lanes, lock.work() + READY).files().keySet());
        ready.sort(Comparator.comparing(SiteFile::isPage).thenComparing(known::contains).thenComparing(Comparator.naturalOrder()));
        clearTheWay(known, ready, lock);
        FileTree.makeFolders(host, lanes, "", ready);
        ready.forEach(path -> host.replace(lock.work() + READY + "/" + path, path));
        known.removeAll(next);
        remove(known, lock);
        host.replace(lock.work() + NEXT, MANIFEST);
        host.delete(PART);
    }

    /** What was a file and becomes a folder, or the other way round, cannot wait until last. */
    private void clearTheWay(SortedSet<String> known, List<String> ready, PublishLock lock) {
        Set<String> folders = FileTree.foldersOf(ready);
        Set<String> files = Set.copyOf(ready);
        SortedSet<String> inTheWay = new TreeSet<>(known);
        inTheWay.removeIf(path -> !folders.contains(path) && FileTree.foldersOf(List.of(path)).stream().noneMatch(files::contains));
        remove(inTheWay, lock);
        known.removeAll(inTheWay);
    }

    private void remove(SortedSet<String> files, PublishLock lock) {
        lanes.each(files, file -> host.rename(file, lock.work() + OLD + removed.incrementAndGet()));
        FileTree.foldersOf(files).stream().sorted(Comparator.reverseOrder()).filter(folder -> host.list(folder).isEmpty())
                .forEach(host::deleteFolder);
    }

    @Override
    public void prune(int keep, PublishLock lock) {
        // there is only one
    }

    @Override
    public Release prepareReturn(Function<List<Release>, Release> choice, PublishLock lock, Upload sending) {
        throw new IllegalArgumentException("på " + host.name() + " finns bara en utgåva, för webbplatsen ligger fil för fil i mappen; "
                + "publicera den tidigare versionen på nytt i stället");
    }

    @Override
    public String halfway() {
        return "en del av filerna är nya och en del gamla; publicera igen så snart det går";
    }

    @Override
    public FileTree tree() {
        return FileTree.read(host, lanes, "");
    }

    @Override
    public List<String> limits() {
        return List.of("Webbplatsen ligger fil för fil i mappen, utan utgåvor att byta mellan: under bytet kan en besökare få en "
                + "ny sida och sedan en gammal, avbryts det är sidorna blandade till nästa publicering, och rollback finns inte.");
    }

    private Optional<ReleaseManifest> manifest(String name) {
        try {
            return host.kind(name).filter(Host.Kind.FILE::equals).flatMap(file -> host.read(name)).map(content -> ReleaseManifest.parse(new String(content, StandardCharsets.UTF_8), new TreeMap<>()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " på " + host.name() + " är skadad, som efter ett strömavbrott; "
                    + "ta bort den och publicera igen med --plain --take-over: då skickas allt på nytt", e);
        }
    }
}
