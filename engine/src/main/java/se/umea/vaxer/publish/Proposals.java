package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.some;
import static se.umea.vaxer.finding.Messages.text;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.html.Hash;
import se.umea.vaxer.html.Slug;

/**
 * The proposals for a site: each in a folder of its own beside the site's releases, with a lock, a manifest and a release of its own, so
 * that neither the live site nor another proposal is touched.
 *
 * <pre>
 * current → releases/…                  the live site
 * proposals/.proposals                  marks the folder as ours; its name is a setting
 * proposals/new-opening-hours/          a site of its own: current, releases
 * </pre>
 */
public final class Proposals {

    /** Publishing one more closes the oldest. */
    public static final int MAX_PROPOSALS = 10;

    static final String MARK = "/.proposals";

    static final String SETTING = "proposals.folder";
    private static final String DEFAULT_FOLDER = "proposals";
    private static final String SEGMENT = "[a-z0-9-]+";
    private static final int MAX_SLUG = 40;
    private static final int HASH_LENGTH = 8;
    private static final int MAX_ATTEMPTS = 3;

    private final HostFiles files;
    private final Host host;
    private final String folder;
    private final String by;
    private final Duration wait;

    Proposals(HostFiles files, String folder, String by, Duration wait) {
        this.files = files;
        this.host = files.host();
        this.folder = folder;
        this.by = by;
        this.wait = wait;
    }

    /**
     * Returns the name of the folder of all proposals, a setting.
     *
     * @throws IllegalArgumentException if it cannot be one segment of an address
     */
    public static String folder(Site site) {
        String name = site.setting(SETTING);
        if (name.isEmpty()) {
            return DEFAULT_FOLDER;
        }
        if (!name.matches(SEGMENT) || List.of(ReleaseIndex.CURRENT, ReleaseIndex.FOLDER).contains(name)) {
            throw new IllegalArgumentException(text("publish.proposals.bad-folder", SETTING, name));
        }
        return name;
    }

    /**
     * Returns the name of a proposal's folder, which is its last segment in the address: {@code opening-hours} for
     * {@code opening-hours}, {@code feature-x-217d2bf5} for {@code feature/x}. Two names never share a folder.
     *
     * @param name any text, such as the name of a branch
     */
    public static String segment(String name) {
        String slug = Slug.of(name);
        // the second form is what names get that are no segment themselves
        if (slug.equals(name) && slug.length() <= MAX_SLUG && !slug.matches("|(.*-)?[0-9a-f]{" + HASH_LENGTH + "}")) {
            return slug;
        }
        String start = slug.substring(0, Math.min(MAX_SLUG, slug.length())).replaceFirst("-$", "");
        String hash = Hash.hex(name.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_LENGTH);
        return start.isEmpty() ? hash : start + "-" + hash;
    }

    /** Returns whether an entry of a host's folder is a folder of proposals. */
    static boolean isFolder(Host host, String name) {
        return host.isFolder(name) && host.kind(name + MARK).equals(Optional.of(Host.Kind.FILE));
    }

    /** Returns a proposal's own publisher, which need not be closed. */
    public Publisher publisher(String name) {
        return at(path(segment(name)));
    }

    /**
     * Publishes a proposal as {@link Publisher#publish} does a site, and closes the oldest ones if there are too many.
     *
     * @param request the number of releases and whether it is newer do not matter
     * @throws IllegalArgumentException if the folder is not ours
     */
    public PublishResult publish(String name, PublishRequest request, Instant now) {
        makeFolder();
        String path = path(segment(name));
        PublishRequest own = request.forProposal(PlainFolder.isUsed(host.list("")));
        for (int attempt = 1;; attempt++) {
            if (!host.makeFolder(path) && !host.isFolder(path)) {
                throw new IllegalArgumentException(text("publish.no-folder", path, host.name()));
            }
            try {
                PublishResult result = at(path).publish(own, now);
                closeOldest(path, now);
                return result;
            } catch (UncheckedIOException e) {
                // closed while this publication waited for its lock
                if (attempt == MAX_ATTEMPTS || host.kind(path).isPresent()) {
                    throw e;
                }
            }
        }
    }

    /**
     * Takes a proposal away. What is not ours stays, and its folder with it; the progress listener is told.
     *
     * @return false if there is no such proposal
     */
    public boolean close(String name, Instant now) {
        String path = path(segment(name));
        return isFolder(host, folder) && host.isFolder(path)
                && close(path, () -> true, PublishLock.take(files(path), by, now, wait));
    }

    /** Returns false if the proposal is not as it must be when the lock has been taken. */
    private boolean close(String path, BooleanSupplier condition, PublishLock taken) {
        HostFiles own = files(path);
        try (PublishLock lock = taken) {
            if (!condition.getAsBoolean()) {
                return false;
            }
            new ReleaseFolders(own).clear(lock);
            new PlainFolder(own).clear(lock);
        }
        SortedSet<String> left = new TreeSet<>();
        own.host().list("").stream().map(Host.Item::name).filter(name -> !name.equals(PublishLock.FOLDER))
                .forEach(name -> left.addAll(names(own, name)));
        if (!left.isEmpty()) {
            files.progress().say(text("publish.proposals.left", path, some(left)));
            return true;
        }
        try {
            host.delete(path);
        } catch (UncheckedIOException e) {
            // not empty, if it is being published anew
            if (own.host().list("").isEmpty()) {
                throw e;
            }
        }
        return true;
    }

    private static SortedSet<String> names(HostFiles files, String name) {
        SortedSet<String> names = new TreeSet<>();
        files.tree(name).files().keySet().forEach(file -> names.add(HostFiles.join(name, file)));
        return names.isEmpty() ? new TreeSet<>(List.of(name)) : names;
    }

    private void closeOldest(String published, Instant now) {
        List<String> paths = host.list(folder).stream().filter(item -> item.kind() == Host.Kind.FOLDER && item.name().matches(SEGMENT))
                .map(item -> path(item.name())).filter(path -> !path.equals(published)).toList();
        if (paths.size() < MAX_PROPOSALS) {
            return;
        }
        Map<String, Optional<Release>> all = new ConcurrentHashMap<>();
        files.each(paths, path -> attempt(path, () -> {
            Optional<Release> live = at(path).live();
            // without a release it is ours if a publisher has begun with it
            if (live.isPresent() || host.isFolder(path + "/" + PublishLock.FOLDER)) {
                all.put(path, live);
            }
        }));
        Comparator<String> age = Comparator.comparing(path -> all.get(path).map(Release::published).orElse(Instant.MIN));
        all.keySet().stream().sorted(age.reversed()).skip(MAX_PROPOSALS - 1).forEach(path -> attempt(path, () ->
                // one that is being published is not old
                PublishLock.takeUnlessAlive(files(path), by, now, wait)
                        .filter(lock -> close(path, () -> at(path).live().equals(all.get(path)), lock))
                        .ifPresent(closed -> files.progress().say(text("publish.proposals.oldest-closed", path, MAX_PROPOSALS)))));
    }

    /** Does what must not make the publication fail, as that has succeeded. */
    private void attempt(String path, Runnable work) {
        try {
            work.run();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            // another publisher may close the same ones
            if (host.kind(path).isPresent()) {
                files.progress().say(text("publish.proposals.not-closed", path, e.getMessage()));
            }
        }
    }

    /** Creates the folder of all proposals, or takes an empty one. */
    private void makeFolder() {
        host.makeFolder("");
        host.makeFolder(folder);
        // in this order: another publisher may have made it, and marks it before anything else is in it
        boolean empty = host.isFolder(folder) && host.list(folder).isEmpty();
        if (!isFolder(host, folder)) {
            if (!empty) {
                throw new IllegalArgumentException(text("publish.proposals.foreign", folder, host.name(), SETTING));
            }
            files.write(folder + MARK, "proposals, published by vaxer\n");
        }
    }

    private String path(String segment) {
        return folder + "/" + segment;
    }

    private HostFiles files(String path) {
        return new HostFiles(host.subfolder(path), files.progress(), files.threads());
    }

    private Publisher at(String path) {
        return new Publisher(files(path), by, wait);
    }
}
