package se.umea.vaxer.html;

import java.util.regex.Pattern;

/** Eight characters in a file's name that change with its content: {@code favicon.svg} becomes {@code favicon.f0c42aa1.svg}. */
public final class Fingerprint {

    /** Matches a name with a fingerprint. Groups: what precedes it, the fingerprint, the extension, that of a compressed file. */
    public static final Pattern NAME = Pattern.compile("(.*)\\.([a-f][0-9a-f]{7})(\\.\\w+?)(\\.br|\\.gz|)");

    private static final Pattern LEADING_DIGITS = Pattern.compile("^[0-9]+");
    private static final int LENGTH = 8;

    private Fingerprint() {
    }

    /**
     * Returns the first eight digits of a SHA-256 from its first letter on, so that no date is ever taken for one.
     *
     * @param sha256 in lower-case hexadecimal
     */
    public static String of(String sha256) {
        String letters = LEADING_DIGITS.matcher(sha256).replaceFirst("");
        return letters.substring(0, Math.min(LENGTH, letters.length()));
    }

    /** Returns a file's name without what looks like a fingerprint in it. */
    public static String removedFrom(String name) {
        return NAME.matcher(name).replaceFirst("$1$3$4");
    }
}
