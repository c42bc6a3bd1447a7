package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.umea.vaxer.content.Languages;

/**
 * Finds the language of a text by its function words: those of a site's languages that the messages are in. {@code function-words} of the
 * site's word files adds other languages.
 */
final class FunctionWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int MAX_WORDS = 500;
    private static final int MIN_FOUND = 12;
    private static final int MIN_RATIO = 4;

    private final Map<String, Set<String>> words = new HashMap<>();

    FunctionWords(Languages languages) {
        for (String tag : languages.tags()) {
            Locale locale = Locale.forLanguageTag(tag);
            boolean isKnown = text(locale, "cli.language").equals(locale.getLanguage());
            String own = languages.word(tag, "function-words", isKnown ? text(locale, "word.function-words") : "");
            if (!own.isEmpty()) {
                words.putIfAbsent(locale.getLanguage(), Set.of(own.split(",\\s*")));
            }
        }
    }

    /** Returns the language that a page's text is in, if it is plainly another one than the page's. */
    Optional<String> otherLanguage(String pageLanguage, List<Prose.Block> blocks) {
        String own = Locale.forLanguageTag(pageLanguage).getLanguage();
        if (words.size() < 2 || !words.containsKey(own)) {
            return Optional.empty();
        }
        Map<String, Integer> found = new HashMap<>();
        int read = 0;
        for (Prose.Block block : blocks) {
            Matcher word = WORD.matcher(block.text());
            while (read < MAX_WORDS && word.find()) {
                read++;
                String lower = word.group().toLowerCase(Locale.ROOT);
                words.forEach((language, all) -> found.merge(language, all.contains(lower) ? 1 : 0, Integer::sum));
            }
        }
        return found.entrySet().stream().filter(other -> other.getValue() >= MIN_FOUND
                && other.getValue() >= MIN_RATIO * found.get(own)).map(Map.Entry::getKey).findFirst();
    }
}
