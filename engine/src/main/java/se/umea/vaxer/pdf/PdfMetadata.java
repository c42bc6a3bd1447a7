package se.umea.vaxer.pdf;

import static se.umea.vaxer.finding.Messages.text;

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
import se.umea.vaxer.content.Dates;
import se.umea.vaxer.html.Resources;

/** Writes a PDF's metadata, the same in its information dictionary and as XMP (ISO 16684-1). None of it depends on the clock. */
final class PdfMetadata {

    private static final String XMP = Resources.text(PdfMetadata.class, "metadata.xmp");

    private PdfMetadata() {
    }

    /**
     * @param document the HTML that is printed, with author, subject and date of revision in {@code meta} elements
     * @throws IllegalArgumentException if the date is missing or invalid
     */
    static void write(PDDocument pdf, Document document) throws IOException {
        String author = meta(document, "author");
        String subject = meta(document, "subject");
        LocalDate date = Dates.iso(meta(document, "date"))
                .orElseThrow(() -> new IllegalArgumentException(text("pdf.date", meta(document, "date"))));
        Calendar midnight = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(document.title());
        information.setAuthor(author);
        information.setSubject(subject);
        information.setCreationDate(midnight);
        information.setModificationDate(midnight);
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(0L);
        String language = document.select("html").attr("lang");
        String xmp = XMP.formatted(escape(document.title()), escape(author), escape(subject), escape(language), date);
        pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
    }

    private static String meta(Document document, String name) {
        return document.select("meta[name=" + name + "]").attr("content");
    }

    private static String escape(String text) {
        return Entities.escape(text, new Document.OutputSettings().escapeMode(Entities.EscapeMode.xhtml));
    }
}
