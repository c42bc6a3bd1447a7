package se.umea.vaxer.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the layers of a style sheet away and leaves the rules in them, on the same lines. */
final class CascadeLayers {

    private static final Pattern LAYER = Pattern.compile("@layer\\b[^{;]*([{;])");

    private CascadeLayers() {
    }

    /** @param css in which no string or comment holds a brace */
    static String opened(String css) {
        StringBuilder open = new StringBuilder(css);
        Matcher layer = LAYER.matcher(open);
        while (layer.find()) {
            if (layer.group(1).equals("{")) {
                open.setCharAt(end(open, layer.end()), ' ');
            }
            for (int i = layer.start(); i < layer.end(); i++) {
                open.setCharAt(i, ' ');
            }
        }
        return open.toString();
    }

    private static int end(CharSequence css, int start) {
        int depth = 1;
        for (int i = start; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a layer without an end: " + css.subSequence(start, css.length()));
    }
}
