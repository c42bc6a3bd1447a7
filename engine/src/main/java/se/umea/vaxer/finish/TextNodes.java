package se.umea.vaxer.finish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text that a reader reads, piece by piece in the order of the page. */
final class TextNodes {

    private static final Set<String> NOT_READ = Set.of("script", "style", "template", "svg", "pre", "code", "textarea");

    private TextNodes() {
    }

    /** The pieces below an element, without code and pictures, and without what lies in the elements named. */
    static List<TextNode> in(Element root, Set<String> except) {
        List<TextNode> pieces = new ArrayList<>();
        collect(root, except, pieces);
        return pieces;
    }

    /** Puts each match in a piece into an element of its own, which is made of the match. */
    static void wrap(TextNode piece, Pattern pattern, Function<MatchResult, Element> element) {
        String text = piece.getWholeText();
        List<Node> parts = new ArrayList<>();
        int from = 0;
        for (Matcher found = pattern.matcher(text); found.find(); from = found.end()) {
            if (found.start() > from) {
                parts.add(new TextNode(text.substring(from, found.start())));
            }
            parts.add(element.apply(found));
        }
        if (parts.isEmpty()) {
            return;
        }
        if (from < text.length()) {
            parts.add(new TextNode(text.substring(from)));
        }
        piece.parent().insertChildren(piece.siblingIndex(), parts);
        piece.remove();
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
