package se.umea.vaxer.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.ImageSize;

/**
 * Each page has a title and a description that no other page has (WCAG 2.4.2). Versions of a page in other languages name each other, all
 * of them and themselves; search engines ignore others. The picture for sites where a page is shared is there, in the size they ask for.
 */
final class PageHeads implements SiteCheck {

    @Override
    public void site(FinishedSite site, Report report) {
        requireUnique(site, PageSummary::title, Rule.PAGE_TITLE, report);
        requireUnique(site, PageSummary::description, Rule.DESCRIPTION, report);
        site.pages().values().forEach(page -> requireVersions(page, site, report));
        site.pages().values().stream().filter(page -> !page.picture().isEmpty()).forEach(page -> requirePicture(page, site, report));
    }

    private static void requirePicture(PageSummary page, FinishedSite site, Report report) {
        Optional<String> file = page.address().target(page.picture()).filter(site::has);
        if (file.isEmpty()) {
            report.block(Rule.SHARE_PICTURE, page.address().path(), "share-picture.missing", page.picture());
        } else if (!ImageSize.of(site.bytes(file.get())).equals(Optional.of(ImageSize.SHARED))) {
            report.block(Rule.SHARE_PICTURE, file.get(), "share-picture.size", "", ImageSize.SHARED.width(), ImageSize.SHARED.height());
        }
    }

    private static void requireUnique(FinishedSite site, Function<PageSummary, String> value, Rule rule, Report report) {
        Set<String> drafts = site.unwritten().drafts();
        Map<String, List<String>> paths = site.pages().entrySet().stream().collect(Collectors.groupingBy(
                page -> value.apply(page.getValue()), TreeMap::new, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        paths.forEach((words, group) -> group.forEach(path -> {
            if (words.isEmpty()) {
                report.block(rule, path, rule.id() + ".missing", "");
            } else {
                // which of them is the newer does not show; a draft is not to blame a page that is public
                group.stream().filter(other -> !other.equals(path) && (drafts.contains(path) || !drafts.contains(other)))
                        .findFirst().ifPresent(other -> report.block(rule, path, rule.id() + ".repeated", words, other));
            }
        }));
    }

    private static void requireVersions(PageSummary page, FinishedSite site, Report report) {
        String path = page.address().path();
        if (!page.versions().isEmpty() && !page.versions().containsValue(page.address().absolute())) {
            report.block(Rule.LANGUAGE_VERSIONS, path, "language-versions.itself", "");
        }
        page.versions().values().stream().distinct().flatMap(link -> page.address().target(link).stream()).map(site.pages()::get)
                .filter(version -> version != null && !version.versions().equals(page.versions()))
                .forEach(version -> report.block(Rule.LANGUAGE_VERSIONS, path, "language-versions.others", version.address().path()));
    }
}
