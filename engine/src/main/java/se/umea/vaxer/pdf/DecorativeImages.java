package se.umea.vaxer.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Turns drawings that are for the eye only into backgrounds, which a PDF marks as artifacts (ISO 14289-1 §7.3): a
 * reader that speaks passes over them.
 */
final class DecorativeImages {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern PAINT =
            Pattern.compile("(?<![\\w-])(fill(?:-rule)?|stroke(?:-width|-linecap)?)\\s*:\\s*([^;]+);?");

    private DecorativeImages() {
    }

    /** @param css the document's style sheet, without {@code var()} */
    static void toBackgrounds(Document document, String css) {
        paint(document, css);
        for (Element drawing : document.select("svg[aria-hidden=true]")) {
            drawing.attr("xmlns", "http://www.w3.org/2000/svg");
            String source = Base64.getEncoder().encodeToString(drawing.outerHtml().getBytes(StandardCharsets.UTF_8));
            drawing.replaceWith(new Element("span").addClass(drawing.className())
                    .attr("style", "background-image: url(data:image/svg+xml;base64," + source + ")"));
        }
    }

    /** Gives each shape the paint that the style sheet gives it: inside a background no style sheet reaches it. */
    private static void paint(Document document, String css) {
        Matcher rule = RULE.matcher(COMMENT.matcher(css).replaceAll(""));
        while (rule.find()) {
            Matcher paint = PAINT.matcher(rule.group(2));
            while (paint.find()) {
                for (Element shape : document.select(rule.group(1).trim())) {
                    shape.attr(paint.group(1), paint.group(2).trim());
                }
            }
        }
    }

    /** The style sheet without what only {@link #toBackgrounds} reads. */
    static String withoutPaint(String css) {
        return PAINT.matcher(css).replaceAll("");
    }
}
