package se.umea.vaxer.verify;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** One main heading, and no level skipped on the way down (WCAG 1.3.1, 2.4.6). */
final class HeadingOrder implements PageRule {

    @Override
    public List<Finding> judge(Document page, PageAddress address) {
        List<Finding> findings = new ArrayList<>();
        List<Element> headings = page.select(Selectors.of("h1, h2, h3, h4, h5, h6"));
        long main = headings.stream().filter(heading -> heading.nameIs("h1")).count();
        if (main != 1) {
            findings.add(Finding.blocking(Rule.ONE_H1, address.path(), 0,
                    "sidan har " + main + " huvudrubriker (h1) och ska ha en; se sidans mall"));
        }
        int level = 0;
        for (Element heading : headings) {
            int next = heading.normalName().charAt(1) - '0';
            if (next > level + 1) {
                findings.add(Finding.blocking(Rule.HEADING_ORDER, address.path(), 0, "rubriken \"" + heading.text()
                        + "\" är på nivå " + next + " men rubriken före är på nivå " + level + "; hoppa inte över nivåer"));
            }
            level = next;
        }
        return findings;
    }
}
