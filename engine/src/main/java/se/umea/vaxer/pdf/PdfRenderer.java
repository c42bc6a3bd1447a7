package se.umea.vaxer.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;

/** Prints an HTML document to a tagged PDF (ISO 14289-1, PDF/UA-1), the same bytes each time. */
final class PdfRenderer {

    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final CssCustomProperties tokens;
    private final Function<String, Optional<Path>> pictures;

    /** @param pictures the file of a picture, by its address on the site */
    PdfRenderer(CssCustomProperties tokens, Function<String, Optional<Path>> pictures) {
        this.tokens = tokens;
        this.pictures = pictures;
    }

    /**
     * @param html    a whole page: its style sheets inside it, its headings with ids, a {@code <meta name=date>}
     * @param address where the PDF will be, which its links are relative to
     * @param missing takes the letters that the fonts do not have
     * @throws IOException              if the PDF cannot be made
     * @throws IllegalArgumentException if a style sheet or a picture asks for what a PDF cannot have; it says so in Swedish
     */
    byte[] print(String html, PageAddress address, Consumer<String> missing) throws IOException {
        Document document = Jsoup.parse(html);
        prepare(document, address);
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
                PdfMetadata.of(document).write(pdf);
                pdf.save(out);
            }
            return out.toByteArray();
        }
    }

    private void prepare(Document document, PageAddress address) throws IOException {
        String css = tokens.resolve(document.select("style").stream().map(Element::data).collect(Collectors.joining("\n")));
        document.select("style").remove();
        DecorativeImages.toBackgrounds(document, css);
        document.head().appendElement("style").appendText(DecorativeImages.withoutPaint(css));
        for (Element picture : document.select("img[src]")) {
            Optional<Path> file = address.target(picture.attr("src")).flatMap(pictures);
            if (file.isEmpty()) {
                throw new IllegalArgumentException("bilden \"" + picture.attr("src") + "\" finns inte");
            }
            // its kind is told from its first bytes
            picture.attr("src", "data:;base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file.get())));
        }
        for (Element link : document.select("a[href]")) {
            link.attr("href", absolute(link.attr("href"), address));
            if (!link.hasAttr("title")) {
                link.attr("title", link.text());
            }
        }
        Element bookmarks = document.head().appendElement("bookmarks");
        for (Element heading : document.select("h1[id], h2[id]")) {
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }

    private static String absolute(String link, PageAddress from) {
        return URI.create(from.absolute()).resolve(link).toString();
    }
}
