package se.umea.vaxer.finish;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.umea.vaxer.html.PageAddress;

/** Keeps lines from breaking at the hyphens of a date, "2018-09-18", and after a single letter, as in "e-mail". */
final class NonBreakingHyphens implements FinishStep {

    private static final Pattern WHOLE = Pattern.compile(
            "(?<![\\d-])\\d{4}-\\d{2}-\\d{2}(?![\\d-])|(?<![\\p{L}\\d-])\\p{L}-\\p{L}+");
    private static final String CLASS = "unbroken";

    @Override
    public void apply(Document page, PageAddress address) {
        for (TextNode node : TextNodes.in(page.body(), Set.of("time", "bdi"))) {
            if (!node.parent().hasClass(CLASS)) {
                TextNodes.wrap(node, WHOLE, found -> new Element("span").addClass(CLASS).text(found.group()));
            }
        }
    }
}
