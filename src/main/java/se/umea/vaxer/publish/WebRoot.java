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
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Nothing but the site's files, in the very folder that the web server gives: for hosts without symbolic links.
 *
 * <p>All that is new lies ready beside the site before anything changes. Then it is renamed into its place in an order
 * that never lets a page ask for what is not there yet: what pages use, new pages, changed pages; and last what goes.
 */
final class WebRoot implements Layout {

    static final String MANIFEST = ".publish.manifest";
    static final String PART = ".publish.part";

    private static final String READY = ".publish.new";

    private final Host host;
    private final Lanes lanes;

    WebRoot(Host host, Lanes lanes) {
        this.host = host;
        this.lanes = lanes;
    }

    @Override
    public Optional<Manifest> live() {
        return manifest(MANIFEST);
    }

    @Override
    public List<Release> releases() {
        return live().map(Manifest::release).stream().toList();
    }

    @Override
    public void heal() {
        Tree.delete(host, lanes, READY);
    }

    @Override
    public boolean prepare(Release release, SortedMap<String, SiteFile> site, Optional<Manifest> live, Sending sending) {
        Tree tree = tree();
        SortedSet<String> unchanged = live.map(manifest -> manifest.unchanged(site, tree)).orElse(new TreeSet<>());
        if (live.isPresent() && live.get().isJust(site, unchanged) && manifest(PART).isEmpty()) {
            return false;
        }
        List<SiteFile> fresh = site.values().stream().filter(file -> !unchanged.contains(file.path())).toList();
        host.makeFolder(READY);
        Tree.makeFolders(host, lanes, READY, fresh.stream().map(SiteFile::path).toList());
        sending.send(fresh.stream().map(file -> new Sending.Load(file, Tree.join(READY, file.path()),
                release.published().getEpochSecond())).toList());

        SortedMap<String, String> carried = new TreeMap<>();
        live.ifPresent(manifest -> manifest.files().keySet().stream()
                .filter(path -> SiteFile.isFingerprinted(path) && !site.containsKey(path))
                .forEach(path -> carried.put(path, manifest.release().id())));
        sending.write(Tree.join(READY, MANIFEST), Manifest.of(release, site, carried).text(new TreeMap<>()));
        // a publication that was stopped may have put files there that neither the live manifest nor this one knows
        manifest(PART).ifPresent(stopped -> Stream.of(stopped.files(), stopped.carried()).flatMap(paths -> paths.keySet().stream())
                .forEach(path -> carried.putIfAbsent(path, stopped.release().id())));
        sending.write(PART, Manifest.of(release, site, carried).text(new TreeMap<>()));
        return true;
    }

    @Override
    public void switchTo(Release release) {
        Manifest part = manifest(PART).orElseThrow();
        Manifest next = manifest(Tree.join(READY, MANIFEST)).orElseThrow();
        SortedSet<String> known = new TreeSet<>(part.carried().keySet());
        live().ifPresent(live -> {
            known.addAll(live.files().keySet());
            known.addAll(live.carried().keySet());
        });
        List<String> ready = new ArrayList<>(Tree.read(host, lanes, READY).files().keySet());
        ready.remove(MANIFEST);
        ready.sort(Comparator.comparing(SiteFile::isPage).thenComparing(known::contains).thenComparing(Comparator.naturalOrder()));
        clearTheWay(known, ready);
        Tree.makeFolders(host, lanes, "", ready);
        ready.forEach(path -> host.replace(Tree.join(READY, path), path));
        known.removeAll(next.files().keySet());
        known.removeAll(next.carried().keySet());
        remove(known);
        host.replace(Tree.join(READY, MANIFEST), MANIFEST);
        host.delete(PART);
        heal();
    }

    /** What was a file and becomes a folder, or the other way round, cannot wait until last. */
    private void clearTheWay(SortedSet<String> known, List<String> ready) {
        Set<String> folders = Tree.foldersOf(ready);
        Set<String> files = Set.copyOf(ready);
        SortedSet<String> inTheWay = new TreeSet<>(known);
        inTheWay.removeIf(path -> !folders.contains(path) && Tree.foldersOf(List.of(path)).stream().noneMatch(files::contains));
        remove(inTheWay);
        known.removeAll(inTheWay);
    }

    private void remove(SortedSet<String> files) {
        lanes.each(files, host::delete);
        Tree.foldersOf(files).stream().sorted(Comparator.reverseOrder()).filter(folder -> host.list(folder).isEmpty())
                .forEach(host::deleteFolder);
    }

    @Override
    public void prune(int keep) {
        // there is only one
    }

    @Override
    public Release prepareReturn(Function<List<Release>, Release> choice) {
        throw new IllegalArgumentException("på " + host.name() + " finns bara en utgåva, för webbplatsen ligger fil för fil i mappen; "
                + "publicera den tidigare versionen på nytt i stället");
    }

    @Override
    public String halfway() {
        return "en del av filerna är nya och en del gamla; publicera igen så snart det går";
    }

    @Override
    public Tree tree() {
        return Tree.read(host, lanes, "");
    }

    @Override
    public List<String> limits() {
        return List.of("Webbplatsen ligger fil för fil i mappen, utan utgåvor att byta mellan: under bytet kan en besökare få en "
                + "ny sida och sedan en gammal, avbryts det är sidorna blandade till nästa publicering, och rollback finns inte.");
    }

    private Optional<Manifest> manifest(String name) {
        try {
            return host.read(name).map(content -> Manifest.parse(new String(content, StandardCharsets.UTF_8), new TreeMap<>()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " på " + host.name() + " är skadad, som efter ett strömavbrott; "
                    + "ta bort den och publicera igen: då skickas allt på nytt", e);
        }
    }
}
