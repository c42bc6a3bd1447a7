package se.umea.vaxer.finding;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something that an editor can fix: where it is, what is wrong and what to do about it.
 *
 * @param rule     the broken rule
 * @param file     the file, relative to the source folder, with {@code /} between its parts
 * @param line     the line, from 1; 0 for the file as a whole
 * @param blocking whether it prevents publication
 * @param message  what is wrong; what can be done
 * @param subject  the address or words at fault as they stand in the file, from which the line can be found; empty if there are none
 */
public record Finding(Rule rule, String file, int line, boolean blocking, String message, String subject) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file).thenComparingInt(Finding::line)
            .thenComparing(Finding::rule).thenComparing(Finding::message);

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(subject, "subject");
        if (line < 0) {
            throw new IllegalArgumentException("line " + line + " in " + file);
        }
    }

    public Finding(Rule rule, String file, int line, boolean blocking, String message) {
        this(rule, file, line, blocking, message, "");
    }

    public static Finding blocking(Rule rule, String file, int line, String message) {
        return new Finding(rule, file, line, true, message);
    }

    public static Finding warning(Rule rule, String file, int line, String message) {
        return new Finding(rule, file, line, false, message);
    }

    /** Returns the finding with the words at fault. */
    public Finding about(String words) {
        return new Finding(rule, file, line, blocking, message, words);
    }

    /** By file, then line. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code file:line: message}, the form of compilers. */
    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
