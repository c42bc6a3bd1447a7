package se.umea.vaxer.publish;

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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps two publishers apart: the only folder in {@code .publish.lock} is that of the publisher who holds it.
 *
 * <p>The holder writes in it who he is, and then a new number every few seconds. One who waits and sees no new number for
 * six of those times takes the holder for dead and the lock away: no clock but the waiter's own is asked. Taking it is
 * renaming the holder's folder. As a publisher prepares everything in {@link #work} and renames it into place from there,
 * one who was only slow can then change nothing: no path that it writes to or renames from is there any longer.
 */
final class PublishLock implements AutoCloseable {

    static final String FOLDER = ".publish.lock";

    private static final String OWNER = "/owner";
    private static final String SIGN = "/sign";
    private static final String WORK = "/work";
    private static final int MISSED_SIGNS = 6;
    private static final int LOOKS_PER_SIGN = 2;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PULSE = Duration.ofSeconds(5);
    private static final long SHORTEST_PULSE = 10;

    private final Host host;
    private final WorkerPool lanes;
    private final String own;
    private final ScheduledExecutorService heart;
    private final ScheduledFuture<?> beat;
    private final ProgressListener progress;
    private int signs;

    private PublishLock(Host host, WorkerPool lanes, String own, Duration pulse, ProgressListener progress) {
        this.host = host;
        this.lanes = lanes;
        this.own = own;
        this.progress = progress;
        this.heart = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "publish-lock");
            thread.setDaemon(true);
            return thread;
        });
        this.beat = heart.scheduleAtFixedRate(this::giveSign, 0, pulse.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What is known of the publisher who holds the lock; its folder is empty where nobody has made one yet. */
    private record Holder(String folder, String owner, String sign) {

        /** @throws IllegalArgumentException if something else lies there */
        static Holder of(Host host) {
            List<Host.Item> items = host.list(FOLDER);
            if (host.kind(FOLDER).filter(kind -> kind != Host.Kind.FOLDER).isPresent()
                    || items.stream().anyMatch(item -> item.kind() != Host.Kind.FOLDER)) {
                throw foreign(host);
            }
            if (items.isEmpty()) {
                return new Holder("", "", "");
            }
            String folder = FOLDER + "/" + items.get(0).name();
            return new Holder(folder, text(host, folder + OWNER), text(host, folder + SIGN));
        }

        private static IllegalArgumentException foreign(Host host) {
            return new IllegalArgumentException(FOLDER + " på " + host.name() + " är inget lås härifrån; flytta undan det om ingen publicerar");
        }

        private static String text(Host host, String file) {
            return host.read(file).map(content -> new String(content, StandardCharsets.UTF_8)).orElse("");
        }

        Optional<Duration> pulse() {
            List<String> lines = owner.lines().toList();
            try {
                Instant.parse(lines.get(1));
                return Optional.of(Duration.ofMillis(Long.parseLong(lines.get(2))));
            } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeParseException e) {
                // stopped before it said who it was, or not written by us
                return Optional.empty();
            }
        }

        Duration silence(Duration ours) {
            return pulse().orElse(ours).multipliedBy(MISSED_SIGNS);
        }

        String description() {
            List<String> lines = owner.lines().toList();
            return pulse().isEmpty() ? "någon publicerar just nu"
                    : lines.get(0) + " publicerar, sedan " + Formats.time(Instant.parse(lines.get(1)));
        }

        /** Returns false where somebody else was faster. */
        boolean takeOver(Host host, String own) {
            if (folder.isEmpty()) {
                return enter(host, own);
            }
            if (pulse().isEmpty() && host.list(folder).stream().anyMatch(item -> item.kind() != Host.Kind.FILE || item.size() > 0)) {
                throw foreign(host);
            }
            try {
                host.rename(folder, own);
                return true;
            } catch (UncheckedIOException e) {
                if (host.kind(folder).isPresent()) {
                    throw e;
                }
                return false;
            }
        }
    }

    /**
     * Waits for the lock and takes it.
     *
     * @param by   who we are
     * @param wait how long we wait for somebody else; half of it, if that is not more than half a minute, is how long we
     *             may be silent before we are given up
     * @throws IllegalArgumentException if somebody else is still publishing then
     */
    static PublishLock take(Host host, WorkerPool lanes, String by, Instant now, Duration wait, ProgressListener progress) {
        Duration share = wait.dividedBy(2L * MISSED_SIGNS);
        Duration pulse = share.toMillis() < SHORTEST_PULSE || share.compareTo(PULSE) > 0 ? PULSE : share;
        String own = FOLDER + "/" + UUID.randomUUID();
        long started = System.nanoTime();
        long seen = started;
        Holder last = null;
        while (!host.makeFolder(FOLDER) || !enter(host, own)) {
            Holder holder = Holder.of(host);
            Duration silence = holder.silence(pulse);
            if (!holder.equals(last)) {
                if (last == null) {
                    progress.say("Väntar: " + holder.description() + ".");
                }
                last = holder;
                seen = System.nanoTime();
            } else if (System.nanoTime() - seen > silence.toNanos()) {
                progress.say("Tar över efter en publicering som har stannat: " + holder.description() + ".");
                if (holder.takeOver(host, own)) {
                    break;
                }
                last = null;
            }
            if (System.nanoTime() - started > wait.toNanos()) {
                throw new IllegalArgumentException(holder.description() + "; försök igen när den är klar"
                        + (silence.compareTo(wait) < 0 ? ""
                        : ", eller med --wait " + Math.max(1, 2 * silence.toSeconds()) + " om den kan ha stannat"));
            }
            LockSupport.parkNanos(Math.min(LOOK.toNanos(), pulse.toNanos() / LOOKS_PER_SIGN));
        }
        try {
            setUp(host, lanes, own, by + "\n" + now.truncatedTo(ChronoUnit.SECONDS) + "\n" + pulse.toMillis() + "\n", progress);
        } catch (UncheckedIOException e) {
            giveBack(host, lanes, own, progress);
            throw e;
        }
        return new PublishLock(host, lanes, own, pulse, progress);
    }

    /** Makes our folder; where somebody else's is there too, takes it away again. */
    private static boolean enter(Host host, String own) {
        host.makeFolder(own);
        if (host.list(FOLDER).size() == 1) {
            return true;
        }
        host.deleteFolder(own);
        return false;
    }

    /** At any moment, somebody's whole name stands in the folder, or nothing lies there that anybody would miss. */
    private static void setUp(Host host, WorkerPool lanes, String own, String owner, ProgressListener progress) {
        if (host.kind(own + OWNER).isEmpty()) {
            Upload.write(host, progress, own + OWNER, owner);
            host.makeFolder(own + WORK);
        } else {
            FileTree.delete(host, lanes, own + WORK);
            host.makeFolder(own + WORK);
            Upload.write(host, progress, own + WORK + OWNER, owner);
            host.replace(own + WORK + OWNER, own + OWNER);
        }
    }

    /** Where the holder prepares what is to be renamed into place, and moves what is to be deleted. */
    String work() {
        return own + WORK;
    }

    /** Returns what there is to say if somebody took us for dead; empty if the lock is still ours. */
    Optional<UncheckedIOException> lost() {
        return host.kind(own).isPresent() ? Optional.empty()
                : Optional.of(new UncheckedIOException("publiceringen var så länge utan livstecken att någon annan tog över",
                        new IOException(host.kind(FOLDER).isEmpty() ? "låset är borta" : Holder.of(host).description())));
    }

    private void giveSign() {
        signs++;
        try {
            host.write(own + SIGN, Integer.toString(signs).getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException e) {
            // the next one may come through; if none does, we are taken for dead and notice it
        }
    }

    /** Gives the lock back if it is still ours. */
    @Override
    public void close() {
        beat.cancel(false);
        heart.shutdown();
        try {
            heart.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        giveBack(host, lanes, own, progress);
    }

    /** What was done before is done: a lock that stays is no failure of it. */
    private static void giveBack(Host host, WorkerPool lanes, String own, ProgressListener progress) {
        try {
            if (host.kind(own).isPresent()) {
                FileTree.delete(host, lanes, own + WORK);
                host.delete(own + SIGN);
                host.delete(own + OWNER);
                host.deleteFolder(own);
                host.deleteFolder(FOLDER);
            }
        } catch (UncheckedIOException e) {
            progress.say("Låset på " + host.name() + " gick inte att ta bort; nästa publicering väntar en stund och tar över det.");
        }
    }
}
