package se.umea.vaxer.finish;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.PhoneNumber;

/**
 * Keeps lines from breaking within telephone numbers, numbers with their units, dates with the month's name in the page's
 * language, and before a dash. Words of the site's language that follow a number as units are in its word file: {@code units}.
 */
final class NonBreakingSpaces implements FinishStep {

    private static final String UNITS = "%|‰|kB|MB|m|km|m²";
    private static final Pattern BEFORE_DASH = Pattern.compile("(?<=\\S) (?=– )");
    private static final Pattern PHONE = Pattern.compile(PhoneNumber.PATTERN);
    /** 12 000 and 123 45. What repeats is possessive: a group that backtracks takes stack for each repetition. */
    private static final Pattern DIGIT_GROUPS = Pattern.compile("(?<![\\d-])\\d{1,3}(?: \\d{2,3}(?!-?\\d))++");

    private final Translations words;
    private final Map<String, List<Pattern>> patterns = new ConcurrentHashMap<>();

    NonBreakingSpaces(Translations words) {
        this.words = words;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        List<Pattern> together = patterns.computeIfAbsent(words.language(page), tag -> patterns(tag, words.of(page, "units", "")));
        for (TextNode node : TextNodes.in(page.body(), Set.of())) {
            String text = node.getWholeText();
            String kept = text;
            for (Pattern pattern : together) {
                kept = pattern.matcher(kept).replaceAll(match -> match.group().replace(' ', '\u00A0'));
            }
            if (!kept.equals(text)) {
                node.text(kept);
            }
        }
    }

    private static List<Pattern> patterns(String tag, String ownUnits) {
        String units = Stream.concat(Stream.of(UNITS), Pattern.compile("\\S+").matcher(ownUnits).results().map(MatchResult::group)
                .map(Pattern::quote)).collect(Collectors.joining("|"));
        Locale language = Locale.forLanguageTag(tag);
        String month = Arrays.stream(Month.values()).map(each -> Pattern.quote(each.getDisplayName(TextStyle.FULL, language)))
                .collect(Collectors.joining("|", "(?:", ")"));
        return List.of(PHONE, DIGIT_GROUPS, Pattern.compile("\\d (?:" + units + ")(?![\\p{L}\\d])"),
                Pattern.compile("(?<!\\d)\\d{1,2} " + month + "(?: \\d{4})?(?!\\p{L})"),
                Pattern.compile("(?<!\\p{L})" + month + " \\d{4}(?!\\d)"), BEFORE_DASH);
    }
}
