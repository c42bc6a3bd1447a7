package se.umea.vaxer.preview;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

/** Collects changes until they have settled: one save is several changes, and editors save many files at once. */
final class ChangeDebouncer {

    private final long quiet;
    private final long longest;
    private final BlockingDeque<Path> waiting = new LinkedBlockingDeque<>();

    /**
     * @param quiet   how long nothing more must happen
     * @param longest how long to wait where something always does
     */
    ChangeDebouncer(Duration quiet, Duration longest) {
        this.quiet = quiet.toNanos();
        this.longest = longest.toNanos();
    }

    void add(Path path) {
        waiting.add(path);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Whether nothing changes for some time. */
    boolean stayAway(Duration time) throws InterruptedException {
        Path next = waiting.poll(time.toNanos(), TimeUnit.NANOSECONDS);
        if (next != null) {
            waiting.addFirst(next);
        }
        return next == null;
    }

    /** Waits for changes, and until they have settled. */
    Set<Path> await() throws InterruptedException {
        Set<Path> changed = new HashSet<>();
        changed.add(waiting.take());
        long end = System.nanoTime() + longest;
        for (long left = longest; left > 0; left = end - System.nanoTime()) {
            Path next = waiting.poll(Math.min(quiet, left), TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            changed.add(next);
        }
        waiting.drainTo(changed);
        return changed;
    }
}
