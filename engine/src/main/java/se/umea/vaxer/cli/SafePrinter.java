package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints lines that may name files, quote content or repeat a host's answer, so that none of it controls a terminal or a log.
 *
 * <p>{@code println(text)} prints one line whatever the text contains, escaped by {@link #line}. {@code print} escapes nothing:
 * it is for the program's own words, colours and line ends.
 */
final class SafePrinter extends PrintWriter {

    /**
     * Control and format characters (ESC, line ends, bidi marks, …) but for the tab, and what makes a line a workflow
     * command of GitHub: {@code ::} first on it, {@code ##[} anywhere.
     */
    private static final Pattern CONTROLLING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029&&[^\\t]]|(?<=##)\\[|:(?=:)");

    /** @param to is flushed after each line */
    SafePrinter(Writer to) {
        super(to, true);
    }

    /**
     * Returns the text on one line, with each character that controls a terminal or a log written as {@code \}{@code u001b}.
     * JSON stays JSON, with the same meaning.
     */
    static String line(String text) {
        return CONTROLLING.matcher(text).replaceAll(found -> found.group().equals(":") && !text.substring(0, found.start()).isBlank()
                ? ":" : Matcher.quoteReplacement(escaped(found.group())));
    }

    private static String escaped(String character) {
        StringBuilder escaped = new StringBuilder();
        character.chars().forEach(unit -> escaped.append(String.format("\\u%04x", unit)));
        return escaped.toString();
    }

    @Override
    public void println(String text) {
        super.println(line(String.valueOf(text)));
    }

    @Override
    public void println(Object text) {
        println(String.valueOf(text));
    }
}
