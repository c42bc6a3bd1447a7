package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.some;
import static se.umea.vaxer.finding.Messages.text;
import static se.umea.vaxer.publish.HostFiles.join;
import static se.umea.vaxer.publish.ReleaseIndex.CURRENT;
import static se.umea.vaxer.publish.ReleaseIndex.FOLDER;
import static se.umea.vaxer.publish.ReleaseIndex.LIST;
import static se.umea.vaxer.publish.ReleaseIndex.MANIFEST;
import static se.umea.vaxer.publish.ReleaseIndex.PART;
import static se.umea.vaxer.publish.ReleaseIndex.id;
import static se.umea.vaxer.publish.ReleaseIndex.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Each release in a folder of its own, and a symbolic link to the live one: to switch is to rename a link.
 *
 * <pre>
 * current → releases/20180918T120000Z-1a2b3c4d5e6f-9f8e7d6c
 * releases/20180918T120000Z-1a2b3c4d5e6f-9f8e7d6c/          the folder that the web server serves
 * releases/20180918T120000Z-1a2b3c4d5e6f-9f8e7d6c.manifest  identifies the release; the differences of its files from those of the list
 * releases/20180918T120000Z-1a2b3c4d5e6f-9f8e7d6c.files     the list, shared by several releases
 * </pre>
 *
 * <p>A release is created in the publisher's own folder and renamed into place when it is complete. Its manifest is called
 * {@code .part} until it has been live. The manifest also marks the release as ours: a folder without one is left alone,
 * whatever its name, and so is a link in its place. What is deleted is first renamed into the publisher's folder.
 */
record ReleaseFolders(HostFiles files, Host host, ReleaseIndex index) implements HostLayout {

    static final String NEXT = "current.new";

    /** A manifest that differs from its list in more than a quarter of the lines gets a new list. */
    private static final int MIN_SHARED = 4;
    private static final String SITE = "/site";

    ReleaseFolders(HostFiles files) {
        this(files, files.host(), new ReleaseIndex(files));
    }

    /**
     * Returns whether a folder has been published to in this way.
     *
     * @param items its entries
     * @throws IllegalArgumentException if the live link or the folder of releases is not ours
     */
    boolean isUsed(List<Host.Item> items) {
        Map<String, Host.Kind> kinds = items.stream().collect(Collectors.toMap(Host.Item::name, Host.Item::kind, (one, other) -> other));
        if (kinds.containsKey(CURRENT) && index.liveId().isEmpty()) {
            throw new IllegalArgumentException(text("publish.current-foreign", CURRENT, host.name()));
        } else if (kinds.containsKey(FOLDER) && kinds.get(FOLDER) != Host.Kind.FOLDER) {
            throw new IllegalArgumentException(text("publish.no-folder", FOLDER, host.name()));
        }
        return kinds.containsKey(CURRENT) || kinds.containsKey(FOLDER)
                && host.list(FOLDER).stream().allMatch(item -> Release.isId(id(item.name())));
    }

    /** Returns whether the host has symbolic links. */
    static boolean isSupported(Host host, PublishLock lock) {
        String link = lock.work() + "/" + NEXT;
        return isLinked(host, FOLDER, link) && host.delete(link);
    }

    private static boolean isLinked(Host host, String target, String link) {
        return host.symlink(target, link) && host.linkTarget(link).equals(Optional.of(target));
    }

    @Override
    public Optional<ReleaseManifest> live() {
        return index.liveId().map(index::manifest);
    }

    @Override
    public List<Release> releases() {
        return index.ids().stream().map(index::release).toList();
    }

    @Override
    public void recover(PublishLock lock) {
        if (host.linkTarget(NEXT).flatMap(ReleaseIndex::idOf).isPresent()) {
            if (host.kind(CURRENT).isPresent()) {
                host.delete(NEXT);
            } else {
                // interrupted between the two steps of a host that cannot replace a link; the release is complete
                host.rename(NEXT, CURRENT);
            }
        }
        Optional<String> live = index.liveId();
        Map<String, Host.Kind> kinds = index.kinds();
        kinds.forEach((name, kind) -> {
            String id = id(name);
            boolean part = name.equals(id + PART);
            if (kind != Host.Kind.FILE || !Release.isId(id) || !part && !name.equals(id + MANIFEST)) {
                return;
            }
            if (live.equals(Optional.of(id))) {
                if (part) {
                    host.rename(path(name), path(id + MANIFEST));
                }
            } else if (part && kinds.get(id) == Host.Kind.FOLDER || !kinds.containsKey(id)) {
                index.discard(id, name, lock);
            }
        });
    }

    @Override
    public Optional<Collection<SiteFile>> prepare(Release release, SortedMap<String, SiteFile> site, Optional<ReleaseManifest> live,
            PublishRequest request, PublishLock lock) {
        FileTree tree = tree();
        SortedSet<String> shared = live.map(manifest -> manifest.unchanged(site, tree)).orElse(new TreeSet<>());
        SortedMap<String, String> hashes = SiteFile.hashes(site);
        // a file is carried for as long as the release that it came with is kept
        List<String> kept = index.ids().stream().limit(request.keep() - 1).toList();
        SortedMap<String, ReleaseManifest.Carried> carried = live.map(manifest -> manifest.replacedIn(hashes)).orElse(new TreeMap<>());
        carried.entrySet().removeIf(file -> !kept.contains(file.getValue().from()) || !tree.isFile(file.getKey()));
        SortedMap<String, Long> sizes = new TreeMap<>();
        site.forEach((path, file) -> sizes.put(path, file.size()));
        carried.keySet().forEach(path -> sizes.put(path, tree.files().get(path).size()));
        if (live.isPresent() && live.get().isSame(site, shared, carried) && tree.files().keySet().equals(sizes.keySet())) {
            return Optional.empty();
        }
        host.makeFolder(FOLDER);
        String made = lock.work() + SITE;
        files.makeFolders(made, sizes.keySet());
        String from = live.map(manifest -> path(manifest.release().id())).orElse("");
        Set<String> unlinked = files.link(from, made, shared);
        List<SiteFile> sent = site.values().stream()
                .filter(file -> !shared.contains(file.path()) || unlinked.contains(file.path())).toList();
        files.send(sent, made, file -> shared.contains(file.path()) ? tree.files().get(file.path()).modified()
                : release.published().getEpochSecond());
        files.copy(from, made, carried.keySet());
        SortedSet<String> wrong = files.tree(made).differences(sizes);
        if (!wrong.isEmpty()) {
            throw new UncheckedIOException(text("publish.release-incomplete", host.name()), new IOException(some(wrong)));
        }
        writeManifest(new ReleaseManifest(release, hashes, carried), live, lock);
        if (index.kinds().keySet().stream().map(ReleaseIndex::id).anyMatch(release.id()::equals)) {
            throw new UncheckedIOException(text("publish.release-failed", release.id(), host.name()),
                    new IOException(text("publish.release-exists")));
        }
        host.rename(lock.work() + "/" + MANIFEST, path(release.id() + PART));
        host.rename(lock.work() + "/" + LIST, path(release.id() + LIST));
        host.rename(made, path(release.id()));
        return Optional.of(sent);
    }

    private void writeManifest(ReleaseManifest manifest, Optional<ReleaseManifest> live, PublishLock lock) {
        SortedMap<String, String> base = live.map(before -> index.list(before.release().id())).orElse(new TreeMap<>());
        if (manifest.distance(base) * MIN_SHARED > base.size()
                || !host.link(path(live.orElseThrow().release().id() + LIST), lock.work() + "/" + LIST)) {
            base = manifest.files();
            files.write(lock.work() + "/" + LIST, ReleaseManifest.list(base));
        }
        files.write(lock.work() + "/" + MANIFEST, manifest.text(base));
    }

    @Override
    public void switchTo(Release release, PublishLock lock) {
        String target = path(release.id());
        String link = lock.work() + "/" + NEXT;
        if (!isLinked(host, target, link)) {
            throw new UncheckedIOException(text("publish.cannot.symlink", text("publish.on-host", link, host.name())),
                    new IOException(text("publish.symlink-missing")));
        }
        if (host.replacesAtomically()) {
            host.rename(link, CURRENT);
        } else if (host.kind(NEXT).isPresent()) {
            throw new UncheckedIOException(text("publish.cannot.rename", link, text("publish.on-host", NEXT, host.name())),
                    new IOException(text("publish.release-exists")));
        } else {
            host.rename(link, NEXT);
            host.delete(CURRENT);
            host.rename(NEXT, CURRENT);
        }
        if (!index.liveId().equals(Optional.of(release.id()))) {
            throw new UncheckedIOException(text("publish.switch-failed", host.name()),
                    new IOException(text("publish.switch-unseen", CURRENT, target)));
        }
        if (host.kind(path(release.id() + PART)).isPresent()) {
            host.rename(path(release.id() + PART), path(release.id() + MANIFEST));
        }
    }

    @Override
    public void prune(int keep, PublishLock lock) {
        Optional<String> live = index.liveId();
        index.ids().stream().skip(keep).filter(id -> !live.equals(Optional.of(id))).forEach(id -> index.discard(id, id + MANIFEST, lock));
    }

    @Override
    public void clear(PublishLock lock) {
        List.of(NEXT, CURRENT).forEach(link -> host.linkTarget(link).flatMap(ReleaseIndex::idOf).ifPresent(id -> host.delete(link)));
        index.discardAll(lock);
    }

    @Override
    public Release prepareRollback(Function<List<Release>, Release> choice, PublishLock lock) {
        String id = choice.apply(releases()).id();
        ReleaseManifest wanted = index.manifest(id);
        FileTree tree = files.tree(path(id));
        index.requireAsPublished(wanted, tree);
        ReleaseManifest live = live().orElseThrow();
        FileTree liveTree = tree();
        SortedMap<String, ReleaseManifest.Carried> missing = live.replacedIn(wanted.files());
        missing.keySet().removeIf(path -> tree.files().containsKey(path) || !liveTree.isFile(path));
        if (!missing.isEmpty()) {
            String made = lock.work() + SITE;
            files.makeFolders(made, missing.keySet());
            files.copy(path(live.release().id()), made, missing.keySet());
            Set<String> ready = new HashSet<>(missing.keySet());
            missing.putAll(wanted.carried());
            files.write(lock.work() + "/" + MANIFEST, new ReleaseManifest(wanted.release(), wanted.files(), missing).text(index.list(id)));
            host.rename(lock.work() + "/" + MANIFEST, path(id + MANIFEST));
            files.makeFolders(path(id), ready);
            files.each(ready, path -> host.rename(join(made, path), join(path(id), path)));
        }
        return wanted.release();
    }

    @Override
    public String root() {
        return path(index.liveId().orElseThrow());
    }

    @Override
    public FileTree tree() {
        return index.liveId().map(id -> files.tree(path(id))).orElse(FileTree.EMPTY);
    }

    @Override
    public List<String> limits() {
        return host.replacesAtomically() ? List.of() : List.of(text("publish.limit.no-posix-rename"));
    }
}
