package se.umea.vaxer.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Prints an HTML document to a tagged PDF (ISO 14289-1, PDF/UA-1), the same bytes each time. */
final class Printer {

    private static final String TEXT = "Public Sans";
    private static final String TITLE = "Gelasio";
    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Tokens tokens;

    Printer(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * @param html    a whole page: its style sheets inside it, its headings with ids, a {@code <meta name=date>}
     * @param address what its links are relative to
     * @throws IOException if the PDF cannot be made
     */
    byte[] print(String html, URI address) throws IOException {
        Document document = Jsoup.parse(html);
        prepare(document, address);
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (PdfBoxRenderer renderer = builder(document, pdf).buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                Metadata.of(document).write(pdf);
                pdf.save(out);
            }
            return out.toByteArray();
        }
    }

    private void prepare(Document document, URI address) {
        String css = tokens.resolve(document.select("style").stream().map(Element::data).collect(Collectors.joining("\n")));
        document.select("style").remove();
        Pictures.toBackgrounds(document, css);
        document.head().appendElement("style").appendText(Pictures.withoutPaint(css));
        for (Element link : document.select("a[href]")) {
            link.attr("href", address.resolve(link.attr("href")).toString());
            if (!link.hasAttr("title")) {
                link.attr("title", link.text());
            }
        }
        Element bookmarks = document.head().appendElement("bookmarks");
        for (Element heading : document.select("h1[id], h2[id]")) {
            bookmarks.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
        }
    }

    private static PdfRendererBuilder builder(Document document, PDDocument pdf) throws IOException {
        return new PdfRendererBuilder()
                .withW3cDocument(new W3CDom().fromJsoup(document), null)
                .usePDDocument(pdf)
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .useSVGDrawer(new Drawing())
                .useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useFont(font(pdf, "PublicSans-Regular.ttf"), TEXT, REGULAR, FontStyle.NORMAL, true)
                .useFont(font(pdf, "PublicSans-SemiBold.ttf"), TEXT, SEMI_BOLD, FontStyle.NORMAL, true)
                .useFont(font(pdf, "Gelasio-SemiBold.ttf"), TITLE, SEMI_BOLD, FontStyle.NORMAL, true);
    }

    private static PDFontSupplier font(PDDocument pdf, String name) throws IOException {
        try (InputStream in = Printer.class.getResourceAsStream(name)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // a ligature would be copied as one letter, which no search finds
            font.setEnableGsub(false);
            return new PDFontSupplier(PDType0Font.load(pdf, font, true));
        }
    }
}
