package se.umea.vaxer.html;

/**
 * Refuses names that Java could not decode: on Linux it reads them in the encoding of the locale, which the POSIX
 * locale limits to ASCII and which cannot be changed once Java runs.
 */
public final class NameEncoding {

    private static final char REPLACEMENT = '\uFFFD';

    private NameEncoding() {
    }

    /**
     * Checks the name of a file, or an argument, as Java decoded it.
     *
     * @throws IllegalArgumentException if letters of it were lost; it says what to set
     */
    public static void require(String name) {
        if (name.indexOf(REPLACEMENT) >= 0 && !"UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"))) {
            throw new IllegalArgumentException("Java kan inte läsa namnet \"" + name.replace(REPLACEMENT, '?')
                    + "\", för datorns språkinställning har inte å, ä och ö; skriv LC_ALL=C.UTF-8 före kommandot");
        }
    }
}
