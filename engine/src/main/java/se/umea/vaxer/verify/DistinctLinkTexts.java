package se.umea.vaxer.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** Links that read the same lead to the same place, for whoever hears them one after the other (WCAG 2.4.9). */
final class DistinctLinkTexts implements PageRule {

    @Override
    public List<Finding> judge(Document page, PageAddress address) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> targets = new HashMap<>();
        for (Element link : page.select(Selectors.of("body a[href]"))) {
            String text = text(link);
            String target = target(link.attr("href"), address);
            String other = targets.putIfAbsent(text.toLowerCase(Locale.ROOT), target);
            if (text.isEmpty()) {
                findings.add(Finding.blocking(Rule.LINK_TEXT, address.path(), 0,
                        "länken till \"" + link.attr("href") + "\" har ingen text; skriv vart den leder"));
            } else if (other != null && !other.equals(target)) {
                findings.add(Finding.blocking(Rule.SAME_LINK_TEXT, address.path(), 0, "\"" + text + "\" leder till både "
                        + other + " och " + target + "; ge länkarna olika text"));
            }
        }
        return findings;
    }

    private static String text(Element link) {
        String label = link.attr("aria-label");
        String words = label.isEmpty()
                ? link.text() + " " + String.join(" ", link.select(Selectors.of("img[alt]")).eachAttr("alt")) : label;
        return words.replace('\u00A0', ' ').trim();
    }

    private static String target(String link, PageAddress address) {
        String fragment = link.contains("#") ? link.substring(link.indexOf('#')) : "";
        return address.target(link).map(target -> target + fragment).orElse(link);
    }
}
