package se.umea.vaxer.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Keeps two publishers apart: a folder on the host, which only one can make.
 *
 * <p>Its owner writes in it who he is, and then a new number every few seconds. One who waits and sees no new number for
 * six of those times takes the owner for dead and the lock away: no clock but the waiter's own is asked. If he was wrong
 * after all, the other notices before he switches, and each has a release folder of its own, so nothing is ever mixed.
 */
final class PublishLock implements AutoCloseable {

    static final String FOLDER = ".publish.lock";

    private static final String OWNER = FOLDER + "/owner";
    private static final String SIGN = FOLDER + "/sign";
    private static final int MISSED_SIGNS = 6;
    private static final int LOOKS_PER_SIGN = 2;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PULSE = Duration.ofSeconds(5);
    private static final long SHORTEST_PULSE = 10;

    private final Host host;
    private final String owner;
    private final ScheduledExecutorService heart;
    private final ScheduledFuture<?> beat;
    private final Progress progress;
    private int signs;

    private PublishLock(Host host, String owner, Duration pulse, Progress progress) {
        this.host = host;
        this.owner = owner;
        this.progress = progress;
        this.heart = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "publish-lock");
            thread.setDaemon(true);
            return thread;
        });
        this.beat = heart.scheduleAtFixedRate(this::giveSign, 0, pulse.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * @param by   who we are
     * @param wait how long we wait for somebody else; half of it, if that is not more than half a minute, is how long we
     *             may be silent before we are given up
     * @throws IllegalArgumentException if somebody else is still publishing then
     */
    static PublishLock take(Host host, String by, Instant now, Duration wait, Progress progress) {
        Duration share = wait.dividedBy(2L * MISSED_SIGNS);
        Duration pulse = share.toMillis() < SHORTEST_PULSE || share.compareTo(PULSE) > 0 ? PULSE : share;
        String owner = by + "\n" + now.truncatedTo(ChronoUnit.SECONDS) + "\n" + pulse.toMillis() + "\n"
                + UUID.randomUUID() + "\n";
        long started = System.nanoTime();
        long seen = started;
        List<String> last = List.of();
        while (!host.makeFolder(FOLDER)) {
            List<String> state = List.of(text(host, OWNER), text(host, SIGN));
            if (!state.equals(last)) {
                if (last.isEmpty()) {
                    progress.say("Väntar: " + describe(state.get(0)) + ".");
                }
                last = state;
                seen = System.nanoTime();
            } else if (System.nanoTime() - seen > silence(state.get(0), pulse).toNanos()) {
                progress.say("Tar över efter en publicering som har stannat: " + describe(state.get(0)) + ".");
                remove(host);
                last = List.of();
                continue;
            }
            if (System.nanoTime() - started > wait.toNanos()) {
                Duration silence = silence(state.get(0), pulse);
                throw new IllegalArgumentException(describe(state.get(0)) + "; försök igen när den är klar"
                        + (silence.compareTo(wait) < 0 ? ""
                        : ", eller med --wait " + Math.max(1, 2 * silence.toSeconds()) + " om den kan ha stannat"));
            }
            LockSupport.parkNanos(Math.min(LOOK.toNanos(), pulse.toNanos() / LOOKS_PER_SIGN));
        }
        try {
            Sending.write(host, progress, OWNER, owner);
        } catch (UncheckedIOException e) {
            giveBack(host, progress, whatever -> true);
            throw e;
        }
        return new PublishLock(host, owner, pulse, progress);
    }

    /** @throws UncheckedIOException if somebody took us for dead */
    void requireHeld() {
        String holder = text(host, OWNER);
        if (!holder.equals(owner)) {
            throw new UncheckedIOException("publiceringen var så länge utan livstecken att någon annan tog över",
                    new IOException(holder.isEmpty() ? "låset är borta" : describe(holder)));
        }
    }

    private void giveSign() {
        signs++;
        try {
            host.write(SIGN, Integer.toString(signs).getBytes(StandardCharsets.UTF_8));
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
        giveBack(host, progress, owner::equals);
    }

    /** What was done before is done: a lock that stays is no failure of it. */
    private static void giveBack(Host host, Progress progress, Predicate<String> isOurs) {
        try {
            if (isOurs.test(text(host, OWNER))) {
                remove(host);
            }
        } catch (UncheckedIOException e) {
            progress.say("Låset på " + host.name() + " gick inte att ta bort; nästa publicering väntar en stund och tar över det.");
        }
    }

    private static void remove(Host host) {
        host.delete(SIGN);
        host.delete(OWNER);
        host.deleteFolder(FOLDER);
    }

    private static Duration silence(String owner, Duration ours) {
        List<String> lines = owner.lines().toList();
        Duration pulse = lines.size() < 4 ? ours : Duration.ofMillis(Long.parseLong(lines.get(2)));
        return pulse.multipliedBy(MISSED_SIGNS);
    }

    private static String describe(String owner) {
        List<String> lines = owner.lines().toList();
        return lines.size() < 4 ? "någon publicerar just nu"
                : lines.get(0) + " publicerar, sedan " + Words.time(Instant.parse(lines.get(1)));
    }

    private static String text(Host host, String file) {
        return host.read(file).map(content -> new String(content, StandardCharsets.UTF_8)).orElse("");
    }
}
