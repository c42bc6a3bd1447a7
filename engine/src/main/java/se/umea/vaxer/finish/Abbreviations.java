package se.umea.vaxer.finish;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** Marks the first use of an abbreviation on a page with its meaning (WCAG 3.1.4), unless the text around it has the meaning. */
final class Abbreviations implements FinishStep {

    private static final Set<String> EXCLUDED = Set.of("abbr", "a", "nav", "h1", "h2", "h3", "h4", "h5", "h6");

    private record Abbreviation(String text, String meaning, Pattern word) {
    }

    private final List<Abbreviation> abbreviations;
    private final Translations words;

    /** @param meanings by abbreviation, in the site's own language */
    Abbreviations(Map<String, String> meanings, Translations words) {
        this.abbreviations = meanings.entrySet().stream().map(entry -> new Abbreviation(entry.getKey(), entry.getValue(),
                Pattern.compile("(?<![\\p{L}\\d-])" + Pattern.quote(entry.getKey()) + "(?![\\p{L}\\d-])"))).toList();
        this.words = words;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        for (Abbreviation abbreviation : abbreviations) {
            if (!page.select(Selectors.of("abbr")).eachText().contains(abbreviation.text())) {
                TextNodes.in(page.body(), EXCLUDED).stream().filter(node -> abbreviation.word().matcher(node.text()).find()).findFirst()
                        .filter(node -> !isExplained(node, abbreviation))
                        .ifPresent(node -> TextNodes.wrap(node, abbreviation.word(), 1, found -> mark(page, abbreviation)));
            }
        }
    }

    /** Returns whether the text says what the abbreviation means: a screen reader would read it twice. */
    private static boolean isExplained(TextNode node, Abbreviation abbreviation) {
        return node.parent() != null && node.parent().text().toLowerCase(Locale.ROOT).contains(abbreviation.meaning().toLowerCase(Locale.ROOT));
    }

    private Element mark(Document page, Abbreviation abbreviation) {
        Element abbr = new Element("abbr").attr("title", abbreviation.meaning()).text(abbreviation.text());
        return words.foreign(page) ? abbr.attr("lang", words.own()) : abbr;
    }
}
