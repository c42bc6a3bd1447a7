package se.umea.vaxer.verify;

import java.util.ArrayList;
import java.util.List;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** The site has a start page, and only files and folders of its own. */
final class SiteStructure implements SiteRule {

    @Override
    public List<Finding> judge(FinishedSite site) {
        List<Finding> findings = new ArrayList<>();
        if (!site.files().contains("index.html")) {
            findings.add(Finding.blocking(Rule.START_PAGE, "index.html", 0,
                    "webbplatsen har ingen startsida; nämn rätt mapp, eller publicera sidan index och gör webbplatsen på nytt"));
        }
        site.links().forEach(link -> findings.add(Finding.blocking(Rule.SYMBOLIC_LINK, link, 0,
                "här ligger en länk till något annat på datorn; lägg dit filen eller mappen själv")));
        return findings;
    }
}
