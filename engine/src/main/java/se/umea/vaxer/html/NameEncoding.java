package se.umea.vaxer.html;

import static se.umea.vaxer.finding.Messages.text;

/**
 * Rejects names that Java could not decode: on Linux it reads them in the encoding of the locale, which the POSIX locale limits to ASCII
 * and which cannot be changed once Java runs.
 */
public final class NameEncoding {

    private static final char REPLACEMENT = '\uFFFD';

    private NameEncoding() {
    }

    /**
     * Checks the name of a file, or an argument, as Java decoded it.
     *
     * @throws IllegalArgumentException if characters of it were lost; the message says what to set
     */
    public static void require(String name) {
        if (name.indexOf(REPLACEMENT) >= 0 && !"UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"))) {
            throw new IllegalArgumentException(text("html.name-encoding", name.replace(REPLACEMENT, '?')));
        }
    }
}
