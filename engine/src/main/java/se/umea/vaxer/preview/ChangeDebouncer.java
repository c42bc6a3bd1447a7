package se.umea.vaxer.preview;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Collects changes until they have settled: one save is several changes, and editors save many files at once. */
final class ChangeDebouncer {

    private final long quietTime;
    private final long maxTime;
    private final Set<Path> changed = new HashSet<>();
    private long lastChange;
    private boolean waiting;

    /**
     * @param quietTime how long there must be no further change
     * @param maxTime   how long to wait for that
     */
    ChangeDebouncer(Duration quietTime, Duration maxTime) {
        this.quietTime = quietTime.toNanos();
        this.maxTime = maxTime.toNanos();
    }

    synchronized void add(Path path) {
        changed.add(path);
        lastChange = System.nanoTime();
        notifyAll();
    }

    synchronized boolean isEmpty() {
        return changed.isEmpty();
    }

    /** Returns whether there is no change, and a thread waits for one. */
    synchronized boolean isIdle() {
        return waiting && changed.isEmpty();
    }

    /** Returns whether nothing changes for some time. */
    synchronized boolean isQuietFor(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); changed.isEmpty() && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return changed.isEmpty();
    }

    /** Waits for changes until they have settled, and returns them. */
    synchronized Set<Path> await() throws InterruptedException {
        waiting = true;
        while (changed.isEmpty()) {
            wait();
        }
        long end = System.nanoTime() + maxTime;
        for (long left = quietTime; left > 0; left = Math.min(lastChange + quietTime, end) - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        waiting = false;
        Set<Path> settled = Set.copyOf(changed);
        changed.clear();
        return settled;
    }
}
