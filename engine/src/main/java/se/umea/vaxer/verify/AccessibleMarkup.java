package se.umea.vaxer.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * A page has what assistive technology relies on: a language, a text for each image, unique ids, one main heading, and headings that skip
 * no level on the way down (WCAG 1.1.1, 1.3.1, 2.4.6, 3.1.1).
 */
final class AccessibleMarkup implements SiteCheck {

    @Override
    public void page(Document page, PageAddress address, Report report) {
        String path = address.path();
        if (page.select(Selectors.of("html")).attr("lang").isBlank()) {
            report.block(Rule.LANGUAGE, path, "language", "");
        }
        for (Element image : page.select(Selectors.of("img:not([alt]), area[href]:not([alt]), input[type=image]:not([alt])"))) {
            report.block(Rule.MISSING_ALT, path, "missing-alt.image", image.attr("src"));
        }
        for (Element image : page.select(Selectors.of("svg:not([aria-hidden=true]):not([aria-label]):not([aria-labelledby])"))) {
            if (image.select(Selectors.of("title")).isEmpty() && image.closest(Selectors.of("[aria-hidden=true]")) == null) {
                report.block(Rule.MISSING_ALT, path, "missing-alt.svg", "");
            }
        }
        Set<String> taken = new HashSet<>();
        page.select(Selectors.of("[id]")).eachAttr("id").stream().filter(id -> !taken.add(id))
                .forEach(id -> report.block(Rule.DUPLICATE_ID, path, "duplicate-id", id));
        List<Element> headings = page.select(Selectors.of("h1, h2, h3, h4, h5, h6"));
        long main = headings.stream().filter(heading -> heading.nameIs("h1")).count();
        if (main != 1) {
            report.block(Rule.ONE_H1, path, "one-h1", "", main);
        }
        int level = 0;
        for (Element heading : headings) {
            int next = heading.normalName().charAt(1) - '0';
            if (next > level + 1) {
                report.block(Rule.HEADING_ORDER, path, "heading-order", heading.text(), next, level);
            }
            level = next;
        }
    }
}
