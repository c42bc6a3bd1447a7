package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.some;
import static se.umea.vaxer.finding.Messages.text;
import static se.umea.vaxer.publish.HostFiles.join;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.umea.vaxer.html.Hash;

/** The releases in the folder {@code releases}: reads, verifies and deletes them. */
record ReleaseIndex(HostFiles files, Host host, Map<String, SortedMap<String, String>> lists) {

    static final String CURRENT = "current";
    static final String FOLDER = "releases";
    static final String MANIFEST = ".manifest";
    static final String PART = ".part";
    static final String LIST = ".files";

    private static final Pattern TARGET = Pattern.compile("(?:.*/)?" + FOLDER + "/([^/]+)/*");

    ReleaseIndex(HostFiles files) {
        this(files, files.host(), new HashMap<>());
    }

    static String path(String name) {
        return FOLDER + "/" + name;
    }

    static String id(String name) {
        return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    }

    /** Returns the id of the live release; empty if {@code current} is no link to a release. */
    Optional<String> liveId() {
        return host.linkTarget(CURRENT).flatMap(ReleaseIndex::idOf);
    }

    /** The link may have been made by hand, with the whole path or with a slash at its end. */
    static Optional<String> idOf(String target) {
        Matcher matcher = TARGET.matcher(target);
        return matcher.matches() ? Optional.of(matcher.group(1)).filter(Release::isId) : Optional.empty();
    }

    /** Returns everything in the folder. */
    SortedMap<String, Host.Kind> kinds() {
        SortedMap<String, Host.Kind> kinds = new TreeMap<>();
        host.list(FOLDER).forEach(item -> kinds.put(item.name(), item.kind()));
        return kinds;
    }

    /** Returns the complete releases, newest first. */
    List<String> ids() {
        Map<String, Host.Kind> kinds = kinds();
        return kinds.keySet().stream().filter(name -> Release.isId(name) && kinds.get(name) == Host.Kind.FOLDER
                && kinds.get(name + MANIFEST) == Host.Kind.FILE).sorted(Comparator.reverseOrder()).toList();
    }

    ReleaseManifest manifest(String id) {
        try {
            String text = files.readText(path(id + MANIFEST)).or(() -> files.readText(path(id + PART))).orElse("");
            return ReleaseManifest.parse(text, list(id));
        } catch (IllegalArgumentException e) {
            // gone or damaged, as after a power failure: no file of the release is known
            return new ReleaseManifest(Release.named(id), new TreeMap<>(), new TreeMap<>());
        }
    }

    Release release(String id) {
        try {
            return ReleaseManifest.parseRelease(files.readText(path(id + MANIFEST)).orElse(""));
        } catch (IllegalArgumentException e) {
            // as above
            return Release.named(id);
        }
    }

    /** Returns a release's list of files, which is never overwritten, and is long on a large site. */
    SortedMap<String, String> list(String id) {
        return lists.computeIfAbsent(id, release -> {
            try {
                return files.readText(path(release + LIST)).map(ReleaseManifest::parseList).orElseGet(TreeMap::new);
            } catch (IllegalArgumentException e) {
                // a damaged list counts as none: a new one is written
                return new TreeMap<>();
            }
        });
    }

    /** Reads every file of a release. A carried one that is missing does not harm the release's own pages. */
    void requireAsPublished(ReleaseManifest release, FileTree tree) {
        String id = release.release().id();
        SortedMap<String, String> hashes = release.all();
        SortedSet<String> wrong = new ConcurrentSkipListSet<>();
        if (release.files().isEmpty()) {
            wrong.add(text("publish.list-damaged"));
        }
        release.files().keySet().stream().filter(path -> !tree.files().containsKey(path))
                .forEach(path -> wrong.add(text("publish.missing", path)));
        files.each(tree.files().keySet(), path -> {
            if (!hashes.containsKey(path)) {
                wrong.add(text("publish.stray", path));
            } else if (!tree.isFile(path)) {
                wrong.add(text("publish.is-link", path));
            } else if (host.read(join(path(id), path)).map(Hash::hex).filter(hashes.get(path)::equals).isEmpty()) {
                wrong.add(text("publish.altered", path));
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(text("publish.release-altered", id, host.name(), some(wrong)));
        }
    }

    /** Deletes a release if its manifest is ours. */
    void discard(String id, String manifest, PublishLock lock) {
        if (files.readText(path(manifest)).filter(text -> ReleaseManifest.isOf(id, text)).isPresent()) {
            if (host.isFolder(path(id))) {
                host.rename(path(id), lock.work() + "/" + id);
            }
            host.delete(path(id + LIST));
            host.delete(path(manifest));
        }
    }

    /** Deletes all releases with a manifest of ours, and the folder if it is empty then. */
    void discardAll(PublishLock lock) {
        if (host.isFolder(FOLDER)) {
            kinds().forEach((name, kind) -> {
                String id = id(name);
                if (kind == Host.Kind.FILE && Release.isId(id) && (name.equals(id + MANIFEST) || name.equals(id + PART))) {
                    discard(id, name, lock);
                }
            });
            if (host.list(FOLDER).isEmpty()) {
                host.delete(FOLDER);
            }
        }
    }
}
