package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.umea.vaxer.content.Languages;

/**
 * Finds the language of a text by its function words: those of a site's languages that the messages are in. {@code function-words} of the
 * site's word files adds other languages.
 */
final class FunctionWords {

    private static final int MAX_WORDS = 500;
    private static final int MIN_FOUND = 12;
    private static final int MIN_RATIO = 4;

    private final Map<String, Set<String>> words = new HashMap<>();
    private final int maxLength;

    FunctionWords(Languages languages) {
        for (String tag : languages.tags()) {
            Locale locale = Locale.forLanguageTag(tag);
            boolean isKnown = text(locale, "cli.language").equals(locale.getLanguage());
            String own = languages.word(tag, "function-words", isKnown ? text(locale, "word.function-words") : "");
            if (!own.isEmpty()) {
                words.putIfAbsent(locale.getLanguage(), Set.of(own.split(",\\s*")));
            }
        }
        maxLength = words.values().stream().flatMap(Set::stream).mapToInt(String::length).max().orElse(0);
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
            String text = block.text();
            int start = -1;
            for (int i = 0; i <= text.length() && read < MAX_WORDS; i++) {
                if (i < text.length() && Character.isLetter(text.charAt(i))) {
                    start = start < 0 ? i : start;
                } else if (start >= 0) {
                    read++;
                    if (i - start <= maxLength) {
                        count(text.substring(start, i).toLowerCase(Locale.ROOT), found);
                    }
                    start = -1;
                }
            }
            // a text in the page's own language shows that soon
            if (found.getOrDefault(own, 0) >= MIN_FOUND && found.values().stream().allMatch(count -> count <= found.get(own))) {
                return Optional.empty();
            }
        }
        return found.entrySet().stream().filter(other -> other.getValue() >= MIN_FOUND
                && other.getValue() >= MIN_RATIO * found.getOrDefault(own, 0)).map(Map.Entry::getKey).findFirst();
    }

    private void count(String word, Map<String, Integer> found) {
        words.forEach((language, all) -> {
            if (all.contains(word)) {
                found.merge(language, 1, Integer::sum);
            }
        });
    }
}
