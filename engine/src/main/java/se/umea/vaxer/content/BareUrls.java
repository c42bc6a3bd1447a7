package se.umea.vaxer.content;

/**
 * Tells whether flexmark could find a bare address or an escape in a text: it looks for them long, and there are few.
 *
 * <p>The address of a plain link, {@code [words](https://…)}, is not a bare one.
 */
final class BareUrls {

    private BareUrls() {
    }

    /** False only where there are none. A reference, {@code &…;}, could stand for what they are made of. */
    static boolean orEscapesMayBeIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '@', '&', '\\' -> {
                    return true;
                }
                case 'w', 'W' -> {
                    if (text.regionMatches(true, i, "www", 0, 3)) {
                        return true;
                    }
                }
                case ':' -> {
                    if (text.startsWith("://", i)) {
                        i = endOfLink(text, i);
                        if (i < 0) {
                            return true;
                        }
                    }
                }
                default -> {
                }
            }
        }
        return false;
    }

    /** Where the plain link ends whose address has its colon here; -1 where it is anything else. */
    private static int endOfLink(String text, int colon) {
        int address = text.startsWith("https", colon - 5) ? colon - 5 : text.startsWith("http", colon - 4) ? colon - 4 : 0;
        if (!text.startsWith("](", address - 2)) {
            return -1;
        }
        int start = address - 3;
        while (start >= 0 && isOfWords(text.charAt(start))) {
            start--;
        }
        // [a][b](c) could be the reference [a][b], and then (c)
        if (start < 0 || text.charAt(start) != '[' || start > 0 && (text.charAt(start - 1) == ']' || text.charAt(start - 1) == '[')) {
            return -1;
        }
        int end = colon + 3;
        while (end < text.length() && isOfAddress(text.charAt(end))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == ')' ? end : -1;
    }

    private static boolean isOfWords(char letter) {
        return Character.isLetterOrDigit(letter) || letter == ' ' || letter == ',' || letter == '.' || letter == '-';
    }

    private static boolean isOfAddress(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9'
                || letter == '/' || letter == '.' || letter == '-';
    }
}
