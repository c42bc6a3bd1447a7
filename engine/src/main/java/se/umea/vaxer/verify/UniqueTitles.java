package se.umea.vaxer.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** Each page has a title and a description, and no other page has the same (WCAG 2.4.2). */
final class UniqueTitles implements SiteRule {

    @Override
    public List<Finding> judge(FinishedSite site) {
        List<Finding> findings = new ArrayList<>();
        hold(site, PageSummary::title, Rule.PAGE_TITLE, "titel", findings);
        hold(site, PageSummary::description, Rule.DESCRIPTION, "beskrivning", findings);
        return findings;
    }

    private static void hold(FinishedSite site, Function<PageSummary, String> value, Rule rule, String what,
            List<Finding> findings) {
        Map<String, String> taken = new HashMap<>();
        new TreeMap<>(site.pages()).forEach((path, page) -> {
            String text = value.apply(page).trim();
            if (text.isEmpty()) {
                findings.add(Finding.blocking(rule, path, 0, "sidan har ingen " + what + "; fyll i den"));
                return;
            }
            String other = taken.putIfAbsent(text, path);
            if (other != null) {
                findings.add(Finding.blocking(rule, path, 0, "sidan har samma " + what + " som " + other + ": \"" + text
                        + "\"; ge den en egen"));
            }
        });
    }
}
