package se.umea.vaxer.preview;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.ContentFolder;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.finding.Finding;

/** Keeps the last version of each content file that no finding blocked, drafts and scheduled pages included. */
final class LastGoodPages {

    private Map<String, Page> good = new TreeMap<>(ContentFolder.CRAWL);

    /** Returns the pages to show, in crawl order. A deleted file is no longer shown. */
    List<Page> update(CheckResult check) {
        Set<String> blocked = check.findings().stream().filter(Finding::blocking).map(Finding::file).collect(Collectors.toSet());
        Set<String> withheld = check.withheld().stream().map(CheckResult.Withheld::file).collect(Collectors.toSet());
        Map<String, Page> next = new TreeMap<>(ContentFolder.CRAWL);
        good.forEach((path, page) -> {
            if (blocked.contains(path) || withheld.contains(path)) {
                next.put(path, page);
            }
        });
        check.allPages().stream().filter(page -> !blocked.contains(page.path())).forEach(page -> next.put(page.path(), page));
        good = next;
        return List.copyOf(next.values());
    }
}
