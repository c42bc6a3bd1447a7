package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds texts that flexmark takes minutes over, or never gets to the end of.
 *
 * <p>Its time grows with the square of the number of brackets, backticks, tags and entities and of a block's letters
 * and lines, and it calls itself for each level of quotes and lists. No text written by hand comes near these bounds.
 */
final class MarkdownComplexity {

    private static final int MAX_BLOCK_LENGTH = 50_000;
    private static final int MAX_BLOCK_LINES = 5_000;
    private static final int MAX_LEVELS = 100;
    private static final Map<Character, Integer> MAX_COUNTS = Map.of('[', 5_000, '`', 10_000, '<', 20_000, '&', 20_000);

    private MarkdownComplexity() {
    }

    /** Returns the message about a bound that the text exceeds, if it exceeds one. */
    static Optional<String> excess(List<String> body) {
        int[] counts = new int[128];
        int length = 0;
        int lines = 0;
        for (String line : body) {
            length = line.isBlank() ? 0 : length + line.length();
            lines = line.isBlank() ? 0 : lines + 1;
            for (int i = 0; i < line.length(); i++) {
                counts[line.charAt(i) < 128 ? line.charAt(i) : 0]++;
            }
            if (levels(line) > MAX_LEVELS) {
                return Optional.of(text("too-deep.line", MAX_LEVELS));
            }
            if (length > MAX_BLOCK_LENGTH) {
                return Optional.of(text("too-deep.block-length", MAX_BLOCK_LENGTH));
            }
            if (lines > MAX_BLOCK_LINES) {
                return Optional.of(text("too-deep.block-lines", MAX_BLOCK_LINES));
            }
        }
        return MAX_COUNTS.entrySet().stream().filter(max -> counts[max.getKey()] > max.getValue()).findFirst()
                .map(max -> text("too-deep.count", max.getValue(), max.getKey()));
    }

    private static int levels(String line) {
        int levels = 0;
        for (int i = 0; i < line.length() && "> \t-+*.)0123456789".indexOf(line.charAt(i)) >= 0; i++) {
            boolean isItem = "-+*.)".indexOf(line.charAt(i)) >= 0 && i + 1 < line.length() && line.charAt(i + 1) <= ' ';
            levels += isItem || line.charAt(i) == '>' ? 1 : 0;
        }
        return levels;
    }
}
