package se.umea.vaxer.verify;

import java.util.ArrayList;
import java.util.List;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** Versions of a page in other languages name each other, all of them and themselves; search engines believe no others. */
final class LanguageVersions implements SiteRule {

    @Override
    public List<Finding> judge(FinishedSite site) {
        List<Finding> findings = new ArrayList<>();
        for (PageSummary page : site.pages().values()) {
            String itself = page.address().path();
            if (!page.versions().isEmpty() && !page.versions().containsValue(page.address().absolute())) {
                findings.add(fault(itself, "sidan nämner sina versioner, men inte sig själv"));
            }
            page.versions().values().stream().distinct().flatMap(link -> page.address().target(link).stream()).map(site.pages()::get)
                    .filter(version -> version != null && !version.versions().equals(page.versions()))
                    .forEach(version -> findings.add(fault(itself, "sidan och dess version " + version.address().path()
                            + " nämner inte samma versioner")));
        }
        return findings;
    }

    private static Finding fault(String page, String message) {
        return Finding.blocking(Rule.LANGUAGE_VERSIONS, page, 0, message + "; se hreflang i sidans mall");
    }
}
