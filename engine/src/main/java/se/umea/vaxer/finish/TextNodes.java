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
import org.jsoup.select.NodeFilter.FilterResult;

/** Finds and splits the text that readers see. */
final class TextNodes {

    private static final Set<String> UNREAD = Set.of("script", "style", "template", "svg", "pre", "code", "textarea");

    private TextNodes() {
    }

    /** Returns the text nodes below an element in document order, without those in code, pictures and the excluded elements. */
    static List<TextNode> in(Element root, Set<String> excluded) {
        List<TextNode> nodes = new ArrayList<>();
        root.filter((node, depth) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                nodes.add(text);
            }
            return node != root && (UNREAD.contains(node.normalName()) || excluded.contains(node.normalName()))
                    ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
        });
        return nodes;
    }

    /** Replaces each match in a text node by an element. */
    static void wrap(TextNode node, Pattern pattern, Function<MatchResult, Element> element) {
        wrap(node, pattern, Integer.MAX_VALUE, element);
    }

    /** Replaces the first matches in a text node, so many at most. */
    static void wrap(TextNode node, Pattern pattern, int limit, Function<MatchResult, Element> element) {
        String text = node.getWholeText();
        Matcher match = pattern.matcher(text);
        List<Node> parts = new ArrayList<>();
        int end = 0;
        for (int count = 0; count < limit && match.find(); count++) {
            if (match.start() > end) {
                parts.add(new TextNode(text.substring(end, match.start())));
            }
            parts.add(element.apply(match));
            end = match.end();
        }
        if (parts.isEmpty()) {
            return;
        }
        if (end < text.length()) {
            parts.add(new TextNode(text.substring(end)));
        }
        node.parent().insertChildren(node.siblingIndex(), parts);
        node.remove();
    }
}
