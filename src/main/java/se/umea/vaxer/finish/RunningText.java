package se.umea.vaxer.finish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
