package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps two publishers apart: the only folder in {@code .publish.lock} belongs to the publisher that holds the lock.
 *
 * <p>The holder writes its name there, and then a new number every few seconds. A publisher that waits and sees no new number
 * for six of those intervals considers the holder dead and takes over by renaming its folder; no clock but the waiting
 * publisher's is read. As a publisher prepares everything in {@link #work} and renames it into place from there, one that was
 * only slow can change nothing afterwards: no path that it writes to or renames from exists any longer.
 */
final class PublishLock implements AutoCloseable {

    static final String FOLDER = ".publish.lock";

    private static final String OWNER = "/owner";
    private static final String HEARTBEAT = "/sign";
    private static final String WORK = "/work";
    private static final int MAX_MISSED = 6;
    private static final int POLLS_PER_INTERVAL = 2;
    private static final Duration MAX_POLL = Duration.ofMillis(500);
    private static final Duration MAX_INTERVAL = Duration.ofSeconds(5);
    private static final long MIN_INTERVAL_MILLIS = 10;

    private final HostFiles files;
    private final Host host;
    private final String own = FOLDER + "/" + UUID.randomUUID();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(HostFiles.daemon("publish-lock"));
    private int beats;

    private PublishLock(HostFiles files) {
        this.files = files;
        this.host = files.host();
    }

    /** What is known of the publisher that holds the lock; the folder is empty if it has not created it yet. */
    private record Holder(String folder, String owner, String heartbeat) {

        /** @throws IllegalArgumentException if the lock is not ours */
        static Holder of(HostFiles files) {
            Host host = files.host();
            List<Host.Item> items = host.list(FOLDER);
            if (host.kind(FOLDER).filter(kind -> kind != Host.Kind.FOLDER).isPresent()
                    || items.stream().anyMatch(item -> item.kind() != Host.Kind.FOLDER)) {
                throw new IllegalArgumentException(text("publish.lock.foreign", FOLDER, host.name()));
            }
            if (items.isEmpty()) {
                return new Holder("", "", "");
            }
            String folder = FOLDER + "/" + items.get(0).name();
            return new Holder(folder, files.readText(folder + OWNER).orElse(""), files.readText(folder + HEARTBEAT).orElse(""));
        }

        /** Returns the time between two heartbeats; empty if the holder stopped before it wrote its name, or is not ours. */
        Optional<Duration> interval() {
            List<String> lines = owner.lines().toList();
            try {
                Instant.parse(lines.get(1));
                return Optional.of(Duration.ofMillis(Long.parseLong(lines.get(2))));
            } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeParseException e) {
                return Optional.empty();
            }
        }

        String description() {
            List<String> lines = owner.lines().toList();
            return interval().isEmpty() ? text("publish.lock.held-unknown")
                    : text("publish.lock.held", lines.get(0), Formats.time(Instant.parse(lines.get(1))));
        }
    }

    /**
     * Waits for the lock and takes it.
     *
     * @param by   the name of this publisher
     * @param wait how long to wait for another publisher; half of it, up to half a minute, is how long this one may be silent
     *             before others take over
     * @throws IllegalArgumentException if another publisher still holds it then
     */
    static PublishLock take(HostFiles files, String by, Instant now, Duration wait) {
        return take(files, by, now, wait, true).orElseThrow();
    }

    /** As {@link #take}; returns empty as soon as another publisher that holds the lock shows that it is alive, or the wait is over. */
    static Optional<PublishLock> takeUnlessAlive(HostFiles files, String by, Instant now, Duration wait) {
        return take(files, by, now, wait, false);
    }

    private static Optional<PublishLock> take(HostFiles files, String by, Instant now, Duration wait, boolean patient) {
        long share = wait.dividedBy(2L * MAX_MISSED).toMillis();
        Duration interval = share < MIN_INTERVAL_MILLIS || share > MAX_INTERVAL.toMillis() ? MAX_INTERVAL : Duration.ofMillis(share);
        PublishLock lock = new PublishLock(files);
        if (!lock.await(interval, wait, patient)) {
            return Optional.empty();
        }
        try {
            lock.setUp(by + "\n" + now.truncatedTo(ChronoUnit.SECONDS) + "\n" + interval.toMillis() + "\n");
        } catch (UncheckedIOException e) {
            lock.release();
            throw e;
        }
        lock.heart.scheduleAtFixedRate(lock::beat, 0, interval.toNanos(), TimeUnit.NANOSECONDS);
        return Optional.of(lock);
    }

    private boolean await(Duration interval, Duration wait, boolean patient) {
        long started = System.nanoTime();
        long seen = started;
        Holder last = null;
        while (!host.makeFolder(FOLDER) || !enter()) {
            Holder holder = Holder.of(files);
            Duration maxSilence = holder.interval().orElse(interval).multipliedBy(MAX_MISSED);
            if (!holder.equals(last)) {
                if (!patient && last != null) {
                    return false;
                } else if (patient && last == null) {
                    files.progress().say(text("publish.lock.waiting", holder.description()));
                }
                last = holder;
                seen = System.nanoTime();
            } else if (System.nanoTime() - seen > maxSilence.toNanos()) {
                files.progress().say(text("publish.lock.taking-over", holder.description()));
                if (takeOver(holder)) {
                    return true;
                }
                last = null;
            }
            if (System.nanoTime() - started > wait.toNanos()) {
                if (!patient) {
                    return false;
                }
                throw new IllegalArgumentException(maxSilence.compareTo(wait) < 0 ? text("publish.lock.busy", holder.description())
                        : text("publish.lock.busy-wait", holder.description(), Math.max(1, 2 * maxSilence.toSeconds())));
            }
            LockSupport.parkNanos(Math.min(MAX_POLL.toNanos(), interval.toNanos() / POLLS_PER_INTERVAL));
        }
        return true;
    }

    /** Creates our folder; deletes it again if another publisher's is there too. */
    private boolean enter() {
        host.makeFolder(own);
        if (host.list(FOLDER).size() == 1) {
            return true;
        }
        host.delete(own);
        return false;
    }

    /** Returns false if another publisher was faster. */
    private boolean takeOver(Holder holder) {
        if (holder.folder().isEmpty()) {
            return enter();
        }
        if (holder.interval().isEmpty() && !isBegun(files.tree(holder.folder()))) {
            throw new IllegalArgumentException(text("publish.lock.foreign", FOLDER, host.name()));
        }
        try {
            host.rename(holder.folder(), own);
            return true;
        } catch (UncheckedIOException e) {
            if (host.kind(holder.folder()).isPresent()) {
                throw e;
            }
            return false;
        }
    }

    /** Returns whether a folder without a whole owner file is ours: it has no data but a part of that file, where it is prepared. */
    private static boolean isBegun(FileTree tree) {
        return List.of("work").containsAll(tree.folders()) && tree.files().keySet().stream()
                .allMatch(file -> tree.isFile(file) && (file.equals("work/owner") || tree.files().get(file).size() == 0));
    }

    /** Keeps the folder recognizable as ours: it holds either the complete owner file, or nothing but a part of the new one. */
    private void setUp(String owner) {
        files.deleteTree(own + WORK);
        host.makeFolder(own + WORK);
        files.write(own + WORK + OWNER, owner);
        host.rename(own + WORK + OWNER, own + OWNER);
    }

    private void beat() {
        beats++;
        try {
            host.write(own + HEARTBEAT, Integer.toString(beats).getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException e) {
            // the next one may succeed; if none does, another publisher takes over, which is noticed
        }
    }

    /** Returns the folder in which the holder prepares what it renames into place, and to which it moves what is deleted. */
    String work() {
        return own + WORK;
    }

    /** Returns a failure if another publisher took over; empty if the lock is still ours. */
    Optional<UncheckedIOException> lost() {
        return host.kind(own).isPresent() ? Optional.empty() : Optional.of(new UncheckedIOException(text("publish.lock.lost"),
                new IOException(host.kind(FOLDER).isEmpty() ? text("publish.lock.gone") : Holder.of(files).description())));
    }

    /** Releases the lock if it is still ours. */
    @Override
    public void close() {
        heart.shutdown();
        try {
            heart.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        release();
    }

    /** Never fails: what was published is published, and the next publisher takes over a lock that stays. */
    private void release() {
        try {
            if (host.kind(own).isPresent()) {
                // the name stays until nothing else is left, so that the folder is known as ours
                files.deleteTree(own + WORK);
                List.of(own + HEARTBEAT, own + OWNER, own, FOLDER).forEach(host::delete);
            }
        } catch (UncheckedIOException e) {
            files.progress().say(text("publish.lock.not-removed", host.name()));
        }
    }
}
