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
     * @param pdf      the file; empty where it could not be made
     * @param findings what an editor or a template's author can mend in it
     */
    record Printed(byte[] pdf, List<Finding> findings) {

        public Printed {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Gives the document for an address.
     *
     * @param html     what it is printed from, but for pictures and the colours of the site
     * @param printing prints it
     */
    CompletableFuture<Printed> print(String address, String html, Supplier<Printed> printing);

    /** Ends the threads. */
    @Override
    void close();
}
