package se.umea.vaxer.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.html.BuildCache;
import se.umea.vaxer.html.PageAddress;

class PdfRendererTest {

    @TempDir
    private Path folder;

    private static final PageAddress ADDRESS = new PageAddress("dokument/plan.pdf", URI.create("https://example.org"));
    private static final Instant CREATED = Instant.parse("2018-09-18T12:20:30Z");
    private static final String HTML = """
            <html lang="sv-SE"><head><title>Plan &amp; läge</title><meta name="author" content="Umeå kommun">
            <meta name="subject" content="Det som &lt;görs&gt;">
            <link rel="stylesheet" href="../red.css"><style>@page { size: 400pt 200pt; margin: 10pt } body { font: 400 10pt "Public Sans" }
            .mark { display: block; position: absolute; top: 0; left: 200pt; width: 50pt; height: 50pt; background-repeat: no-repeat; background-size: 100% 100% }
            /* red */ .mark path { fill: var(--red) }</style></head>
            <body><h1 id="plan">Plan – fina flaggor åäö</h1><p><a href="../om.html">Om</a></p>
            <svg class="mark" viewBox="0 0 10 10" aria-hidden="true"><path d="M0 0h10v10H0z"/></svg></body></html>
            """;

    private final PdfRenderer printer = new PdfRenderer(this::file, BuildCache.NONE);
    private final List<String> missing = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("red.css"), "@layer a { :root { --red: #b3261e; } b { color: blue } }");
    }

    @Test
    void makesTheSameBytesEachTime() throws IOException {
        assertArrayEquals(printer.print(HTML, CREATED, ADDRESS, missing::add), printer.print(HTML, CREATED, ADDRESS, missing::add));
    }

    @Test
    void keepsEveryCharacterWhenTheTextIsCopied() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(HTML, CREATED, ADDRESS, missing::add))) {
            assertEquals("Plan – fina flaggor åäö\nOm", new PDFTextStripper().getText(pdf).strip().replace("\r", ""));
        }
    }

    @Test
    void leadsLinksToTheSite() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(HTML, CREATED, ADDRESS, missing::add))) {
            List<PDAnnotation> annotations = pdf.getPage(0).getAnnotations();

            assertEquals(1, annotations.size());
            assertEquals("https://example.org/om.html", ((PDActionURI) ((PDAnnotationLink) annotations.get(0)).getAction()).getURI());
            assertEquals("Om", annotations.get(0).getContents());
        }
    }

    @Test
    void keepsALinkThatBreaksOverLinesOneLink() throws IOException {
        String html = HTML.replace("</body>", "<p style=\"width: 90pt\"><a href=\"lang.html\">En rubrik som bryts över flera rader</a></p>"
                + "<p><a href=\"lang.html\">Samma</a> <a href=\"lang.html\">mål</a></p></body>");
        try (PDDocument pdf = Loader.loadPDF(printer.print(html, CREATED, ADDRESS, missing::add))) {
            List<String> links = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri
                            && uri.getURI().endsWith("lang.html")) {
                        links.add(link.getContents() + " " + (link.getQuadPoints() == null ? 1 : link.getQuadPoints().length / 8));
                    }
                }
            }
            assertEquals(List.of("En rubrik som bryts över flera rader 3", "Samma 1", "mål 1"), links);
        }
    }

    @Test
    void hasTheSameMetadataInBothPlaces() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(HTML, CREATED, ADDRESS, missing::add))) {
            String xmp = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8");

            assertEquals("Plan & läge", pdf.getDocumentInformation().getTitle());
            assertTrue(xmp.contains(">Plan &amp; läge<"), xmp);
            assertEquals("Det som <görs>", pdf.getDocumentInformation().getSubject());
            assertTrue(xmp.contains(">Det som &lt;görs&gt;<"), xmp);
            assertEquals("2018-09-18T12:20:30Z", pdf.getDocumentInformation().getCreationDate().toInstant().toString());
            assertTrue(xmp.contains("<xmp:CreateDate>2018-09-18T12:20:30Z<"), xmp);
        }
    }

    @Test
    void drawsAnImageInTheColourOfTheLinkedStyleSheet() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(HTML, CREATED, ADDRESS, missing::add))) {
            assertEquals(0xffb3261e, new PDFRenderer(pdf).renderImage(0).getRGB(235, 35));
        }
    }

    @Test
    void reportsTheCharactersThatItsFontsLack() throws IOException {
        printer.print(HTML.replace(">Om<", ">Om 漢 och \uD83D\uDE00<"), CREATED, ADDRESS, missing::add);

        assertEquals(List.of("漢 \uD83D\uDE00"), missing);
    }

    @Test
    void showsAnImageOfTheSite() throws IOException {
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("bild.png").toFile());
        String html = HTML.replace(">Om<", "><img src=\"../bild.png\" alt=\"En karta\"><");
        try (PDDocument pdf = Loader.loadPDF(printer.print(html, CREATED, ADDRESS, missing::add))) {
            PDResources resources = pdf.getPage(0).getResources();
            int pictures = 0;
            for (COSName name : resources.getXObjectNames()) {
                pictures += resources.isImageXObject(name) ? 1 : 0;
            }
            assertEquals(1, pictures);
        }
    }

    @Test
    void rejectsAnImageThatDoesNotExist() {
        String html = HTML.replace(">Om<", "><img src=\"../karta.png\" alt=\"En karta\"><");

        assertEquals("bilden \"../karta.png\" finns inte", assertThrows(IllegalArgumentException.class,
                () -> printer.print(html, CREATED, ADDRESS, missing::add)).getMessage());
    }

    private Optional<Path> file(String address) {
        return Optional.of(folder.resolve(address)).filter(Files::exists);
    }
}
