package se.umea.vaxer.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.umea.vaxer.Finding;
import se.umea.vaxer.Rule;

/** Some other page links to each page, so that a reader can come to it. */
final class Orphans implements SiteRule {

    @Override
    public List<Finding> judge(FinishedSite site) {
        Set<String> linked = new HashSet<>();
        linked.add("index.html");
        for (PageFacts page : site.pages().values()) {
            for (String link : page.links()) {
                page.address().target(link).filter(target -> !target.equals(page.address().path())).ifPresent(linked::add);
            }
        }
        return site.pages().values().stream().filter(page -> page.indexed() && !linked.contains(page.address().path()))
                .map(page -> Finding.warning(Rule.INGEN_LANKAR_HIT, page.address().path(), 0,
                        "ingen annan sida länkar hit; länka från en sida som hör ihop med den")).toList();
    }
}
