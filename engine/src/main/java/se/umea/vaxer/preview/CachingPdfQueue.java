package se.umea.vaxer.preview;

import static se.umea.vaxer.finding.Messages.text;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.pdf.PdfQueue;

/** Prints documents in the background, each again only if its HTML has changed, and returns the previous one at once. */
final class CachingPdfQueue implements PdfQueue {

    /** Printing takes a processor, so it starts after the saved page has been shown. */
    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final Printed NOT_PRINTED = new Printed(new byte[0], List.of());

    private record Document(String html, Printed printed) {
    }

    private record Job(String html, Supplier<Printed> printing) {
    }

    private final Runnable changed;
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "preview-pdf"));

    /** @param changed is run when a document has been printed, on the queue's thread */
    CachingPdfQueue(Runnable changed) {
        this.changed = changed;
    }

    @Override
    public CompletableFuture<Printed> print(String address, String html, Supplier<Printed> printing) {
        Document document = documents.get(address);
        Job job = jobs.get(address);
        if (document != null && document.html().equals(html)) {
            jobs.remove(address);
        } else if (job == null || !job.html().equals(html)) {
            Job next = new Job(html, printing);
            jobs.put(address, next);
            thread.schedule(() -> run(address, next), DELAY.toMillis(), TimeUnit.MILLISECONDS);
        }
        return CompletableFuture.completedFuture(document == null ? NOT_PRINTED : document.printed());
    }

    /** Prints every document again when it is next requested, as what it depends on may have changed. */
    void forget() {
        jobs.clear();
        documents.replaceAll((address, document) -> new Document("", document.printed()));
    }

    /** Returns whether every requested document is printed. */
    boolean isIdle() {
        return jobs.isEmpty();
    }

    private void run(String address, Job job) {
        if (jobs.get(address) != job) {
            return;
        }
        Printed printed = print(address, job.printing());
        Document before = documents.get(address);
        if (printed.pdf().length == 0 && before != null) {
            printed = new Printed(before.printed().pdf(), printed.findings());
        }
        // unless a newer version was requested meanwhile
        if (jobs.get(address) == job) {
            documents.put(address, new Document(job.html(), printed));
            jobs.remove(address, job);
            changed.run();
        }
    }

    private static Printed print(String address, Supplier<Printed> printing) {
        try {
            return printing.get();
        } catch (RuntimeException e) {
            return new Printed(new byte[0], List.of(Finding.blocking(Rule.TEMPLATE, address, 0,
                    text("preview.document-failed", e.getMessage()))));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
