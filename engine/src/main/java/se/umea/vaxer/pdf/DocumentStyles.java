package se.umea.vaxer.pdf;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Prepares a document's style sheets for a renderer that knows no {@code var()} and paints SVG by attributes alone. */
final class DocumentStyles {

    private static final Pattern CUSTOM_PROPERTY = Pattern.compile("(--[\\w-]+)\\s*:\\s*([^;{}]+);");
    private static final Pattern USE = Pattern.compile("var\\((--[\\w-]+)\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern PAINT = Pattern.compile("(?<![\\w-])(fill(?:-rule)?|stroke(?:-width|-linecap)?)\\s*:\\s*([^;]+);?");

    private DocumentStyles() {
    }

    /**
     * Replaces the document's style sheets by one.
     *
     * @param linked the linked style sheets, of which only the custom properties are used
     * @throws IllegalArgumentException if a custom property is used that is not declared
     */
    static void apply(Document document, String linked) {
        String own = document.select("style").stream().map(Element::data).collect(Collectors.joining("\n"));
        String css = resolve(own, linked + own);
        document.select("style, link[rel=stylesheet]").remove();
        paint(document, COMMENT.matcher(css).replaceAll(""));
        // a PDF marks backgrounds as artifacts (ISO 14289-1 §7.3), which screen readers pass over
        for (Element image : document.select("svg[aria-hidden=true]")) {
            image.attr("xmlns", "http://www.w3.org/2000/svg");
            String source = Base64.getEncoder().encodeToString(image.outerHtml().getBytes(StandardCharsets.UTF_8));
            image.replaceWith(new Element("span").addClass(image.className())
                    .attr("style", "background-image: url(data:image/svg+xml;base64," + source + ")"));
        }
        document.head().appendElement("style").appendText(PAINT.matcher(css).replaceAll(""));
    }

    /** Sets the paint of each shape of a document by its style sheets, and by the custom properties of the linked ones. */
    static void applyPaint(Document document, String linked) {
        String own = document.select("style").stream().map(Element::data).collect(Collectors.joining("\n"));
        paint(document, COMMENT.matcher(resolve(own, linked + own)).replaceAll(""));
    }

    /** Writes out each {@code var(--name)} by the first declaration: a media query that comes after it is for other media. */
    static String resolve(String css, String declarations) {
        Map<String, String> values = new HashMap<>();
        CUSTOM_PROPERTY.matcher(declarations).results().forEach(found -> values.putIfAbsent(found.group(1), found.group(2).trim()));
        return USE.matcher(css).replaceAll(use -> {
            String value = values.get(use.group(1));
            if (value == null) {
                throw new IllegalArgumentException(text("pdf.custom-property", use.group(1)));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Sets the paint of each shape as its attributes: no style sheet applies inside a background. */
    private static void paint(Document document, String css) {
        RULE.matcher(css).results().forEach(rule -> PAINT.matcher(rule.group(2)).results().forEach(paint ->
                document.select(rule.group(1).trim()).attr(paint.group(1), paint.group(2).trim())));
    }
}
