package se.umea.vaxer.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** Some other page links to each page, so that a reader can come to it. */
final class OrphanPages implements SiteRule {

    @Override
    public List<Finding> judge(FinishedSite site) {
        Set<String> linked = new HashSet<>();
        linked.add("index.html");
        for (PageSummary page : site.pages().values()) {
            for (String link : page.links()) {
                page.address().target(link).filter(target -> !target.equals(page.address().path())).ifPresent(linked::add);
            }
        }
        return site.pages().values().stream().filter(page -> page.indexed() && !linked.contains(page.address().path()))
                .map(page -> Finding.warning(Rule.ORPHAN, page.address().path(), 0,
                        "ingen annan sida länkar hit; länka från en sida som hör ihop med den")).toList();
    }
}
