package se.umea.vaxer.preview;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The preview's own threads, which end with it. */
final class PreviewThreads {

    private static final int SECONDS = 10;

    private PreviewThreads() {
    }

    static ScheduledExecutorService named(String name, int number) {
        return Executors.newScheduledThreadPool(number, task -> new Thread(task, "preview-" + name));
    }

    /** Ends the threads, and waits for what they are in the midst of. */
    static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
