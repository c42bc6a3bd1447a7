package se.umea.vaxer.pdf;

import static se.umea.vaxer.finding.Messages.text;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.helper.W3CDom;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.umea.vaxer.html.ImageSize;

/**
 * Draws the SVG of a page as a PNG image, for sites where the page is shared. Beside paths and circles it knows groups that are moved and
 * scaled, and texts in the fonts of the documents, which break at their {@code inline-size} (SVG 2 §11.7.3) and become smaller until they
 * are no higher than their {@code block-size}.
 */
final class SharePicture {

    private static final int WIDTH = ImageSize.SHARED.width();
    private static final int HEIGHT = ImageSize.SHARED.height();
    private static final Map<String, String> FONTS = new TreeMap<>(Map.of("Gelasio", "Gelasio-SemiBold.ttf",
            "Public Sans", "PublicSans-Regular.ttf"));
    private static final Pattern TRANSFORM = Pattern.compile("(translate|scale)\\(([-.\\d]+)(?:[ ,]+([-.\\d]+))?\\)");
    private static final double LINE_HEIGHT = 1.2;
    private static final double SMALLER = 0.95;
    private static final double SMALLEST = 12;
    private static final Map<String, GlyphFont> LOADED = new ConcurrentHashMap<>();

    private final Graphics2D graphics;

    private SharePicture(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /**
     * Returns the image as a PNG, with the same bytes for the same document.
     *
     * @param document has one {@code svg} of the {@linkplain ImageSize#SHARED size of shared pictures}, and its style sheets
     * @param linked   the style sheets that it links
     * @throws IllegalArgumentException if it has something that cannot be drawn
     */
    static byte[] draw(org.jsoup.nodes.Document document, String linked) {
        DocumentStyles.applyPaint(document, linked);
        Document svg = new W3CDom().fromJsoup(document);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            Node root = svg.getElementsByTagName("svg").item(0);
            if (root == null) {
                throw new IllegalArgumentException(text("pdf.no-svg"));
            }
            new SharePicture(graphics).children(root);
        } finally {
            graphics.dispose();
        }
        return PngWriter.write(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), WIDTH, HEIGHT);
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                draw(element);
            }
        }
    }

    private void draw(Element element) {
        switch (element.getTagName()) {
            case "g", "svg" -> {
                AffineTransform before = graphics.getTransform();
                Matcher transform = TRANSFORM.matcher(element.getAttribute("transform"));
                while (transform.find()) {
                    double first = Double.parseDouble(transform.group(2));
                    if (transform.group(1).equals("scale")) {
                        graphics.scale(first, transform.group(3) == null ? first : Double.parseDouble(transform.group(3)));
                    } else {
                        graphics.translate(first, transform.group(3) == null ? 0 : Double.parseDouble(transform.group(3)));
                    }
                }
                children(element);
                graphics.setTransform(before);
            }
            case "text" -> write(element);
            default -> SvgDrawing.draw(element, graphics);
        }
    }

    private void write(Element element) {
        String file = FONTS.get(element.getAttribute("font-family"));
        if (file == null) {
            throw new IllegalArgumentException(
                    text("pdf.font-family", element.getAttribute("font-family"), String.join(", ", FONTS.keySet())));
        }
        GlyphFont font = LOADED.computeIfAbsent(file, GlyphFont::load);
        String words = element.getTextContent().trim();
        double size = number(element, "font-size");
        double width = number(element, "inline-size");
        double height = number(element, "block-size");
        while (size > SMALLEST && !fits(font, font.lines(words, width / size), size, width, height)) {
            size *= SMALLER;
        }
        graphics.setColor(SvgDrawing.color(element.getAttribute("fill")));
        double y = number(element, "y");
        for (String line : font.lines(words, width / size)) {
            font.draw(line, number(element, "x"), y, size, graphics);
            y += size * LINE_HEIGHT;
        }
    }

    private static boolean fits(GlyphFont font, List<String> lines, double size, double width, double height) {
        return lines.size() * size * LINE_HEIGHT <= height && lines.stream().allMatch(line -> font.width(line) * size <= width);
    }

    private static double number(Element element, String name) {
        try {
            return Double.parseDouble(element.getAttribute(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(text("pdf.text-attribute", name), e);
        }
    }
}
