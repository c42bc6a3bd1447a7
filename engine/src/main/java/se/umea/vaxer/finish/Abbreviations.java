package se.umea.vaxer.finish;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** Writes out an abbreviation where the page uses it first (WCAG 3.1.4). */
final class Abbreviations implements FinishStep {

    private static final Set<String> NOT_RUNNING = Set.of("abbr", "a", "nav", "h1", "h2", "h3", "h4", "h5", "h6");

    private final Map<String, String> meanings;
    private final Translations words;

    /** @param meanings what each abbreviation stands for, in the site's own language */
    Abbreviations(Map<String, String> meanings, Translations words) {
        this.meanings = new HashMap<>(meanings);
        this.words = words;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        meanings.forEach((abbreviation, meaning) -> {
            boolean marked = page.select(Selectors.of("abbr")).stream().anyMatch(abbr -> abbr.text().equals(abbreviation));
            if (!marked) {
                markFirst(page, abbreviation, meaning);
            }
        });
    }

    private void markFirst(Document page, String abbreviation, String meaning) {
        Pattern word = Pattern.compile("(?<![\\p{L}\\d-])" + Pattern.quote(abbreviation) + "(?![\\p{L}\\d-])");
        for (TextNode piece : TextNodes.in(page.body(), NOT_RUNNING)) {
            Matcher found = word.matcher(piece.getWholeText());
            if (found.find()) {
                TextNode rest = piece.splitText(found.start());
                if (rest.getWholeText().length() > abbreviation.length()) {
                    rest.splitText(abbreviation.length());
                }
                Element abbr = new Element("abbr").attr("title", meaning).text(abbreviation);
                rest.replaceWith(words.foreign(page) ? abbr.attr("lang", words.own()) : abbr);
                if (piece.getWholeText().isEmpty()) {
                    piece.remove();
                }
                return;
            }
        }
    }
}
