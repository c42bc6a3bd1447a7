package se.umea.vaxer.finish;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.PhoneNumber;
import se.umea.vaxer.html.Selectors;

/**
 * Links telephone numbers and e-mail addresses in running text, the numbers in international form. A short number is linked after a word
 * such as {@code call}, and where it stands alone: 112 may also be how many came.
 */
final class ContactLinks implements FinishStep {

    /** Group 1 is a telephone number. A host name has at most 127 labels (RFC 1035 §2.3.4). */
    private static final Pattern CONTACT = Pattern.compile("(" + PhoneNumber.PATTERN + ")"
            + "|(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]++@[\\p{L}\\d-]++(?:\\.[\\p{L}\\d-]++){0,125}\\.\\p{L}{2,}");
    private static final int MAX_BETWEEN = 40;

    private final String countryCode;
    private final String shortNumbers;
    private final Translations words;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    /**
     * @param countryCode  of national numbers; empty where they stay as they are
     * @param shortNumbers those to link, as they are written
     */
    ContactLinks(String countryCode, List<String> shortNumbers, Translations words) {
        this.countryCode = countryCode;
        this.shortNumbers = shortNumbers.stream().map(String::strip).filter(number -> !number.isEmpty())
                .map(number -> number.replace(" ", "[ \u00A0]")).collect(Collectors.joining("|"));
        this.words = words;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        for (Element link : page.select(Selectors.of("a[href^=tel:]"))) {
            link.attr("href", "tel:" + new PhoneNumber(link.attr("href").substring("tel:".length()), countryCode).international());
        }
        for (Element main : page.select(Selectors.of("main"))) {
            boolean rightToLeft = page.select(Selectors.of("html")).attr("dir").equals("rtl");
            for (TextNode node : TextNodes.in(main, Set.of("a"))) {
                TextNodes.wrap(node, CONTACT, found -> link(found, found.group(1) != null, rightToLeft));
            }
            if (!shortNumbers.isEmpty()) {
                Pattern pattern = patterns.computeIfAbsent(words.of(page, "call"), this::shortNumber);
                for (TextNode node : TextNodes.in(main, Set.of("a"))) {
                    TextNodes.wrap(node, pattern, found -> link(found, true, rightToLeft));
                }
            }
        }
    }

    /** @param call words before a number that can be called, with commas between them */
    private Pattern shortNumber(String call) {
        String before = Stream.of(call.split(",\\s*")).map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?iu)(?<![\\d.,:+-])(?:" + shortNumbers + ")(?![\\d:-]|[.,]\\d|[ \u00A0]\\d)"
                + "(?:(?<=(?<!\\p{L})(?:" + before + ")[^.!?]{1," + MAX_BETWEEN + "})|(?<=^\\s{0,9}(?:" + shortNumbers + "))(?=\\s*$))");
    }

    private Element link(MatchResult found, boolean phone, boolean rightToLeft) {
        String text = found.group();
        Element link = new Element("a").addClass(phone ? "phone" : "mail")
                .attr("href", phone ? "tel:" + new PhoneNumber(text, countryCode).international() : "mailto:" + text).text(text);
        return rightToLeft ? link.attr("dir", "ltr") : link;
    }
}
