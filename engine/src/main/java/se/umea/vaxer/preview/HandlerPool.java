package se.umea.vaxer.preview;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs requests on a bounded number of threads. A thread that waits too long for its client is interrupted, which closes the
 * connection; the limit is much lower while requests queue for a thread.
 */
final class HandlerPool implements Executor, AutoCloseable {

    private static final int MILLIS_BETWEEN_CHECKS = 100;

    private final long timeout;
    private final long timeoutInQueue;
    private final ScheduledThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "preview-timeout"));
    /** The threads that wait for a client, and since when. */
    private final Map<Thread, Long> waiting = new HashMap<>();

    /**
     * @param max            the number of requests handled at a time
     * @param timeout        how long a client can take to send its request, and again to receive the response
     * @param timeoutInQueue the same while other requests wait for a thread
     */
    HandlerPool(int max, Duration timeout, Duration timeoutInQueue) {
        this.timeout = timeout.toNanos();
        this.timeoutInQueue = timeoutInQueue.toNanos();
        this.threads = new ScheduledThreadPoolExecutor(max, task -> new Thread(task, "preview-request"));
    }

    /** Runs a task that does not wait, again and again. */
    void repeat(Runnable task, Duration pause) {
        clock.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Starts to interrupt slow threads. */
    void start() {
        clock.scheduleWithFixedDelay(this::interruptSlow, MILLIS_BETWEEN_CHECKS, MILLIS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS);
    }

    /** Runs a request, which begins by waiting for its client. */
    @Override
    public void execute(Runnable request) {
        threads.execute(() -> {
            startWaiting();
            try {
                request.run();
            } finally {
                stopWaiting();
            }
        });
    }

    /** Marks the current thread as waiting for a client. */
    synchronized void startWaiting() {
        waiting.put(Thread.currentThread(), System.nanoTime());
    }

    /** Marks the current thread as working, so that it is not interrupted. */
    synchronized void stopWaiting() {
        waiting.remove(Thread.currentThread());
        // an interrupt was meant for the client, not for what the thread does next
        Thread.interrupted();
    }

    private synchronized void interruptSlow() {
        long now = System.nanoTime();
        long limit = threads.getQueue().isEmpty() ? timeout : timeoutInQueue;
        waiting.entrySet().removeIf(client -> {
            boolean slow = now - client.getValue() > limit;
            if (slow) {
                client.getKey().interrupt();
            }
            return slow;
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
        clock.shutdownNow();
    }
}
