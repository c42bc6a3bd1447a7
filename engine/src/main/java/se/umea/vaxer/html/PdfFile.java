package se.umea.vaxer.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * What a PDF, which anybody may have made, says of itself. Reading one takes bounded time and memory.
 *
 * @param pages     how many it has; 0 where it cannot be opened without a password
 * @param language  as a BCP 47 tag; empty where it does not say
 * @param title     empty where it has none
 * @param tagged    whether it tells headings from text (ISO 32000-1 §14.8)
 * @param encrypted whether it asks for a password, to open it or to copy from it
 * @param actions   what it would do by itself: see {@link PdfActions}
 */
public record PdfFile(int pages, String language, String title, boolean tagged, boolean encrypted, Set<String> actions) {

    /** In bytes; a larger file is not opened. */
    private static final long MOST = 50_000_000;
    private static final int TAIL = 1024;
    private static final int SECONDS = 10;
    private static final int MAX_PAGES = 10_000;

    /** Says in Swedish why a file that can be read is not accepted. */
    private static final class Unacceptable extends IOException {

        private static final long serialVersionUID = 1;

        Unacceptable(String message) {
            super(message);
        }
    }

    public PdfFile {
        actions = Collections.unmodifiableSet(new TreeSet<>(actions));
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is no whole PDF, or takes too much to read; the message says so in Swedish
     */
    public static PdfFile read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MOST) {
            throw new IOException("den är större än " + MOST / 1_000_000 + " MB");
        }
        byte[] bytes = Files.readAllBytes(file);
        requireWhole(bytes);
        FutureTask<PdfFile> reading = new FutureTask<>(() -> open(bytes));
        Thread thread = new Thread(reading, "reading " + file);
        thread.setDaemon(true);
        thread.start();
        try {
            return reading.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("den tar för lång tid att läsa", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unacceptable unacceptable) {
                throw unacceptable;
            }
            throw new IOException(e.getCause() instanceof Error ? "den är för invecklad att läsa" : "den är skadad", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("läsningen avbröts", e);
        }
    }

    /** PDFBox mends what it can; what had to be mended is not the file that its author saw. */
    private static void requireWhole(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            throw new IOException("den är tom");
        }
        if (!latin1(bytes, 0, Math.min(TAIL, bytes.length)).contains("%PDF-")) {
            throw new IOException("den är ingen PDF");
        }
        if (!latin1(bytes, Math.max(0, bytes.length - TAIL), bytes.length).contains("%%EOF")) {
            throw new IOException("slutet saknas");
        }
        PdfStreamSize.requireModest(bytes);
    }

    private static PdfFile open(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            boolean tagged = catalog.getStructureTreeRoot() != null
                    && catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
            return new PdfFile(pages(catalog.getCOSObject()), text(catalog.getLanguage()),
                    text(document.getDocumentInformation().getTitle()), tagged, document.isEncrypted(),
                    PdfActions.in(document.getDocument()));
        } catch (InvalidPasswordException e) {
            return new PdfFile(0, "", "", false, true, Set.of());
        }
    }

    /** Counts the pages themselves, as the file may say any number. */
    private static int pages(COSDictionary catalog) throws IOException {
        int pages = 0;
        int seen = 0;
        Deque<COSDictionary> left = new ArrayDeque<>();
        Optional.ofNullable(catalog.getCOSDictionary(COSName.PAGES)).ifPresent(left::add);
        while (!left.isEmpty()) {
            COSArray kids = left.pop().getCOSArray(COSName.KIDS);
            pages += kids == null ? 1 : 0;
            seen++;
            for (int i = 0; kids != null && i < kids.size() && left.size() <= MAX_PAGES; i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    left.push(kid);
                }
            }
            if (seen + left.size() > MAX_PAGES) {
                throw new Unacceptable("den har fler än " + MAX_PAGES + " sidor");
            }
        }
        if (pages == 0) {
            throw new Unacceptable("den har inga sidor");
        }
        return pages;
    }

    private static String text(String value) {
        return value == null ? "" : value.trim();
    }

    private static String latin1(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
