package se.umea.vaxer.finding;

import java.util.Comparator;
import java.util.Objects;

/**
 * Something that an editor can mend: where it is, what is wrong and what to do about it.
 *
 * @param rule     the rule that is broken
 * @param file     the file, relative to the source folder, with {@code /} between its parts
 * @param line     the line, from 1; 0 where the finding is about the file as a whole
 * @param blocking whether the site must not be published with it
 * @param message  Swedish: what is wrong; what can be done
 */
public record Finding(Rule rule, String file, int line, boolean blocking, String message) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file).thenComparingInt(Finding::line)
            .thenComparing(Finding::rule).thenComparing(Finding::message);

    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(message, "message");
        if (line < 0) {
            throw new IllegalArgumentException("line " + line + " in " + file);
        }
    }

    public static Finding blocking(Rule rule, String file, int line, String message) {
        return new Finding(rule, file, line, true, message);
    }

    public static Finding warning(Rule rule, String file, int line, String message) {
        return new Finding(rule, file, line, false, message);
    }

    /** By file, then line. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** The form that editors and tools know from compilers: {@code file:line: message}. */
    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ": " + message;
    }
}
