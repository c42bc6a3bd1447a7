package se.umea.vaxer.check;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.umea.vaxer.content.LineMap;
import se.umea.vaxer.finding.Rule;

/** Hints towards plain Swedish: long sentences and abbreviations that nobody explains. */
final class PlainLanguageCheck {

    private static final int LONGEST = 30;
    private static final int MOST_TOLD = 50;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=[\\s\"”)]|$)");
    private static final Pattern ADDRESS = Pattern.compile("(?<=\\])\\([^()\\n]*+\\)|<[^<>\\n]*+>");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d’'-]*");
    private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\p{L}\\d/_-])\\p{Lu}{2,6}(?![\\p{L}\\d/_-])");

    private final Set<String> known;
    private final FindingCollector findings;
    private final Set<String> told = new HashSet<>();

    /** @param known abbreviations that need no explanation */
    PlainLanguageCheck(Set<String> known, FindingCollector findings) {
        this.known = known;
        this.findings = findings;
    }

    /** Judges a paragraph's sentences; the addresses of links are none of their words. */
    void sentences(String markdown, int offset, LineMap map) {
        if (markdown.chars().filter(Character::isWhitespace).count() < LONGEST) {
            return;
        }
        String paragraph = withoutAddresses(markdown);
        Matcher end = SENTENCE_END.matcher(paragraph);
        int start = 0;
        while (start < paragraph.length()) {
            int stop = end.find() ? end.end() : paragraph.length();
            int words = 0;
            int first = -1;
            Matcher word = WORD.matcher(paragraph).region(start, stop);
            while (word.find()) {
                first = first < 0 ? word.start() : first;
                words++;
            }
            if (words > LONGEST) {
                findings.warn(Rule.LONG_SENTENCE, map.line(offset + first), "meningen har " + words + " ord; dela den så att ingen del "
                        + "har fler än " + LONGEST);
            }
            start = stop;
        }
    }

    /**
     * Judges the abbreviations in a piece of text, each once a page.
     *
     * @param page all of the page's text, where one may be explained: {@code ABC (vad det betyder)}, or the other way round
     */
    void abbreviations(String text, int line, String page) {
        if (told.size() == MOST_TOLD || !hasCapitals(text)) {
            return;
        }
        Matcher matcher = ABBREVIATION.matcher(withoutAddresses(text));
        while (matcher.find() && told.size() < MOST_TOLD) {
            String word = matcher.group();
            if (!known.contains(word) && told.add(word) && !page.contains("(" + word + ")") && !page.contains(word + " (")) {
                int before = (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
                findings.warn(Rule.ABBREVIATION, line + before, "förkortningen " + word + " förklaras inte; skriv \"" + word
                        + " (vad det betyder)\" första gången");
            }
        }
    }

    /** The same text, with each letter where it was. */
    private static String withoutAddresses(String markdown) {
        return ADDRESS.matcher(markdown).replaceAll(address -> " ".repeat(address.group().length()));
    }

    private static boolean hasCapitals(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isUpperCase(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
