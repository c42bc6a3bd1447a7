package se.umea.vaxer.finish;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import se.umea.vaxer.html.PageAddress;

/**
 * Keeps together what is read as one: telephone numbers, "100 %", "18 september 2018", "901 84 Umeå", and a dash with the
 * word before it.
 */
final class NonBreakingSpaces implements FinishStep {

    private static final String MONTH = "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november"
            + "|december)";

    /** What repeats is possessive: a group that backtracks takes stack for each repetition. */
    private static final List<Pattern> TOGETHER = List.of(
            Pattern.compile("(?<![\\d-])0\\d{1,3}-\\d{2,3}(?: \\d{2,3}(?!\\d))++"),
            Pattern.compile("\\+46(?: \\d++)++"),
            Pattern.compile("\\d (?:%|‰|kr|kB|MB|m|km|m²)(?![\\p{L}\\d])"),
            Pattern.compile("(?<!\\d)\\d{1,2} " + MONTH + "(?: \\d{4})?(?!\\p{L})"),
            Pattern.compile("(?<!\\p{L})" + MONTH + " \\d{4}(?!\\d)"),
            Pattern.compile("(?<![\\d-])\\d{1,3}(?: \\d{3}(?!-?\\d))++"),
            Pattern.compile("(?<!\\d)\\d{3} \\d{2}(?: (?=\\p{Lu}))"),
            Pattern.compile("(?<=\\S) (?=– )"));

    @Override
    public void apply(Document page, PageAddress address) {
        for (TextNode piece : TextNodes.in(page.body(), Set.of())) {
            String text = piece.getWholeText();
            String kept = text;
            for (Pattern together : TOGETHER) {
                kept = together.matcher(kept).replaceAll(match -> match.group().replace(' ', '\u00A0'));
            }
            if (!kept.equals(text)) {
                piece.text(kept);
            }
        }
    }
}
