package se.umea.vaxer.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import se.umea.vaxer.html.Resources;

/**
 * What a PDF says of itself, in its information dictionary and, the same, as XMP (ISO 16684-1). Nothing of it comes
 * from the clock.
 *
 * @param date the day that the content was revised
 */
record PdfMetadata(String title, String author, String subject, String language, LocalDate date) {

    private static final String XMP = Resources.text(PdfMetadata.class, "metadata.xmp");

    /** Reads it from the head of the HTML document that is printed. */
    static PdfMetadata of(Document document) {
        return new PdfMetadata(document.title(), meta(document, "author"), meta(document, "subject"),
                document.selectFirst("html").attr("lang"), LocalDate.parse(meta(document, "date")));
    }

    void write(PDDocument pdf) throws IOException {
        Calendar midnight = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        information.setSubject(subject);
        information.setCreationDate(midnight);
        information.setModificationDate(midnight);
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(0L);
        String xmp = XMP.formatted(escape(title), escape(author), escape(subject), escape(language), date);
        pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf,
                new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
    }

    private static String meta(Document document, String name) {
        return document.select("meta[name=" + name + "]").attr("content");
    }

    private static String escape(String text) {
        return Entities.escape(text, new Document.OutputSettings().escapeMode(Entities.EscapeMode.xhtml));
    }
}
