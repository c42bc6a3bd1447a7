package se.umea.vaxer.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** Every page names the same people, numbers and addresses to turn to. */
final class ConsistentContacts implements SiteRule {

    @Override
    public List<Finding> judge(FinishedSite site) {
        Map<String, Long> variants = site.pages().values().stream().map(PageSummary::contact)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        if (variants.size() < 2) {
            return List.of();
        }
        String usual = variants.entrySet().stream().max(Comparator.comparing(Map.Entry::getValue)).orElseThrow().getKey();
        return site.pages().values().stream().filter(page -> !page.contact().equals(usual))
                .map(page -> Finding.blocking(Rule.DIFFERENT_CONTACT, page.address().path(), 0,
                        "kontaktuppgifterna är inte desamma som på de andra sidorna; hämta dem från samma fil")).toList();
    }
}
