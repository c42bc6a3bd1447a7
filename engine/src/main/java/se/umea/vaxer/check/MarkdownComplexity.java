package se.umea.vaxer.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the texts apart that flexmark takes minutes over, or never gets to the end of.
 *
 * <p>Its time grows with the square of the number of brackets, backticks, tags and entities and of a block's letters
 * and lines, and it calls itself for each level of quotes and lists. No text that somebody wrote comes near these bounds.
 */
final class MarkdownComplexity {

    private static final int LONGEST_BLOCK = 50_000;
    private static final int MOST_LINES = 5_000;
    private static final int MOST_LEVELS = 100;
    private static final Map<Character, Integer> MOST = Map.of('[', 5_000, '`', 10_000, '<', 20_000, '&', 20_000);

    private MarkdownComplexity() {
    }

    /** What is too much, in Swedish, if anything is. */
    static Optional<String> tooMuch(List<String> body) {
        int[] counts = new int[128];
        int block = 0;
        int lines = 0;
        for (String line : body) {
            block = line.isBlank() ? 0 : block + line.length();
            lines = line.isBlank() ? 0 : lines + 1;
            for (int i = 0; i < line.length(); i++) {
                counts[line.charAt(i) < 128 ? line.charAt(i) : 0]++;
            }
            if (levels(line) > MOST_LEVELS) {
                return Optional.of("en rad har fler än " + MOST_LEVELS + " nivåer av citat och listor");
            }
            if (block > LONGEST_BLOCK) {
                return Optional.of("ett stycke är längre än " + LONGEST_BLOCK + " tecken");
            }
            if (lines > MOST_LINES) {
                return Optional.of("ett stycke har fler än " + MOST_LINES + " rader");
            }
        }
        return MOST.entrySet().stream().filter(most -> counts[most.getKey()] > most.getValue()).findFirst()
                .map(most -> "texten har fler än " + most.getValue() + " " + most.getKey());
    }

    private static int levels(String line) {
        int levels = 0;
        for (int i = 0; i < line.length() && "> \t-+*.)0123456789".indexOf(line.charAt(i)) >= 0; i++) {
            boolean item = "-+*.)".indexOf(line.charAt(i)) >= 0 && i + 1 < line.length() && line.charAt(i + 1) <= ' ';
            levels += item || line.charAt(i) == '>' ? 1 : 0;
        }
        return levels;
    }
}
