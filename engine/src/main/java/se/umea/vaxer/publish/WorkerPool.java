package se.umea.vaxer.publish;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Does the same to many things, several at a time. */
final class WorkerPool implements AutoCloseable {

    private final int count;
    private final ExecutorService threads;

    WorkerPool(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, "publish");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns when all is done; the first failure stops the rest and is thrown when what was under way has ended. */
    <T> void each(Collection<T> things, Consumer<T> work) {
        Queue<T> queue = new ConcurrentLinkedQueue<>(things);
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Runnable lane = () -> {
            T thing;
            while (failure.get() == null && (thing = queue.poll()) != null) {
                try {
                    work.accept(thing);
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            }
        };
        CompletableFuture.allOf(IntStream.range(0, Math.min(count, things.size()))
                .mapToObj(number -> CompletableFuture.runAsync(lane, threads)).toArray(CompletableFuture[]::new)).join();
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
