package se.umea.vaxer.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import se.umea.vaxer.html.Resources;

/** Writes a PDF's metadata, the same in its information dictionary and as XMP (ISO 16684-1). None of it depends on the clock. */
final class PdfMetadata {

    private static final String XMP = Resources.text(PdfMetadata.class, "metadata.xmp");

    private PdfMetadata() {
    }

    /**
     * @param document the HTML that is printed, with author and subject in {@code meta} elements
     * @param created  the time of creation and change, in whole seconds
     */
    static void write(PDDocument pdf, Document document, Instant created) throws IOException {
        String author = meta(document, "author");
        String subject = meta(document, "subject");
        Calendar time = GregorianCalendar.from(created.atZone(ZoneOffset.UTC));
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(document.title());
        information.setAuthor(author);
        information.setSubject(subject);
        information.setCreationDate(time);
        information.setModificationDate(time);
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(0L);
        String language = document.select("html").attr("lang");
        String xmp = XMP.formatted(escape(document.title()), escape(author), escape(subject), escape(language), created);
        pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
    }

    private static String meta(Document document, String name) {
        return document.select("meta[name=" + name + "]").attr("content");
    }

    private static String escape(String text) {
        return Entities.escape(text, new Document.OutputSettings().escapeMode(Entities.EscapeMode.xhtml));
    }
}
