package se.umea.vaxer.verify;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.content.Suggestion;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * Every link within the site leads to a file that exists and to a place on that page, and some link leads to every page. Links of one text
 * lead to one place, for those who hear them one after the other (WCAG 2.4.9).
 */
final class SiteLinks implements SiteCheck {

    private static final int MAX_PLACES = 8;
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(https?:|//|mailto:|tel:|sms:|data:|javascript:).*");

    /** Two links of a page that have the same text, and where they lead. */
    record SameText(String words, String one, String other) {
    }

    @Override
    public void page(Document page, PageAddress address, Report report) {
        page.select(Selectors.of("body a[href]")).stream().filter(link -> words(link).isEmpty())
                .forEach(link -> report.block(Rule.LINK_TEXT, address.path(), "link-text.missing", link.attr("href")));
    }

    /** Returns the links of a page that cannot be told from an earlier one. */
    static List<SameText> sameTexts(Document page, PageAddress address) {
        Map<String, String> targets = new HashMap<>();
        List<SameText> same = new ArrayList<>();
        for (Element link : page.select(Selectors.of("body a[href]"))) {
            String words = words(link);
            String href = link.attr("href");
            String target = address.target(href).map(found -> found + fragment(href)).orElse(href);
            String other = targets.putIfAbsent(words.toLowerCase(Locale.ROOT), target);
            if (!words.isEmpty() && other != null && !other.equals(target)) {
                same.add(new SameText(words, other, target));
            }
        }
        return same;
    }

    @Override
    public void site(FinishedSite site, Report report) {
        Set<String> linked = new HashSet<>(Set.of("index.html"));
        for (PageSummary page : site.pages().values()) {
            String path = page.address().path();
            page.sameTexts().stream().filter(same -> !isKnown(same, site)).forEach(same ->
                    report.block(Rule.SAME_LINK_TEXT, path, "same-link-text", same.words(), same.one(), same.other()));
            page.links().forEach(link -> check(link, page.address(), site, report).filter(target -> !target.equals(path))
                    .ifPresent(linked::add));
            if (!page.canonical().isEmpty() && !page.canonical().equals(page.address().absolute())) {
                report.block(Rule.BROKEN_ADDRESS, path, "broken-address.canonical", page.canonical(), page.address().absolute());
            }
        }
        site.redirects().forEach(page -> page.links().forEach(link -> check(link, page.address(), site, report)));
        site.pages().values().stream().filter(page -> page.isIndexed() && !linked.contains(page.address().path()))
                .forEach(page -> report.warn(Rule.ORPHAN, page.address().path(), "orphan", ""));
    }

    /** Returns whether the links lead to pages of one title, which is wrong already, or to one that is not public yet. */
    private static boolean isKnown(SameText same, FinishedSite site) {
        List<String> paths = Stream.of(same.one(), same.other()).map(target -> target.replaceFirst("#.*", "")).distinct().toList();
        return paths.stream().anyMatch(site.unwritten().drafts()::contains)
                || paths.size() > 1 && site.pages().keySet().containsAll(paths)
                && paths.stream().map(site.pages()::get).map(PageSummary::title).distinct().count() == 1;
    }

    /** Returns the address on the site that the link leads to. */
    private static Optional<String> check(String link, PageAddress from, FinishedSite site, Report report) {
        Optional<String> target = from.target(link);
        if (target.isEmpty()) {
            if (!ELSEWHERE.matcher(link.trim()).matches()) {
                report.block(Rule.BROKEN_ADDRESS, from.path(), "broken-address.invalid", link);
            }
        } else if (!site.has(target.get())) {
            report.block(Rule.BROKEN_ADDRESS, from.path(), "broken-address.missing", link, target.get());
        } else {
            String place = URLDecoder.decode(fragment(link).replaceFirst("#", "").replace("+", "%2B"), StandardCharsets.UTF_8);
            PageSummary page = site.pages().get(target.get());
            if (!place.isEmpty() && page != null && !page.ids().contains(place)) {
                report.block(Rule.BROKEN_ANCHOR, from.path(), "broken-anchor", link, place, target.get(), places(place, page.ids()));
            }
        }
        return target;
    }

    /** Returns the places that a page has, the one that was probably meant first. */
    private static String places(String written, Set<String> ids) {
        Optional<String> nearest = Suggestion.nearest(written, ids);
        Stream<String> others = ids.stream().sorted().filter(id -> !nearest.equals(Optional.of(id)));
        return ids.isEmpty() ? "–" : Stream.concat(nearest.stream(), others).limit(MAX_PLACES).collect(Collectors.joining(", "));
    }

    private static String words(Element link) {
        String label = link.attr("aria-label");
        String words = label.isEmpty()
                ? link.text() + " " + String.join(" ", link.select(Selectors.of("img[alt]")).eachAttr("alt")) : label;
        return words.replace('\u00A0', ' ').trim();
    }

    private static String fragment(String link) {
        return link.contains("#") ? link.substring(link.indexOf('#')) : "";
    }
}
