package se.umea.vaxer.pdf;

import static se.umea.vaxer.finding.Messages.text;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.xmpbox.XMPMetadata;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.finish.Compression;
import se.umea.vaxer.html.BuildCache;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.ProgramCode;

/** Prints an HTML document to a tagged PDF (ISO 14289-1, PDF/UA-1), always to the same bytes. */
final class PdfRenderer {

    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Function<String, Optional<Path>> files;
    private final BuildCache cache;

    /**
     * @param files returns the file of an image or style sheet, by its address on the site
     * @param cache has what was printed earlier; what lacks characters is printed each time
     */
    PdfRenderer(Function<String, Optional<Path>> files, BuildCache cache) {
        this.files = files;
        this.cache = cache;
    }

    /**
     * @param html    a whole page with its style sheets inside it, headings with ids; of style sheets that it links, the custom
     *                properties are used
     * @param created the time of creation that the PDF states, in whole seconds
     * @param address where the PDF will be, which its links are relative to
     * @param missing receives the characters that the fonts do not have
     * @throws IllegalArgumentException if a style sheet or an image needs what a PDF cannot have; the message says what
     */
    byte[] print(String html, Instant created, PageAddress address, Consumer<String> missing) throws IOException {
        Document document = Jsoup.parse(html);
        prepare(document, address);
        String key = key(html, document, created);
        Optional<byte[]> kept = cache.find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        AtomicBoolean complete = new AtomicBoolean(true);
        byte[] pdf = print(document, created, characters -> {
            complete.set(false);
            missing.accept(characters);
        });
        if (complete.get()) {
            cache.keep(key, pdf);
        }
        return pdf;
    }

    /** Returns a hash of the document with all that it loads, and of what compresses the PDF: the machine's zlib is not part of Java. */
    private static String key(String html, Document document, Instant created) throws IOException {
        String program = ProgramCode.of(PdfRenderer.class, PdfRendererBuilder.class, XRLog.class, PDDocument.class, TTFParser.class,
                XMPMetadata.class, Document.class);
        return BuildCache.key("pdf " + created + " " + program, html.getBytes(StandardCharsets.UTF_8),
                Compression.gzip(document.outerHtml().getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] print(Document document, Instant created, Consumer<String> missing) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            EmbeddedFont text = EmbeddedFont.load("PublicSans-Regular.ttf", pdf);
            EmbeddedFont strong = EmbeddedFont.load("PublicSans-SemiBold.ttf", pdf);
            EmbeddedFont title = EmbeddedFont.load("Gelasio-SemiBold.ttf", pdf);
            text.missing(document.body().text()).ifPresent(missing);
            title.missing(document.select("h1, h2").text()).ifPresent(missing);
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withW3cDocument(new W3CDom().fromJsoup(document), null)
                    .usePDDocument(pdf)
                    .usePdfUaAccessibility(true)
                    .usePdfVersion(1.7f)
                    .useSVGDrawer(new SvgDrawing())
                    .useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                    .useFont(new PDFontSupplier(text.font()), "Public Sans", REGULAR, FontStyle.NORMAL, true)
                    .useFont(new PDFontSupplier(strong.font()), "Public Sans", SEMI_BOLD, FontStyle.NORMAL, true)
                    .useFont(new PDFontSupplier(title.font()), "Gelasio", SEMI_BOLD, FontStyle.NORMAL, true);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                BrokenLinks.join(pdf);
                PdfMetadata.write(pdf, document, created);
                pdf.save(out);
            }
            return out.toByteArray();
        }
    }

    private void prepare(Document document, PageAddress address) throws IOException {
        StringBuilder linked = new StringBuilder();
        for (Element link : document.select("link[rel=stylesheet]")) {
            linked.append(Files.readString(file(link.attr("href"), address, "pdf.missing-file")));
        }
        DocumentStyles.apply(document, linked.toString());
        for (Element image : document.select("img[src]")) {
            byte[] bytes = Files.readAllBytes(file(image.attr("src"), address, "pdf.missing-image"));
            // the renderer knows its kind by its first bytes
            image.attr("src", "data:;base64," + Base64.getEncoder().encodeToString(bytes));
        }
        for (Element link : document.select("a[href]")) {
            link.attr("href", URI.create(address.absolute()).resolve(link.attr("href")).toString());
            if (!link.hasAttr("title")) {
                link.attr("title", link.text());
            }
        }
        Element bookmarks = document.head().appendElement("bookmarks");
        for (Element heading : document.select("h1[id], h2[id]")) {
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }

    private Path file(String link, PageAddress address, String missing) {
        return address.target(link).flatMap(files).orElseThrow(() -> new MissingFileException(
                text(address.leaves(link) ? "pdf.elsewhere" : missing, link), link));
    }
}
