package se.umea.vaxer.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrinterTest {

    private static final URI ADDRESS = URI.create("https://example.org/dokument/plan.pdf");
    private static final String HTML = """
            <html lang="sv-SE"><head><title>Plan &amp; läge</title><meta name="author" content="Umeå kommun">
            <meta name="subject" content="Det som &lt;görs&gt;"><meta name="date" content="2018-09-18">
            <style>@page { size: 400pt 200pt; margin: 10pt } body { font: 400 10pt "Public Sans" }
            .mark { display: block; position: absolute; top: 0; left: 200pt; width: 50pt; height: 50pt; background-repeat: no-repeat; background-size: 100% 100% }
            /* red */ .mark path { fill: var(--red) }</style></head>
            <body><h1 id="plan">Plan – fina flaggor åäö</h1><p><a href="../om.html">Om</a></p>
            <svg class="mark" viewBox="0 0 10 10" aria-hidden="true"><path d="M0 0h10v10H0z"/></svg></body></html>
            """;

    private final Printer printer = new Printer(new Tokens(Map.of("--red", "#b3261e")));

    @Test
    void makesTheSameBytesEachTime() throws IOException {
        assertArrayEquals(printer.print(HTML, ADDRESS), printer.print(HTML, ADDRESS));
    }

    @Test
    void keepsEveryLetterWhenTheTextIsCopied() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(HTML, ADDRESS))) {
            assertEquals("Plan – fina flaggor åäö\nOm", new PDFTextStripper().getText(pdf).strip().replace("\r", ""));
        }
    }

    @Test
    void leadsLinksToTheSite() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(HTML, ADDRESS))) {
            List<PDAnnotation> annotations = pdf.getPage(0).getAnnotations();

            assertEquals(1, annotations.size());
            assertEquals("https://example.org/om.html", ((PDActionURI) ((PDAnnotationLink) annotations.get(0)).getAction()).getURI());
            assertEquals("Om", annotations.get(0).getContents());
        }
    }

    @Test
    void tellsTheSameOfItselfInBothPlaces() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(HTML, ADDRESS))) {
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8");

            assertEquals("Plan & läge", pdf.getDocumentInformation().getTitle());
            assertTrue(xmp.contains(">Plan &amp; läge<"), xmp);
            assertEquals("Det som <görs>", pdf.getDocumentInformation().getSubject());
            assertTrue(xmp.contains(">Det som &lt;görs&gt;<"), xmp);
            assertEquals("2018-09-18T00:00:00Z", pdf.getDocumentInformation().getCreationDate().toInstant().toString());
            assertTrue(xmp.contains("<xmp:CreateDate>2018-09-18T00:00:00Z<"), xmp);
        }
    }

    @Test
    void drawsAPictureInTheColourOfTheStyleSheet() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(HTML, ADDRESS))) {
            assertEquals(0xffb3261e, new PDFRenderer(pdf).renderImage(0).getRGB(235, 35));
        }
    }
}
