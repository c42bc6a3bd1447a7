package se.umea.vaxer.finish;

import java.util.ArrayList;
import java.util.List;

/** Finds its way in minified CSS past strings, escapes and brackets. */
final class CssText {

    private CssText() {
    }

    /** Returns the index of the first of some signs outside strings and brackets, -1 if there is none. */
    static int indexOf(String css, String signs, int from) {
        int depth = 0;
        for (int i = from; i < css.length(); i++) {
            char sign = css.charAt(i);
            if (depth == 0 && signs.indexOf(sign) >= 0) {
                return i;
            }
            switch (sign) {
                case '\\' -> i++;
                case '"', '\'' -> i = endOfString(css, i);
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                default -> { }
            }
        }
        return -1;
    }

    /** Returns the index of the brace or bracket that closes the one at an index; the end of the text if none does. */
    static int closing(String css, int opening) {
        int depth = 0;
        for (int i = opening; i < css.length(); i++) {
            switch (css.charAt(i)) {
                case '\\' -> i++;
                case '"', '\'' -> i = endOfString(css, i);
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth--;
                default -> { }
            }
            if (depth == 0) {
                return i;
            }
        }
        return css.length();
    }

    /** Returns the parts between a sign outside strings and brackets. */
    static List<String> split(String css, String sign) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = indexOf(css, sign, 0); at >= 0; at = indexOf(css, sign, from)) {
            parts.add(css.substring(from, at));
            from = at + 1;
        }
        parts.add(css.substring(from));
        return parts;
    }

    private static int endOfString(String css, int opening) {
        int end = opening + 1;
        while (end < css.length() && css.charAt(end) != css.charAt(opening)) {
            end += css.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }
}
