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
import java.util.stream.Collectors;

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
 * <p>The manifest is called {@code .part} until visitors have the release, and again before it is deleted. So what has
 * no manifest is litter, unless visitors have it.
 */
final class ReleaseFolders implements Layout {

    static final String CURRENT = "current";
    static final String FOLDER = "releases";
    static final String NEXT = "current.new";

    private static final String WHOLE = ".manifest";
    private static final String PART = ".part";
    private static final String LIST = ".files";
    /** A list that a release departs from in more than a quarter of its lines is written anew. */
    private static final int DEPARTURE = 4;

    private final Host host;
    private final Lanes lanes;
    private final Map<String, SortedMap<String, String>> lists = new HashMap<>();

    ReleaseFolders(Host host, Lanes lanes) {
        this.host = host;
        this.lanes = lanes;
    }

    /**
     * Whether a place has been published to in this way.
     *
     * @param names what lies there
     * @throws IllegalArgumentException if visitors get something there that we have not made
     */
    boolean isUsed(Collection<String> names) {
        if (names.contains(CURRENT) && liveId().isEmpty()) {
            throw new IllegalArgumentException(CURRENT + " på " + host.name() + " är ingen länk till en utgåva härifrån; "
                    + "flytta undan den, eller välj en annan mapp");
        }
        return names.contains(CURRENT) || names.contains(FOLDER)
                && host.list(FOLDER).stream().allMatch(item -> Release.isId(id(item.name())));
    }

    /** Whether the host has symbolic links. */
    static boolean fits(Host host) {
        host.delete(NEXT);
        return host.symlink(FOLDER, NEXT) && host.linkTarget(NEXT).equals(Optional.of(FOLDER)) && host.delete(NEXT);
    }

    @Override
    public Optional<Manifest> live() {
        return liveId().map(this::manifest);
    }

    @Override
    public List<Release> releases() {
        return ids().stream().map(this::release).toList();
    }

    @Override
    public void heal() {
        List<String> names = host.list("").stream().map(Host.Item::name).toList();
        if (names.contains(NEXT)) {
            if (names.contains(CURRENT)) {
                host.delete(NEXT);
            } else {
                // stopped between the two steps of a host that cannot rename over a link; what it leads to is whole
                host.rename(NEXT, CURRENT);
            }
        }
        Set<String> there = host.list(FOLDER).stream().map(Host.Item::name).collect(Collectors.toSet());
        Optional<String> live = liveId();
        if (live.isPresent() && !there.contains(live.get() + WHOLE) && there.contains(live.get() + PART)) {
            host.rename(path(live.get() + PART), path(live.get() + WHOLE));
        }
        there.stream().map(ReleaseFolders::id).filter(Release::isId).distinct()
                .filter(id -> !there.contains(id + WHOLE) && !live.equals(Optional.of(id))).forEach(this::delete);
    }

    @Override
    public boolean prepare(Release release, SortedMap<String, SiteFile> site, Optional<Manifest> live, Sending sending) {
        Tree tree = live.map(manifest -> Tree.read(host, lanes, path(manifest.release().id()))).orElse(Tree.EMPTY);
        SortedSet<String> shared = live.map(manifest -> manifest.unchanged(site, tree)).orElse(new TreeSet<>());
        if (live.isPresent() && live.get().isJust(site, shared)) {
            return false;
        }
        SortedMap<String, String> carried = live.map(manifest -> carried(manifest, tree, site)).orElse(new TreeMap<>());

        host.makeFolder(FOLDER);
        host.makeFolder(path(release.id()));
        SortedSet<String> all = new TreeSet<>(site.keySet());
        all.addAll(carried.keySet());
        Tree.makeFolders(host, lanes, path(release.id()), all);

        Set<String> unlinked = live.map(manifest -> link(manifest.release().id(), release.id(), shared)).orElse(Set.of());
        List<Sending.Load> loads = new ArrayList<>();
        site.forEach((path, file) -> {
            boolean same = shared.contains(path);
            if (!same || unlinked.contains(path)) {
                loads.add(new Sending.Load(file, path(release.id() + "/" + path),
                        same ? tree.files().get(path).modified() : release.published().getEpochSecond()));
            }
        });
        sending.send(loads);
        live.ifPresent(manifest -> carry(manifest.release().id(), release.id(), carried.keySet()));

        Map<String, Long> sizes = new HashMap<>();
        carried.keySet().forEach(path -> sizes.put(path, tree.files().get(path).size()));
        site.forEach((path, file) -> sizes.put(path, file.size()));
        requireWhole(release, sizes);
        writeManifest(release, Manifest.of(release, site, carried), live, sending);
        return true;
    }

    @Override
    public void switchTo(Release release) {
        String target = FOLDER + "/" + release.id();
        host.delete(NEXT);
        if (!host.symlink(target, NEXT) || !host.linkTarget(NEXT).equals(Optional.of(target))) {
            throw new UncheckedIOException("kunde inte skapa länken " + NEXT + " på " + host.name(),
                    new IOException("värden gjorde den inte"));
        }
        host.replace(NEXT, CURRENT);
        if (!liveId().equals(Optional.of(release.id()))) {
            throw new UncheckedIOException("kunde inte byta utgåva på " + host.name(),
                    new IOException(CURRENT + " leder inte till " + target));
        }
        if (text(release.id() + WHOLE).isEmpty()) {
            host.rename(path(release.id() + PART), path(release.id() + WHOLE));
        }
    }

    @Override
    public void prune(int keep) {
        Optional<String> live = liveId();
        ids().stream().skip(keep).filter(id -> !live.equals(Optional.of(id))).forEach(id -> {
            host.rename(path(id + WHOLE), path(id + PART));
            delete(id);
        });
    }

    @Override
    public Release prepareReturn(Function<List<Release>, Release> choice) {
        Release release = choice.apply(releases());
        Manifest live = live().orElseThrow();
        Tree there = Tree.read(host, lanes, path(release.id()));
        SortedMap<String, String> files = manifest(release.id()).files();
        if (files.isEmpty() || !there.files().keySet().containsAll(files.keySet())) {
            throw new IllegalArgumentException("utgåvan " + release.id() + " är inte hel på " + host.name()
                    + ": någon har tagit bort filer ur den; välj en annan utgåva");
        }
        SortedSet<String> missing = new TreeSet<>(carried(live,
                Tree.read(host, lanes, path(live.release().id())), new TreeMap<>()).keySet());
        missing.removeAll(there.files().keySet());
        Tree.makeFolders(host, lanes, path(release.id()), missing);
        carry(live.release().id(), release.id(), missing);
        return release;
    }

    @Override
    public String halfway() {
        return "webbplatsen är som förut";
    }

    @Override
    public Tree tree() {
        return liveId().map(id -> Tree.read(host, lanes, path(id))).orElse(Tree.EMPTY);
    }

    @Override
    public List<String> limits() {
        return host.replacesInOneStep() ? List.of() : List.of("Värden kan inte byta namn på en länk i ett steg "
                + "(posix-rename saknas): vid bytet finns webbplatsen inte under någon tusendels sekund.");
    }

    /**
     * The fingerprinted files that pages of earlier releases ask for: a visitor who got the page before the switch gets
     * its pictures after it. They go when the release that they came with goes.
     */
    private SortedMap<String, String> carried(Manifest live, Tree tree, SortedMap<String, SiteFile> site) {
        List<String> kept = ids();
        SortedMap<String, String> carried = new TreeMap<>();
        for (String path : tree.files().keySet()) {
            String from = live.carried().getOrDefault(path, live.release().id());
            if (SiteFile.isFingerprinted(path) && !site.containsKey(path) && kept.contains(from)) {
                carried.put(path, from);
            }
        }
        return carried;
    }

    /** Gives files of one release to another; returns those that the host cannot link. */
    private Set<String> link(String from, String to, Set<String> files) {
        ConcurrentLinkedQueue<String> not = new ConcurrentLinkedQueue<>();
        lanes.each(files, file -> {
            if (!not.isEmpty() || !host.link(path(from + "/" + file), path(to + "/" + file))) {
                not.add(file);
            }
        });
        return Set.copyOf(not);
    }

    private void carry(String from, String to, Set<String> files) {
        lanes.each(link(from, to, files), file ->
                host.write(path(to + "/" + file), host.read(path(from + "/" + file)).orElseThrow()));
    }

    private void requireWhole(Release release, Map<String, Long> sizes) {
        List<String> wrong = Tree.read(host, lanes, path(release.id())).differences(sizes);
        if (!wrong.isEmpty()) {
            throw new UncheckedIOException("den nya utgåvan är inte hel på " + host.name(),
                    new IOException(String.join(", ", wrong.subList(0, Math.min(3, wrong.size())))));
        }
    }

    private void writeManifest(Release release, Manifest manifest, Optional<Manifest> live, Sending sending) {
        SortedMap<String, String> base = live.map(before -> list(before.release().id())).orElse(new TreeMap<>());
        boolean near = manifest.distance(base) * DEPARTURE <= base.size();
        if (!near || !host.link(path(live.orElseThrow().release().id() + LIST), path(release.id() + LIST))) {
            base = manifest.files();
            sending.write(path(release.id() + LIST), Manifest.lines(base));
        }
        sending.write(path(release.id() + PART), manifest.text(base));
    }

    private void delete(String id) {
        Tree.delete(host, lanes, path(id));
        host.delete(path(id + LIST));
        host.delete(path(id + PART));
    }

    /** The whole releases, newest first. */
    private List<String> ids() {
        return host.list(FOLDER).stream().map(Host.Item::name).filter(name -> name.endsWith(WHOLE))
                .map(ReleaseFolders::id).filter(Release::isId).sorted(Comparator.reverseOrder()).toList();
    }

    private Optional<String> liveId() {
        // somebody may have made the link by hand, with a slash at its end
        return host.linkTarget(CURRENT).map(target -> target.replaceFirst("/+$", ""))
                .map(target -> target.substring(target.lastIndexOf('/') + 1)).filter(Release::isId);
    }

    private Manifest manifest(String id) {
        try {
            return Manifest.parse(text(id + WHOLE).or(() -> text(id + PART)).orElse(""), list(id));
        } catch (IllegalArgumentException e) {
            // gone or damaged, as after a power failure: no file of the release is known
            return new Manifest(Release.named(id), new TreeMap<>(), new TreeMap<>());
        }
    }

    private Release release(String id) {
        try {
            return Manifest.release(text(id + WHOLE).orElse(""));
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
            return text(id + LIST).map(Manifest::files).orElseGet(TreeMap::new);
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
