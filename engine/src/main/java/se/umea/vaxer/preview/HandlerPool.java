package se.umea.vaxer.preview;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs requests on a bounded number of threads. A client that keeps a thread waiting for too long is interrupted, which closes
 * its connection; where requests queue for a thread, too long is much sooner.
 */
final class HandlerPool implements Executor, AutoCloseable {

    private static final int MILLIS_BETWEEN_CHECKS = 100;

    private final int max;
    private final long timeout;
    private final long timeoutInQueue;
    private final ScheduledExecutorService threads;
    private final ScheduledExecutorService clock = PreviewThreads.named("timeout", 1);
    /** The threads that wait for a client, and since when. */
    private final Map<Thread, Long> waiting = new HashMap<>();
    private int requests;

    /**
     * @param max            how many requests are handled at a time
     * @param timeout        how long a client can take to send its request, and again to receive the answer
     * @param timeoutInQueue the same while other requests wait for a thread
     */
    HandlerPool(int max, Duration timeout, Duration timeoutInQueue) {
        this.max = max;
        this.timeout = timeout.toNanos();
        this.timeoutInQueue = timeoutInQueue.toNanos();
        this.threads = PreviewThreads.named("answer", max);
        clock.scheduleWithFixedDelay(this::cutOff, MILLIS_BETWEEN_CHECKS, MILLIS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS);
    }

    /** Runs a request, which begins by waiting for what the client sends. */
    @Override
    public void execute(Runnable request) {
        count(1);
        threads.execute(() -> {
            startWaiting();
            try {
                request.run();
            } finally {
                stopWaiting();
                count(-1);
            }
        });
    }

    /** Says that the current thread now waits for a client. */
    synchronized void startWaiting() {
        waiting.put(Thread.currentThread(), System.nanoTime());
    }

    /** Says that the current thread now works for itself, and must not be interrupted. */
    synchronized void stopWaiting() {
        waiting.remove(Thread.currentThread());
        // an interrupt was meant for the client, not for what the thread does next
        Thread.interrupted();
    }

    private synchronized void count(int more) {
        requests += more;
    }

    private synchronized void cutOff() {
        long now = System.nanoTime();
        long limit = requests > max ? timeoutInQueue : timeout;
        waiting.entrySet().removeIf(client -> {
            boolean stalled = now - client.getValue() > limit;
            if (stalled) {
                client.getKey().interrupt();
            }
            return stalled;
        });
    }

    @Override
    public void close() {
        PreviewThreads.end(threads);
        PreviewThreads.end(clock);
    }
}
