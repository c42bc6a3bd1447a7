package se.umea.vaxer.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** What assistive technology relies on: a language, a text for each picture, names that are given once. */
final class AccessibleMarkup implements PageRule {

    @Override
    public List<Finding> judge(Document page, PageAddress address) {
        List<Finding> findings = new ArrayList<>();
        if (page.select(Selectors.of("html")).attr("lang").isBlank()) {
            findings.add(Finding.blocking(Rule.LANGUAGE, address.path(), 0,
                    "sidan säger inte vilket språk den är på; skriv lang=\"sv\" på html i mallen"));
        }
        for (Element picture : page.select(Selectors.of("img:not([alt]), area[href]:not([alt]), input[type=image]:not([alt])"))) {
            findings.add(Finding.blocking(Rule.MISSING_ALT, address.path(), 0, "bilden \"" + picture.attr("src")
                    + "\" har ingen text för den som inte ser den; skriv den mellan hakparenteserna: ![text](bild)"));
        }
        for (Element picture : page.select(Selectors.of("svg:not([aria-hidden=true]):not([aria-label]):not([aria-labelledby])"))) {
            if (picture.select(Selectors.of("title")).isEmpty() && picture.closest(Selectors.of("[aria-hidden=true]")) == null) {
                findings.add(Finding.blocking(Rule.MISSING_ALT, address.path(), 0, "en SVG-bild har varken title eller "
                        + "aria-hidden=\"true\"; se sidans mall"));
            }
        }
        Set<String> taken = new HashSet<>();
        for (Element element : page.select(Selectors.of("[id]"))) {
            if (!taken.add(element.id())) {
                findings.add(Finding.blocking(Rule.DUPLICATE_ID, address.path(), 0, "id \"" + element.id()
                        + "\" finns två gånger på sidan; ge det ena ett annat namn i mallen"));
            }
        }
        return findings;
    }
}
