package se.umea.vaxer.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.text.similarity.LevenshteinDistance;
import se.umea.vaxer.html.Slug;

/**
 * Finds the word that somebody meant, with å, ä and ö as good as a and o: the nearest one by edit distance, or else the
 * only one that contains what was written, or that begins like it.
 */
public final class Suggestion {

    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_START = 2;
    // a site of thousands of pages with thousands of misspelt names must still be told in a moment
    private static final int MOST_CANDIDATES = 500;

    private Suggestion() {
    }

    /** The word that is near enough to be meant, if there is one. */
    public static Optional<String> nearest(String written, Collection<String> words) {
        String plain = Slug.fileName(written);
        if (words.size() > MOST_CANDIDATES || plain.isEmpty() || plain.length() > 100) {
            return Optional.empty();
        }
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, plain.length() / 3));
        record Near(String word, int distance) {
        }
        return words.stream().map(each -> new Near(each, distance.apply(plain, Slug.fileName(each))))
                .filter(near -> near.distance() >= 0)
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::word)).map(Near::word)
                .or(() -> only(words, word -> plain.length() >= SHORTEST_PART && word.contains(plain)))
                .or(() -> only(words, word -> plain.length() >= SHORTEST_PART
                        && word.startsWith(plain.substring(0, SHORTEST_START))));
    }

    private static Optional<String> only(Collection<String> words, Predicate<String> fits) {
        List<String> fitting = words.stream().filter(word -> fits.test(Slug.fileName(word))).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** {@code ; menade du "x"?}, or nothing where no word is near. */
    public static String ask(String word, Collection<String> words) {
        return nearest(word, words).map(near -> "; menade du \"" + near + "\"?").orElse("");
    }

    /** The question, if there is one, and then what else there is to say. */
    public static String ask(String word, Collection<String> words, String rest) {
        String question = ask(word, words);
        return question.isEmpty() ? "; " + rest : question + ' ' + Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }
}
