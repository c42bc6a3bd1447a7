package se.umea.vaxer.html;

import static se.umea.vaxer.finding.Messages.text;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Facts about a PDF from any source. Reading one takes bounded time and memory.
 *
 * @param pages     the number of its pages; 0 if it takes a password to open
 * @param language  as a BCP 47 tag; empty if it names none
 * @param title     empty if it has none
 * @param tagged    whether headings are told from text (ISO 32000-1 §14.8)
 * @param encrypted whether it takes a password to open it or to copy from it
 * @param actions   what it would do by itself: see {@link PdfActions}
 */
public record PdfFile(int pages, String language, String title, boolean tagged, boolean encrypted, Set<String> actions) {

    /** In bytes; a larger file is not opened. */
    private static final long MAX_SIZE = 50_000_000;
    /** In bytes, of all packed streams. */
    private static final long MAX_UNPACKED = 100_000_000;
    private static final int MAX_PAGES = 10_000;
    private static final int MAX_SECONDS = 10;
    private static final int MEGABYTE = 1_000_000;
    /** In bytes: where the first and the last mark of a PDF have to stand. */
    private static final int EDGE = 1024;
    private static final int BUFFER = 64 * 1024;
    private static final Pattern LENGTH = Pattern.compile("/Length\\s+(\\d{1,18})(?!\\d|\\s+\\d+\\s+R)");
    private static final Pattern STREAM = Pattern.compile("stream\r?\n");

    /** Says why a file that can be read is not accepted. */
    private static final class UnacceptableException extends IOException {

        private static final long serialVersionUID = 1;

        UnacceptableException(String key, Object... arguments) {
            super(text(key, arguments));
        }
    }

    /** Opens a PDF that is whole and not too large. */
    public interface Reader<T> {

        T open(byte[] bytes) throws IOException;
    }

    public PdfFile {
        actions = Collections.unmodifiableSet(new TreeSet<>(actions));
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is no whole PDF, or takes too much to read; the message is a clause about the file
     */
    public static PdfFile read(Path file) throws IOException {
        require(Files.size(file) <= MAX_SIZE, "html.pdf.large", MAX_SIZE / MEGABYTE);
        return read(Files.readAllBytes(file), PdfFile::open);
    }

    /** Opens a PDF, in bounded time and memory; throws what {@link #read(Path)} throws. */
    public static <T> T read(byte[] bytes, Reader<T> reader) throws IOException {
        requireWhole(bytes);
        FutureTask<T> reading = new FutureTask<>(() -> reader.open(bytes));
        Thread thread = new Thread(reading, "reading a PDF");
        thread.setDaemon(true);
        thread.start();
        try {
            return reading.get(MAX_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException(text("html.pdf.slow"), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnacceptableException unacceptable) {
                throw unacceptable;
            }
            throw new IOException(text(e.getCause() instanceof Error ? "html.pdf.complex" : "html.pdf.damaged"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(text("html.pdf.interrupted"), e);
        }
    }

    private static void require(boolean condition, String key, Object... arguments) throws UnacceptableException {
        if (!condition) {
            throw new UnacceptableException(key, arguments);
        }
    }

    /** PDFBox repairs what it can; a repaired file is not the one that its author saw. */
    private static void requireWhole(byte[] bytes) throws UnacceptableException {
        String file = new String(bytes, StandardCharsets.ISO_8859_1);
        require(!file.isEmpty(), "html.pdf.empty");
        require(file.substring(0, Math.min(EDGE, file.length())).contains("%PDF-"), "html.pdf.no-pdf");
        require(file.substring(Math.max(0, file.length() - EDGE)).contains("%%EOF"), "html.pdf.cut-off");
        require(LENGTH.matcher(file).results().allMatch(length -> Long.parseLong(length.group(1)) <= bytes.length), "html.pdf.length");
        long unpacked = 0;
        byte[] buffer = new byte[BUFFER];
        Matcher stream = STREAM.matcher(file);
        while (stream.find()) {
            Inflater inflater = new Inflater();
            inflater.setInput(bytes, stream.end(), bytes.length - stream.end());
            try {
                for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
                    unpacked += read;
                    require(unpacked <= MAX_UNPACKED, "html.pdf.unpacked", MAX_UNPACKED / MEGABYTE);
                }
            } catch (DataFormatException e) {
                // packed in another way, or not at all: it does not grow by this
                continue;
            } finally {
                inflater.end();
            }
        }
    }

    private static PdfFile open(byte[] bytes) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            boolean tagged = catalog.getStructureTreeRoot() != null && catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked();
            return new PdfFile(pages(catalog.getCOSObject()), trimmed(catalog.getLanguage()),
                    trimmed(document.getDocumentInformation().getTitle()), tagged, document.isEncrypted(),
                    PdfActions.in(document.getDocument()));
        } catch (InvalidPasswordException e) {
            return new PdfFile(0, "", "", false, true, Set.of());
        }
    }

    /** Counts the pages themselves, as the file may claim any number. */
    private static int pages(COSDictionary catalog) throws UnacceptableException {
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
            require(seen + left.size() <= MAX_PAGES, "html.pdf.pages", MAX_PAGES);
        }
        require(pages > 0, "html.pdf.no-pages");
        return pages;
    }

    private static String trimmed(String value) {
        return value == null ? "" : value.trim();
    }
}
