package se.umea.vaxer.finish;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * Isolates dates, telephone numbers, and a document's type and size, on pages that run from right to left: the parts on each
 * side of a hyphen or a space would otherwise change places (Unicode Standard Annex 9, rules W2 to W7).
 */
final class BidiIsolation implements FinishStep {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\p{Lower})\\p{Lower}++, [\\d.,]++\u00A0[kM]B|\\d++(?:[-– \u00A0]\\d++)++");

    @Override
    public void apply(Document page, PageAddress address) {
        if (!page.select(Selectors.of("html")).attr("dir").equals("rtl")) {
            return;
        }
        for (TextNode node : TextNodes.in(page.body(), Set.of("bdi"))) {
            if (node.parent().closest(Selectors.of("[dir=ltr]")) == null) {
                TextNodes.wrap(node, NUMBER, number -> new Element("bdi").attr("dir", "ltr").text(number.group()));
            }
        }
    }
}
