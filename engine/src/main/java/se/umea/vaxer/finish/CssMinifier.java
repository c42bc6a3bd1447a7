package se.umea.vaxer.finish;

import static se.umea.vaxer.finding.Messages.text;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * Minifies style sheets, and leaves one that cannot be read as it is.
 *
 * <p>The last result for each style sheet is kept for the next build.
 */
public final class CssMinifier {

    /**
     * @param css      what to put on pages
     * @param findings what is wrong with it
     */
    record Minified(String css, List<Finding> findings) {

        boolean isUnread() {
            return findings.stream().anyMatch(finding -> finding.rule() == Rule.CSS_UNREAD);
        }
    }

    private record Known(String css, Minified minified) {
    }

    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** @param name what findings call the style sheet */
    Minified minify(String css, String name) {
        return known.compute(name, (same, before) -> before != null && before.css().equals(css) ? before
                : new Known(css, minified(css, name))).minified();
    }

    private static Minified minified(String css, String name) {
        try {
            CssParser sheet = new CssParser(css);
            // a page is complete in one round trip, so its style sheet must not make the browser load more
            return new Minified(sheet.minified(), sheet.addresses().stream().map(address -> Finding.blocking(Rule.CSS_LOADS, name,
                    address.line(), text("css-loads", address.text())).about(address.text())).toList());
        } catch (ParseException e) {
            return new Minified(css, List.of(Finding.warning(Rule.CSS_UNREAD, name, e.getErrorOffset(), e.getMessage())));
        }
    }
}
