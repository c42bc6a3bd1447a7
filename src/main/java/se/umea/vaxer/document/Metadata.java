package se.umea.vaxer.document;

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

/**
 * What a PDF says of itself, in its information dictionary and, the same, as XMP (ISO 16684-1). Nothing of it comes
 * from the clock.
 *
 * @param date the day that the content was revised
 */
record Metadata(String title, String author, String subject, String language, LocalDate date) {

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%3$s</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>%4$s</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>%5$sT00:00:00Z</xmp:CreateDate>
            <xmp:ModifyDate>%5$sT00:00:00Z</xmp:ModifyDate>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;

    /** Reads it from the head of the HTML document that is printed. */
    static Metadata of(Document document) {
        return new Metadata(document.title(), meta(document, "author"), meta(document, "subject"),
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
