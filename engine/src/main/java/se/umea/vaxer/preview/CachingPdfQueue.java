package se.umea.vaxer.preview;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.pdf.PdfQueue;

/**
 * Keeps what is printed, and prints again only what has changed. Nobody waits for it: what was printed last stands in,
 * and once the new document is there, that is told.
 */
final class CachingPdfQueue implements PdfQueue {

    /** The page that was saved is on the screen by then, and the next one not: printing takes a processor from them. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Printed NOTHING_YET = new Printed(new byte[0], List.of());

    /** What was printed, and from what. */
    private record Copy(String html, Printed printed) {
    }

    private record Order(String html, Supplier<Printed> printing) {
    }

    private final Runnable changed;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();
    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = PreviewThreads.named("press", 1);

    /** @param changed is run when a document is new, on the thread of the press */
    CachingPdfQueue(Runnable changed) {
        this.changed = changed;
    }

    @Override
    public CompletableFuture<Printed> print(String address, String html, Supplier<Printed> printing) {
        Copy copy = copies.get(address);
        Order order = orders.get(address);
        if (copy != null && copy.html().equals(html)) {
            orders.remove(address);
        } else if (order == null || !order.html().equals(html)) {
            Order next = new Order(html, printing);
            orders.put(address, next);
            thread.schedule(() -> fill(address, next), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        return CompletableFuture.completedFuture(copy == null ? NOTHING_YET : copy.printed());
    }

    /** Has everything printed again when it is asked for next, as what it is printed with may have changed. */
    void forget() {
        orders.clear();
        copies.replaceAll((address, copy) -> new Copy("", copy.printed()));
    }

    /** Whether everything that was asked for is printed. */
    boolean isIdle() {
        return orders.isEmpty();
    }

    private void fill(String address, Order order) {
        if (orders.get(address) != order) {
            return;
        }
        Printed printed = print(address, order.printing());
        Copy before = copies.get(address);
        Printed shown = printed.pdf().length == 0 && before != null
                ? new Printed(before.printed().pdf(), printed.findings()) : printed;
        // where something newer was asked for meanwhile, this is of no use
        if (orders.get(address) == order) {
            copies.put(address, new Copy(order.html(), shown));
            orders.remove(address, order);
            changed.run();
        }
    }

    private static Printed print(String address, Supplier<Printed> printing) {
        try {
            return printing.get();
        } catch (RuntimeException e) {
            return new Printed(new byte[0], List.of(Finding.blocking(Rule.TEMPLATE, address, 0,
                    "dokumentet gick inte att göra: " + e.getMessage())));
        }
    }

    @Override
    public void close() {
        PreviewThreads.end(thread);
    }
}
