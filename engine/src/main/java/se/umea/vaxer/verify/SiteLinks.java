package se.umea.vaxer.verify;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
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

    @Override
    public void page(Document page, PageAddress address, Report report) {
        Map<String, String> targets = new HashMap<>();
        for (Element link : page.select(Selectors.of("body a[href]"))) {
            String words = words(link);
            String href = link.attr("href");
            String target = address.target(href).map(found -> found + fragment(href)).orElse(href);
            String other = targets.putIfAbsent(words.toLowerCase(Locale.ROOT), target);
            if (words.isEmpty()) {
                report.block(Rule.LINK_TEXT, address.path(), "link-text.missing", href);
            } else if (other != null && !other.equals(target)) {
                report.block(Rule.SAME_LINK_TEXT, address.path(), "same-link-text", words, other, target);
            }
        }
    }

    @Override
    public void site(FinishedSite site, Report report) {
        Set<String> linked = new HashSet<>(Set.of("index.html"));
        for (PageSummary page : site.pages().values()) {
            String path = page.address().path();
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

    /** Returns the address on the site that the link leads to. */
    private static Optional<String> check(String link, PageAddress from, FinishedSite site, Report report) {
        Optional<String> target = from.target(link);
        if (target.isEmpty()) {
            if (!ELSEWHERE.matcher(link.trim()).matches()) {
                report.block(Rule.BROKEN_ADDRESS, from.path(), "broken-address.invalid", link);
            }
        } else if (!site.files().contains(target.get())) {
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
