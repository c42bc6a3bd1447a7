package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.umea.vaxer.content.LineMap;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;

/** Warns of long sentences, unexplained abbreviations, and text that looks like a list but becomes none. */
final class WritingHints {

    private static final int MAX_WORDS = 30;
    private static final int MAX_ABBREVIATIONS = 50;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=[\\s\"”)]|$)");
    private static final Pattern ADDRESS = Pattern.compile("(?<=\\])\\([^()\\n]*+\\)|<[^<>\\n]*+>");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d’'-]*");
    private static final Pattern ABBREVIATION = Pattern.compile("(?<![\\p{L}\\d/_-])\\p{Lu}{2,6}(?![\\p{L}\\d/_-])");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}\\p{Lu}");
    /** U+F0B7 is Word's own bullet. */
    private static final Map<Pattern, String> MISTYPED = Map.of(
            Pattern.compile("(?<=\\n)[ \\t]*(?:[-*+]|\\d+\\.)[ \\t]+\\S"), "mistyped-markdown.list",
            Pattern.compile("(?m)^[•·●▪◦‣∙\\uF0B7]\\s*\\S"), "mistyped-markdown.bullet",
            Pattern.compile("^-\\p{L}"), "mistyped-markdown.hyphen");

    private final Set<String> known;
    private final String page;
    private final LineMap map;
    private final FindingCollector findings;
    private final Set<String> seen = new HashSet<>();

    /**
     * @param known abbreviations that need no explanation
     * @param page  the whole file, where one may be explained: {@code ABC (what it means)}, or the other way round
     */
    WritingHints(Set<String> known, String page, LineMap map, FindingCollector findings) {
        this.known = known;
        this.page = page;
        this.map = map;
        this.findings = findings;
    }

    /** Checks a paragraph. */
    void check(String markdown, int offset) {
        MISTYPED.forEach((pattern, message) -> {
            Matcher found = pattern.matcher(markdown);
            if (found.find()) {
                findings.warn(Rule.MISTYPED_MARKDOWN, map.line(offset + found.start()), text(message));
            }
        });
        if (markdown.chars().filter(Character::isWhitespace).count() >= MAX_WORDS) {
            checkSentences(withoutAddresses(markdown), offset);
        }
        checkAbbreviations(markdown, map.line(offset));
    }

    private void checkSentences(String paragraph, int offset) {
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
            if (words > MAX_WORDS) {
                findings.warn(Rule.LONG_SENTENCE, map.line(offset + first), text("long-sentence", words, MAX_WORDS));
            }
            start = stop;
        }
    }

    /** Checks the abbreviations in a text that begins on the line; each once a page. */
    void checkAbbreviations(String text, int line) {
        if (seen.size() == MAX_ABBREVIATIONS || !CAPITALS.matcher(text).find()) {
            return;
        }
        Matcher matcher = ABBREVIATION.matcher(withoutAddresses(text));
        while (matcher.find() && seen.size() < MAX_ABBREVIATIONS) {
            String word = matcher.group();
            if (!known.contains(word) && seen.add(word) && !page.contains("(" + word + ")") && !page.contains(word + " (")) {
                int before = (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
                findings.warn(Rule.ABBREVIATION, line + before, text("abbreviation", word));
            }
        }
    }

    /** Returns the text with spaces for the addresses of links, so that each letter keeps its place. */
    private static String withoutAddresses(String markdown) {
        return ADDRESS.matcher(markdown).replaceAll(address -> " ".repeat(address.group().length()));
    }
}
