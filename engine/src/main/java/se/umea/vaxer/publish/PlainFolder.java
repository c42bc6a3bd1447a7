package se.umea.vaxer.publish;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;
import static se.umea.vaxer.finding.Messages.some;
import static se.umea.vaxer.finding.Messages.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * The site's files in the folder that the web server serves, without releases: for hosts without symbolic links.
 *
 * <p>All new files are ready in the publisher's own folder before anything changes. Then they are renamed into place in an
 * order in which no page needs what is not there yet: assets, new pages, changed pages, and removals last. Only files that a
 * manifest of ours names are touched.
 */
record PlainFolder(HostFiles files, Host host) implements HostLayout {

    static final String MANIFEST = ".publish.manifest";
    static final String PART = ".publish.part";

    private static final String READY = "/site";
    private static final String NEXT = "/manifest";
    private static final String OLD = "/old-";
    private static final SortedMap<String, String> NO_BASE = new TreeMap<>();

    PlainFolder(HostFiles files) {
        this(files, files.host());
    }

    static boolean isUsed(List<Host.Item> items) {
        return items.stream().anyMatch(item -> item.kind() == Host.Kind.FILE && (item.name().equals(MANIFEST) || item.name().equals(PART)));
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
    public Optional<Collection<SiteFile>> prepare(Release release, SortedMap<String, SiteFile> site, Optional<ReleaseManifest> live,
            PublishRequest request, PublishLock lock) {
        FileTree tree = tree();
        SortedSet<String> unchanged = live.map(manifest -> manifest.unchanged(site, tree)).orElse(new TreeSet<>());
        Optional<ReleaseManifest> interrupted = manifest(PART);
        if (live.isPresent() && live.get().isSame(site, unchanged, new TreeMap<>()) && interrupted.isEmpty()) {
            return Optional.empty();
        }
        // an interrupted publication may have put files there that neither the live manifest nor this one has
        SortedMap<String, String> ours = interrupted.map(ReleaseManifest::all).orElse(new TreeMap<>());
        live.ifPresent(manifest -> ours.putAll(manifest.all()));
        SortedMap<String, String> hashes = SiteFile.hashes(site);
        inTheWay(site.keySet(), ours.keySet(), tree, request.takeOver()).forEach(path -> ours.put(path, "0".repeat(64)));
        ours.putAll(hashes);

        List<SiteFile> changed = site.values().stream().filter(file -> !unchanged.contains(file.path())).toList();
        files.makeFolders(lock.work() + READY, changed.stream().map(SiteFile::path).toList());
        files.send(changed, lock.work() + READY, file -> release.published().getEpochSecond());
        files.write(lock.work() + NEXT, new ReleaseManifest(release, ours, new TreeMap<>()).text(NO_BASE));
        host.rename(lock.work() + NEXT, PART);
        files.write(lock.work() + NEXT, new ReleaseManifest(release, hashes, new TreeMap<>()).text(NO_BASE));
        return Optional.of(changed);
    }

    /**
     * Returns the files and links that are not ours and are where the site's files or their folders are to be.
     *
     * @throws IllegalArgumentException if they may not be replaced, or if a folder with such a file is in the way
     */
    private SortedSet<String> inTheWay(Set<String> site, Set<String> ours, FileTree tree, boolean takeOver) {
        SortedSet<String> folders = FileTree.foldersOf(site);
        SortedSet<String> foreign = new TreeSet<>(tree.files().keySet());
        foreign.removeAll(ours);
        SortedSet<String> inFolders = new TreeSet<>(tree.folders());
        inFolders.removeAll(FileTree.foldersOf(ours));
        inFolders.retainAll(site);
        foreign.stream().filter(path -> FileTree.foldersOf(List.of(path)).stream().anyMatch(site::contains)).forEach(inFolders::add);
        foreign.removeIf(path -> !site.contains(path) && !folders.contains(path));
        if (!foreign.isEmpty() && !takeOver) {
            throw new IllegalArgumentException(text("publish.in-the-way-take-over", host.name(), some(foreign)));
        } else if (!inFolders.isEmpty()) {
            throw new IllegalArgumentException(text("publish.in-the-way", host.name(), some(inFolders)));
        }
        return foreign;
    }

    @Override
    public void switchTo(Release release, PublishLock lock) {
        SortedSet<String> known = new TreeSet<>(manifest(PART).orElseThrow().files().keySet());
        known.retainAll(tree().files().keySet());
        List<String> ready = files.tree(lock.work() + READY).files().keySet().stream()
                .sorted(comparing(SiteFile::isPage).thenComparing(known::contains).thenComparing(naturalOrder())).toList();
        // a file that becomes a folder, or the other way round, cannot wait until last
        SortedSet<String> folders = FileTree.foldersOf(ready);
        Set<String> readyFiles = Set.copyOf(ready);
        SortedSet<String> inTheWay = new TreeSet<>(known);
        inTheWay.removeIf(path -> !folders.contains(path) && FileTree.foldersOf(List.of(path)).stream().noneMatch(readyFiles::contains));
        remove(inTheWay, lock);
        known.removeAll(inTheWay);
        files.makeFolders("", ready);
        ready.forEach(path -> host.rename(lock.work() + READY + "/" + path, path));
        known.removeAll(manifest(lock.work() + NEXT).orElseThrow().files().keySet());
        remove(known, lock);
        host.rename(lock.work() + NEXT, MANIFEST);
        host.delete(PART);
    }

    private void remove(SortedSet<String> paths, PublishLock lock) {
        files.each(paths, path -> host.rename(path, lock.work() + OLD + UUID.randomUUID()));
        FileTree.foldersOf(paths).stream().sorted(reverseOrder()).filter(folder -> host.list(folder).isEmpty()).forEach(host::delete);
    }

    @Override
    public void clear(PublishLock lock) {
        SortedSet<String> ours = new TreeSet<>();
        List.of(MANIFEST, PART).forEach(name -> manifest(name).ifPresent(manifest -> ours.addAll(manifest.all().keySet())));
        ours.retainAll(tree().files().keySet());
        remove(ours, lock);
        List.of(MANIFEST, PART).forEach(name -> manifest(name).ifPresent(manifest -> host.delete(name)));
    }

    @Override
    public Release prepareRollback(Function<List<Release>, Release> choice, PublishLock lock) {
        throw new IllegalArgumentException(text("publish.plain-no-rollback", host.name()));
    }

    @Override
    public String root() {
        return "";
    }

    @Override
    public FileTree tree() {
        return files.tree("");
    }

    @Override
    public List<String> limits() {
        return List.of(text("publish.limit.plain"));
    }

    private Optional<ReleaseManifest> manifest(String name) {
        try {
            return host.kind(name).filter(Host.Kind.FILE::equals).flatMap(file -> files.readText(name))
                    .map(text -> ReleaseManifest.parse(text, NO_BASE));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(text("publish.plain-damaged", name, host.name()), e);
        }
    }
}
