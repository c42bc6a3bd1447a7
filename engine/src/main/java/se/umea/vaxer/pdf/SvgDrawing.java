package se.umea.vaxer.pdf;

import static se.umea.vaxer.finding.Messages.text;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Draws SVG images that are made of paths and circles into a PDF. Batik, which draws all, weighs 4 MB, and jsvg 0.7 MB. */
final class SvgDrawing implements SVGDrawer {

    /**
     * An image at the size that it gets.
     *
     * @param view  the viewBox: left, top, width, height
     * @param width in dots, as is the height
     */
    private record Image(Element svg, List<Double> view, double width, double height, double dotsPerPixel) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            double pixelsWide = width / dotsPerPixel;
            double pixelsHigh = height / dotsPerPixel;
            // equal images are stored once
            device.drawWithGraphics((float) x, (float) y, (float) pixelsWide, (float) pixelsHigh, this, graphics -> {
                graphics.scale(pixelsWide / view.get(2), pixelsHigh / view.get(3));
                graphics.translate(-view.get(0), -view.get(1));
                NodeList elements = svg.getElementsByTagName("*");
                for (int i = 0; i < elements.getLength(); i++) {
                    draw((Element) elements.item(i), graphics);
                }
            });
        }
    }

    static void draw(Element element, Graphics2D graphics) {
        Shape shape = shape(element);
        String fill = attribute(element, "fill", "#000000");
        String stroke = attribute(element, "stroke", "none");
        if (!fill.equals("none")) {
            graphics.setColor(color(fill));
            graphics.fill(shape);
        }
        if (!stroke.equals("none")) {
            boolean round = attribute(element, "stroke-linecap", "butt").equals("round");
            graphics.setStroke(new BasicStroke(Float.parseFloat(attribute(element, "stroke-width", "1")),
                    round ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            graphics.setColor(color(stroke));
            graphics.draw(shape);
        }
    }

    private static Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "path" -> SvgPath.parse(element.getAttribute("d"),
                    attribute(element, "fill-rule", "nonzero").equals("evenodd") ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
            case "circle" -> {
                double radius = number(element, "r");
                yield new Ellipse2D.Double(number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
            }
            default -> throw new IllegalArgumentException(text("pdf.element", element.getTagName()));
        };
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    /** Returns an attribute of the element itself, or one inherited. */
    private static String attribute(Element element, String name, String otherwise) {
        String value = element.getAttribute(name);
        return !value.isEmpty() ? value
                : element.getParentNode() instanceof Element parent ? attribute(parent, name, otherwise) : otherwise;
    }

    static Color color(String hex) {
        return Color.decode(hex.length() == 4 ? hex.replaceAll("([0-9a-fA-F])", "$1$1") : hex);
    }

    @Override
    public SVGImage buildStandaloneSVGImage(Element svg, String uri, double width, double height, double dotsPerPixel) {
        List<Double> view = Stream.of(svg.getAttribute("viewBox").trim().split("[\\s,]+")).map(Double::valueOf).toList();
        return new Image(svg, view, width < 0 ? view.get(2) * dotsPerPixel : width,
                height < 0 ? view.get(3) * dotsPerPixel : height, dotsPerPixel);
    }

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        return buildStandaloneSVGImage(svg, "", width, height, dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
        // the images have no text
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // the images have no text
    }

    @Override
    public void close() {
        // nothing is open
    }
}
