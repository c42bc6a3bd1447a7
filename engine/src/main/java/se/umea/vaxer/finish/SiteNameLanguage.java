package se.umea.vaxer.finish;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** Marks the language of the site's name on pages in another language (WCAG 3.1.2). */
final class SiteNameLanguage implements FinishStep {

    private final Pattern name;
    private final Translations words;

    /** @param name empty if the site has none */
    SiteNameLanguage(String name, Translations words) {
        this.name = Pattern.compile(name.isEmpty() ? "(?!)" : Pattern.quote(name));
        this.words = words;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        if (!words.foreign(page)) {
            return;
        }
        for (TextNode node : TextNodes.in(page.body(), Set.of())) {
            if (!node.parent().closest(Selectors.of("[lang]")).attr("lang").equals(words.own())) {
                TextNodes.wrap(node, name, this::own);
            }
        }
    }

    private Element own(MatchResult found) {
        return new Element("span").attr("lang", words.own()).attr("dir", "ltr").text(found.group());
    }
}
