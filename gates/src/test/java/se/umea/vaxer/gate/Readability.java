package se.umea.vaxer.gate;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How easy a text is to read: LIX (C.-H. Björnsson, 1968), the words in a sentence plus the share of words with more than
 * six letters in per cent. Below 30 is very easy.
 *
 * @param words     how many there are
 * @param longWords     how many of them have more than six letters
 * @param sentences how many words each sentence has
 */
record Readability(int words, int longWords, List<Integer> sentences) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:[-’'][\\p{L}\\d]+)*");
    private static final int LONG = 6;

    Readability {
        sentences = List.copyOf(sentences);
    }

    /** @param paragraphs headings and list items end a sentence, as a full stop does */
    static Readability of(List<String> paragraphs) {
        List<String> sentences = paragraphs.stream().flatMap(text -> Arrays.stream(text.split("(?<=[.!?:])\\s+")))
                .filter(sentence -> WORD.matcher(sentence).find()).toList();
        List<String> words = sentences.stream().flatMap(sentence -> WORD.matcher(sentence).results()).map(MatchResult::group).toList();
        return new Readability(words.size(), (int) words.stream().filter(word -> word.length() > LONG).count(),
                sentences.stream().map(sentence -> (int) WORD.matcher(sentence).results().count()).toList());
    }

    double lix() {
        return words / (double) sentences.size() + 100.0 * longWords / words;
    }

    int longestSentence() {
        return sentences.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    @Override
    public String toString() {
        return "LIX %d: %d words, %d of them long, in %d sentences of at most %d".formatted(Math.round(lix()), words, longWords,
                sentences.size(), longestSentence());
    }
}
