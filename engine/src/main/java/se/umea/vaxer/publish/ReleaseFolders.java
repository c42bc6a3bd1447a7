package se.umea.vaxer.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.umea.vaxer.html.Hash;

/**
 * Every release in a folder of its own, and a symbolic link to the one that visitors get: switching is renaming a link.
 *
 * <pre>
 * current → releases/20180918T120000Z-1a2b3c
 * releases/20180918T120000Z-1a2b3c/          the site, as the web server gives it
 * releases/20180918T120000Z-1a2b3c.manifest  which release it is, and how its files differ from those of the list
 * releases/20180918T120000Z-1a2b3c.files     the list, the same for several releases
 * </pre>
 *
 * <p>A release is made in the publisher's own folder and renamed into place when it is whole. Its manifest is called
 * {@code .part} until visitors have the release. It is also the mark by which we know what we have made: a folder without a
 * manifest of its own is somebody else's and left alone, whatever its name, and so is a link in its place. What is deleted
 * is first renamed into the publisher's folder.
 */
final class ReleaseFolders implements HostLayout {

    static final String CURRENT = "current";
    static final String FOLDER = "releases";
    static final String NEXT = "current.new";

    private static final String WHOLE = ".manifest";
    private static final String PART = ".part";
    private static final String LIST = ".files";
    /** A list that a release departs from in more than a quarter of its lines is written anew. */
    private static final int DEPARTURE = 4;
    private static final String SITE = "/site";
    private static final int TOLD = 3;
    private static final Pattern TARGET = Pattern.compile("(?:.*/)?" + FOLDER + "/([^/]+)/*");

    private final Host host;
    private final WorkerPool lanes;
    private final Map<String, SortedMap<String, String>> lists = new HashMap<>();

    ReleaseFolders(Host host, WorkerPool lanes) {
        this.host = host;
        this.lanes = lanes;
    }

    /**
     * Whether a place has been published to in this way.
     *
     * @param items what lies there
     * @throws IllegalArgumentException if visitors get something there that we have not made
     */
    boolean isUsed(List<Host.Item> items) {
        for (Host.Item item : items) {
            if (item.name().equals(CURRENT) && liveId().isEmpty()) {
                throw new IllegalArgumentException(CURRENT + " på " + host.name() + " är ingen länk till en utgåva härifrån; "
                        + "flytta undan den, eller välj en annan mapp");
            }
            if (item.name().equals(FOLDER) && item.kind() != Host.Kind.FOLDER) {
                throw new IllegalArgumentException(FOLDER + " på " + host.name() + " är ingen mapp; flytta undan den, eller välj en annan mapp");
            }
        }
        List<String> names = items.stream().map(Host.Item::name).toList();
        return names.contains(CURRENT) || names.contains(FOLDER)
                && host.list(FOLDER).stream().allMatch(item -> Release.isId(id(item.name())));
    }

    /** Whether the host has symbolic links. */
    static boolean fits(Host host, PublishLock lock) {
        String link = lock.work() + "/" + NEXT;
        return host.symlink(FOLDER, link) && host.linkTarget(link).equals(Optional.of(FOLDER)) && host.delete(link);
    }

    @Override
    public Optional<ReleaseManifest> live() {
        return liveId().map(this::manifest);
    }

    @Override
    public List<Release> releases() {
        return ids().stream().map(this::release).toList();
    }

    @Override
    public void heal(PublishLock lock) {
        if (host.linkTarget(NEXT).flatMap(ReleaseFolders::idOf).isPresent()) {
            if (host.kind(CURRENT).isPresent()) {
                host.delete(NEXT);
            } else {
                // stopped between the two steps of a host that cannot rename over a link; what it leads to is whole
                host.rename(NEXT, CURRENT);
            }
        }
        Optional<String> live = liveId();
        Map<String, Host.Kind> there = there();
        there.forEach((name, kind) -> {
            String id = id(name);
            boolean part = name.equals(id + PART);
            if (kind != Host.Kind.FILE || !Release.isId(id) || !part && !name.equals(id + WHOLE)) {
                return;
            }
            if (live.equals(Optional.of(id))) {
                if (part) {
                    host.rename(path(name), path(id + WHOLE));
                }
            } else if (part && there.get(id) == Host.Kind.FOLDER || !there.containsKey(id)) {
                discard(id, name, lock);
            }
        });
    }

    @Override
    public boolean prepare(Release release, SortedMap<String, SiteFile> site, Optional<ReleaseManifest> live, Publisher.Order order,
            PublishLock lock, Upload sending) {
        FileTree tree = live.map(manifest -> FileTree.read(host, lanes, path(manifest.release().id()))).orElse(FileTree.EMPTY);
        SortedSet<String> shared = live.map(manifest -> manifest.unchanged(site, tree)).orElse(new TreeSet<>());
        SortedMap<String, String> hashes = SiteFile.hashes(site);
        // those of releases that are kept; with them they go
        List<String> kept = ids().stream().limit(order.keep() - 1).toList();
        SortedMap<String, ReleaseManifest.Carried> carried = live.map(manifest -> manifest.replacedIn(hashes)).orElse(new TreeMap<>());
        carried.entrySet().removeIf(file -> !kept.contains(file.getValue().from()) || !tree.isFile(file.getKey()));
        SortedSet<String> all = new TreeSet<>(site.keySet());
        all.addAll(carried.keySet());
        if (live.isPresent() && live.get().isJust(site, shared, carried) && tree.files().keySet().equals(all)) {
            return false;
        }
        host.makeFolder(FOLDER);
        String made = lock.work() + SITE;
        host.makeFolder(made);
        FileTree.makeFolders(host, lanes, made, all);

        String from = live.map(manifest -> path(manifest.release().id())).orElse("");
        Set<String> unlinked = link(from, made, shared);
        List<Upload.Load> loads = new ArrayList<>();
        site.forEach((path, file) -> {
            boolean same = shared.contains(path);
            if (!same || unlinked.contains(path)) {
                loads.add(new Upload.Load(file, FileTree.join(made, path),
                        same ? tree.files().get(path).modified() : release.published().getEpochSecond()));
            }
        });
        sending.send(loads);
        carry(from, made, carried.keySet());

        Map<String, Long> sizes = new HashMap<>();
        carried.keySet().forEach(path -> sizes.put(path, tree.files().get(path).size()));
        site.forEach((path, file) -> sizes.put(path, file.size()));
        requireWhole(made, sizes);
        writeManifest(new ReleaseManifest(release, hashes, carried), live, lock, sending);
        putInPlace(release.id(), lock);
        return true;
    }

    private void putInPlace(String id, PublishLock lock) {
        if (there().keySet().stream().map(ReleaseFolders::id).anyMatch(id::equals)) {
            throw new UncheckedIOException("kunde inte göra utgåvan " + id + " på " + host.name(), new IOException("den finns redan"));
        }
        host.rename(lock.work() + "/" + WHOLE, path(id + PART));
        host.rename(lock.work() + "/" + LIST, path(id + LIST));
        host.rename(lock.work() + SITE, path(id));
    }

    @Override
    public void switchTo(Release release, PublishLock lock) {
        String target = FOLDER + "/" + release.id();
        String link = lock.work() + "/" + NEXT;
        if (!host.symlink(target, link) || !host.linkTarget(link).equals(Optional.of(target))) {
            throw new UncheckedIOException("kunde inte skapa länken " + link + " på " + host.name(),
                    new IOException("värden gjorde den inte"));
        }
        if (host.replacesInOneStep()) {
            host.replace(link, CURRENT);
        } else {
            host.rename(link, NEXT);
            host.delete(CURRENT);
            host.rename(NEXT, CURRENT);
        }
        if (!liveId().equals(Optional.of(release.id()))) {
            throw new UncheckedIOException("kunde inte byta utgåva på " + host.name(),
                    new IOException(CURRENT + " leder inte till " + target));
        }
        if (host.kind(path(release.id() + PART)).isPresent()) {
            host.rename(path(release.id() + PART), path(release.id() + WHOLE));
        }
    }

    @Override
    public void prune(int keep, PublishLock lock) {
        Optional<String> live = liveId();
        ids().stream().skip(keep).filter(id -> !live.equals(Optional.of(id))).forEach(id -> discard(id, id + WHOLE, lock));
    }

    @Override
    public Release prepareReturn(Function<List<Release>, Release> choice, PublishLock lock, Upload sending) {
        Release release = choice.apply(releases());
        String id = release.id();
        ReleaseManifest wanted = manifest(id);
        FileTree tree = FileTree.read(host, lanes, path(id));
        requireAsPublished(wanted, tree);
        ReleaseManifest live = live().orElseThrow();
        String from = path(live.release().id());
        FileTree there = FileTree.read(host, lanes, from);
        SortedMap<String, ReleaseManifest.Carried> missing = live.replacedIn(wanted.files());
        missing.keySet().removeIf(path -> tree.files().containsKey(path) || !there.isFile(path));
        if (!missing.isEmpty()) {
            String made = lock.work() + SITE;
            host.makeFolder(made);
            FileTree.makeFolders(host, lanes, made, missing.keySet());
            carry(from, made, missing.keySet());
            missing.putAll(wanted.carried());
            sending.write(lock.work() + "/" + WHOLE, new ReleaseManifest(wanted.release(), wanted.files(), missing).text(list(id)));
            host.replace(lock.work() + "/" + WHOLE, path(id + WHOLE));
            Collection<String> ready = FileTree.read(host, lanes, made).files().keySet();
            FileTree.makeFolders(host, lanes, path(id), ready);
            lanes.each(ready, path -> host.rename(FileTree.join(made, path), path(id + "/" + path)));
        }
        return release;
    }

    /** Reads every file of a release. A carried one that is missing is no harm to the release's own pages. */
    private void requireAsPublished(ReleaseManifest release, FileTree tree) {
        SortedMap<String, String> hashes = release.all();
        ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
        if (release.files().isEmpty()) {
            wrong.add("förteckningen över dess filer är skadad");
        }
        release.files().keySet().stream().filter(path -> !tree.files().containsKey(path)).forEach(path -> wrong.add(path + " saknas"));
        lanes.each(tree.files().keySet(), path -> {
            if (!hashes.containsKey(path)) {
                wrong.add(path + " hör inte dit");
            } else if (!tree.isFile(path)) {
                wrong.add(path + " är en länk");
            } else if (host.read(path(release.release().id() + "/" + path)).map(Hash::hex).filter(hashes.get(path)::equals).isEmpty()) {
                wrong.add(path + " har ändrats");
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("utgåvan " + release.release().id() + " på " + host.name() + " är inte som den publicerades: "
                    + wrong.stream().sorted().limit(TOLD).collect(Collectors.joining(", ")) + (wrong.size() > TOLD ? " …" : "")
                    + "; välj en annan utgåva");
        }
    }

    @Override
    public String halfway() {
        return "webbplatsen är som förut";
    }

    @Override
    public FileTree tree() {
        return liveId().map(id -> FileTree.read(host, lanes, path(id))).orElse(FileTree.EMPTY);
    }

    @Override
    public List<String> limits() {
        return host.replacesInOneStep() ? List.of() : List.of("Värden kan inte byta namn på en länk i ett steg "
                + "(posix-rename saknas): vid bytet finns webbplatsen inte under någon tusendels sekund.");
    }

    /** Gives files of one folder to another; returns those that the host cannot link. */
    private Set<String> link(String from, String to, Set<String> files) {
        ConcurrentLinkedQueue<String> not = new ConcurrentLinkedQueue<>();
        lanes.each(files, file -> {
            if (!not.isEmpty() || !host.link(FileTree.join(from, file), FileTree.join(to, file))) {
                not.add(file);
            }
        });
        return Set.copyOf(not);
    }

    private void carry(String from, String to, Set<String> files) {
        lanes.each(link(from, to, files), file -> host.write(FileTree.join(to, file), host.read(FileTree.join(from, file)).orElseThrow()));
    }

    private void requireWhole(String folder, Map<String, Long> sizes) {
        List<String> wrong = FileTree.read(host, lanes, folder).differences(sizes);
        if (!wrong.isEmpty()) {
            throw new UncheckedIOException("den nya utgåvan är inte hel på " + host.name(),
                    new IOException(String.join(", ", wrong.subList(0, Math.min(TOLD, wrong.size())))));
        }
    }

    private void writeManifest(ReleaseManifest manifest, Optional<ReleaseManifest> live, PublishLock lock, Upload sending) {
        SortedMap<String, String> base = live.map(before -> list(before.release().id())).orElse(new TreeMap<>());
        boolean near = manifest.distance(base) * DEPARTURE <= base.size();
        if (!near || !host.link(path(live.orElseThrow().release().id() + LIST), lock.work() + "/" + LIST)) {
            base = manifest.files();
            sending.write(lock.work() + "/" + LIST, ReleaseManifest.lines(base));
        }
        sending.write(lock.work() + "/" + WHOLE, manifest.text(base));
    }

    /** Deletes a release if it has a manifest that we have written. */
    private void discard(String id, String manifest, PublishLock lock) {
        if (text(manifest).filter(text -> ReleaseManifest.isOf(id, text)).isPresent()) {
            if (host.kind(path(id)).equals(Optional.of(Host.Kind.FOLDER))) {
                host.rename(path(id), lock.work() + "/" + id);
            }
            host.delete(path(id + LIST));
            host.delete(path(manifest));
        }
    }

    private Map<String, Host.Kind> there() {
        Map<String, Host.Kind> there = new TreeMap<>();
        host.list(FOLDER).forEach(item -> there.put(item.name(), item.kind()));
        return there;
    }

    /** The whole releases, newest first. */
    private List<String> ids() {
        Map<String, Host.Kind> there = there();
        return there.keySet().stream().filter(name -> Release.isId(name) && there.get(name) == Host.Kind.FOLDER
                && there.get(name + WHOLE) == Host.Kind.FILE).sorted(Comparator.reverseOrder()).toList();
    }

    private Optional<String> liveId() {
        return host.linkTarget(CURRENT).flatMap(ReleaseFolders::idOf);
    }

    /** Somebody may have made the link by hand, with the whole path or with a slash at its end. */
    private static Optional<String> idOf(String target) {
        Matcher matcher = TARGET.matcher(target);
        return matcher.matches() ? Optional.of(matcher.group(1)).filter(Release::isId) : Optional.empty();
    }

    private ReleaseManifest manifest(String id) {
        try {
            return ReleaseManifest.parse(text(id + WHOLE).or(() -> text(id + PART)).orElse(""), list(id));
        } catch (IllegalArgumentException e) {
            // gone or damaged, as after a power failure: no file of the release is known
            return new ReleaseManifest(Release.named(id), new TreeMap<>(), new TreeMap<>());
        }
    }

    private Release release(String id) {
        try {
            return ReleaseManifest.release(text(id + WHOLE).orElse(""));
        } catch (IllegalArgumentException e) {
            // as above
            return Release.named(id);
        }
    }

    /** A list is never written over, and on a large site long. */
    private SortedMap<String, String> list(String id) {
        return lists.computeIfAbsent(id, this::readList);
    }

    private SortedMap<String, String> readList(String id) {
        try {
            return text(id + LIST).map(ReleaseManifest::files).orElseGet(TreeMap::new);
        } catch (IllegalArgumentException e) {
            // a damaged list is as good as none: a new one is written
            return new TreeMap<>();
        }
    }

    private Optional<String> text(String name) {
        return host.read(path(name)).map(content -> new String(content, StandardCharsets.UTF_8));
    }

    private static String path(String name) {
        return FOLDER + "/" + name;
    }

    private static String id(String name) {
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }
}
