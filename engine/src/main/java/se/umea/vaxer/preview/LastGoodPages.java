package se.umea.vaxer.preview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.finding.Finding;

/**
 * The pages that can be shown: each file as it was when nothing in it stopped it, drafts and coming pages among them.
 */
final class LastGoodPages {

    /** JBake's crawl order: each folder sorted by name, files and folders together. */
    static final Comparator<String> CRAWL = Comparator.comparing(path -> path.replace('/', '\0'));

    private Map<String, Page> good = new TreeMap<>(CRAWL);

    /** Takes what can be shown from a review. A file that is gone, and named by no finding, is gone here too. */
    List<Page> take(CheckResult review) {
        Set<String> broken = review.findings().stream().filter(Finding::blocking).map(Finding::file).collect(Collectors.toSet());
        Map<String, Page> next = new TreeMap<>(CRAWL);
        review.pages().stream().filter(page -> !broken.contains(page.path())).forEach(page -> next.put(page.path(), page));
        review.withheld().stream().filter(waiting -> waiting.page() != null && !broken.contains(waiting.file()))
                .forEach(waiting -> next.put(waiting.file(), waiting.page()));
        Set<String> there = review.withheld().stream().map(CheckResult.Withheld::file).collect(Collectors.toSet());
        good.forEach((path, page) -> {
            if (broken.contains(path) || there.contains(path)) {
                next.putIfAbsent(path, page);
            }
        });
        good = next;
        return List.copyOf(next.values());
    }
}
