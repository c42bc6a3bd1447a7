package se.umea.vaxer.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Deque's accessibility rules, run inside the page. */
final class Axe {

    private static final String SOURCE = source();

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> NO_AXE = List.of("no axe");
    /** The rules that depend on colors too, and not only on what there is, where it is and whether it is shown. */
    private static final List<String> COLOR_RULES = List.of("color-contrast", "link-in-text-block");

    private Axe() {
    }

    /** Puts axe, half a megabyte, in the open page. */
    private static void inject(Browser browser) {
        browser.run("(0, eval)(arguments[0])", SOURCE);
    }

    static String version(Browser browser) {
        inject(browser);
        return (String) browser.run("return axe.version");
    }

    /** How many rules are held against the open page. */
    static int rules(Browser browser) {
        inject(browser);
        return ((Number) browser.run("""
                return axe.run(document, { runOnly: arguments[0] }).then(result => new Set(['passes', 'violations', 'incomplete',
                    'inapplicable'].flatMap(kind => result[kind].map(rule => rule.id))).size);
                """, RULES)).intValue();
    }

    /** What the rules find that keeps people from using the open page, one line each: findings of the impact "serious" or "critical". */
    static List<String> barriers(Browser browser) {
        inject(browser);
        return browser.texts("""
                return axe.run(document, { runOnly: arguments[0], resultTypes: ['violations'] }).then(result =>
                    result.violations.filter(rule => ['serious', 'critical'].includes(rule.impact))
                    .flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.target.join(' ') + ' ' + node.html)));
                """, RULES);
    }

    /**
     * What the rules find on the open page, one line each. Where every element is as the rules have met it before, as mostly in a look with
     * other colors, only those that depend on colors are held against the page again.
     *
     * <p>Where the system's colors are forced upon the page, contrast is the system's matter; Chromium paints its colors, but computes the
     * page's own, so that the rule would compare what nobody sees.
     *
     * @param look the look that the page has now
     */
    static List<String> violations(Browser browser, Look look) {
        List<String> without = look.forced() ? List.of("color-contrast") : List.of();
        List<String> found = browser.faults("violations.js", RULES, COLOR_RULES, without);
        if (found.equals(NO_AXE)) {
            inject(browser);
            found = browser.faults("violations.js", RULES, COLOR_RULES, without);
        }
        return found;
    }

    private static String source() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading axe.min.js", e);
        }
    }
}
