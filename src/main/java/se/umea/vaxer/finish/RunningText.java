package se.umea.vaxer.finish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text that a reader reads, piece by piece in the order of the page. */
final class RunningText {

    private static final Set<String> NOT_READ = Set.of("script", "style", "template", "svg", "pre", "code", "textarea");

    private RunningText() {
    }

    /** The pieces below an element, without code and pictures, and without what lies in the elements named. */
    static List<TextNode> in(Element root, Set<String> except) {
        List<TextNode> pieces = new ArrayList<>();
        collect(root, except, pieces);
        return pieces;
    }

    /** Puts each find in a piece into an element of its own, which is made of the words. */
    static void wrap(TextNode piece, Pattern pattern, Function<String, Element> element) {
        Matcher found = pattern.matcher(piece.getWholeText());
        if (!found.find()) {
            return;
        }
        TextNode words = piece.splitText(found.start());
        TextNode after = words.getWholeText().length() > found.group().length() ? words.splitText(found.group().length()) : null;
        words.replaceWith(element.apply(found.group()));
        if (piece.getWholeText().isEmpty()) {
            piece.remove();
        }
        if (after != null) {
            wrap(after, pattern, element);
        }
    }

    private static void collect(Element element, Set<String> except, List<TextNode> pieces) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text && !text.isBlank()) {
                pieces.add(text);
            } else if (child instanceof Element inner && !NOT_READ.contains(inner.normalName())
                    && !except.contains(inner.normalName())) {
                collect(inner, except, pieces);
            }
        }
    }
}
