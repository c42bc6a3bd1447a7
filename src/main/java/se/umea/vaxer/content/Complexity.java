package se.umea.vaxer.content;

import java.util.List;
import java.util.Optional;

/**
 * Tells the texts apart that flexmark takes minutes over, or never gets to the end of.
 *
 * <p>Its time grows with the square of the number of brackets and backticks and of a block's length, and it calls
 * itself for each level of quotes and lists. No text that somebody wrote comes near these bounds.
 */
final class Complexity {

    private static final int MOST_BRACKETS = 5_000;
    private static final int MOST_BACKTICKS = 10_000;
    private static final int LONGEST_BLOCK = 100_000;
    private static final int MOST_LEVELS = 100;

    private Complexity() {
    }

    /** What is too much, in Swedish, if anything is. */
    static Optional<String> tooMuch(List<String> body) {
        int brackets = 0;
        int backticks = 0;
        int block = 0;
        for (String line : body) {
            block = line.isBlank() ? 0 : block + line.length();
            for (int i = 0; i < line.length(); i++) {
                brackets += line.charAt(i) == '[' ? 1 : 0;
                backticks += line.charAt(i) == '`' ? 1 : 0;
            }
            if (levels(line) > MOST_LEVELS) {
                return Optional.of("en rad har fler än " + MOST_LEVELS + " nivåer av citat och listor");
            }
            if (block > LONGEST_BLOCK) {
                return Optional.of("ett stycke är längre än " + LONGEST_BLOCK + " tecken");
            }
        }
        if (brackets > MOST_BRACKETS) {
            return Optional.of("texten har fler än " + MOST_BRACKETS + " hakparenteser");
        }
        return backticks > MOST_BACKTICKS ? Optional.of("texten har fler än " + MOST_BACKTICKS + " grava accenter (`)")
                : Optional.empty();
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
