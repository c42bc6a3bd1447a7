package se.umea.vaxer.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import se.umea.vaxer.finding.Messages;
import se.umea.vaxer.html.Slug;

/**
 * Finds the word that was meant, whatever its accents: the nearest one by edit distance, or else the only one that contains
 * what was written, or that begins like it.
 */
public final class Suggestion {

    private static final int MIN_PART = 4;
    private static final int MIN_START = 2;
    // bounds the time on a site of thousands of pages with thousands of misspelt names
    private static final int MAX_CANDIDATES = 500;

    private Suggestion() {
    }

    /** Returns the word that is near enough to be meant, if there is one. */
    public static Optional<String> nearest(String written, Collection<String> words) {
        String slug = Slug.fileName(written);
        if (words.size() > MAX_CANDIDATES || slug.isEmpty() || slug.length() > 100) {
            return Optional.empty();
        }
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, slug.length() / 3));
        record Near(String word, int distance) {
        }
        return words.stream().map(each -> new Near(each, distance.apply(slug, Slug.fileName(each))))
                .filter(near -> near.distance() >= 0)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word)).map(Near::word)
                .or(() -> only(words, word -> slug.length() >= MIN_PART && word.contains(slug)))
                .or(() -> only(words, word -> slug.length() >= MIN_PART && word.startsWith(slug.substring(0, MIN_START))));
    }

    private static Optional<String> only(Collection<String> words, Predicate<String> fits) {
        List<String> fitting = words.stream().filter(word -> fits.test(Slug.fileName(word))).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /**
     * Returns a message about a word that is none of the words: {@code <key>.suggestion} with the nearest one as the last argument,
     * or else {@code <key>}.
     *
     * @param arguments after the word, which is the first
     */
    public static String text(String key, String word, Collection<String> words, Object... arguments) {
        Optional<String> near = nearest(word, words);
        Stream<Object> all = Stream.of(Stream.of(word), Stream.of(arguments), near.stream()).flatMap(Function.identity());
        return Messages.text(near.isPresent() ? key + ".suggestion" : key, all.toArray());
    }
}
