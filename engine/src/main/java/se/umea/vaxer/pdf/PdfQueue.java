package se.umea.vaxer.pdf;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import se.umea.vaxer.finding.Finding;

/** Decides when and on which threads documents are printed. */
public interface PdfQueue extends AutoCloseable {

    /**
     * A document that was printed.
     *
     * @param pdf      the file; empty if it could not be printed
     * @param findings what can be fixed in it
     */
    record Printed(byte[] pdf, List<Finding> findings) {

        public Printed {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Returns the document for an address.
     *
     * @param html     what it is printed from, but for images and linked style sheets
     * @param printing prints it
     */
    CompletableFuture<Printed> print(String address, String html, Supplier<Printed> printing);

    /** Ends the threads. */
    @Override
    void close();
}
