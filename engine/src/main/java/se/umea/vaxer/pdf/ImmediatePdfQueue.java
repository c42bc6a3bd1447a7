package se.umea.vaxer.pdf;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Prints each document as soon as it is requested. */
public final class ImmediatePdfQueue implements PdfQueue {

    private static final int THREADS = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @Override
    public CompletableFuture<Printed> print(String address, String html, Supplier<Printed> printing) {
        return CompletableFuture.supplyAsync(printing, threads);
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
