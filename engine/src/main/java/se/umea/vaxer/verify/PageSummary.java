package se.umea.vaxer.verify;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * The parts of a page that are compared between pages, so that no parsed page has to be kept.
 *
 * @param links      the values of {@code href}, {@code src} and {@code poster}, and where a redirect leads
 * @param isRedirect whether it only leads on to another page
 * @param canonical  the address by which it wants to be known; empty if it names none
 * @param picture    the picture for sites where it is shared; empty if it has none
 * @param versions   the addresses of the page in other languages and its own, by language
 * @param isIndexed  whether search engines may list it
 * @param sameTexts  the links with the text of another
 * @param contact    the words and links of the contact details around its main text; empty if it has none
 */
record PageSummary(PageAddress address, String title, String description, Set<String> ids, List<String> links,
        boolean isRedirect, String canonical, String picture, Map<String, String> versions, boolean isIndexed,
        List<SiteLinks.SameText> sameTexts, String contact) {

    PageSummary {
        Objects.requireNonNull(address, "address");
        ids = Set.copyOf(ids);
        links = List.copyOf(links);
        sameTexts = List.copyOf(sameTexts);
    }

    static PageSummary of(Document page, PageAddress address) {
        Elements refresh = page.head().select(Selectors.of("meta[http-equiv=refresh][content*=url]"));
        Stream<String> links = Stream.of("href", "src", "poster").flatMap(attribute ->
                page.select(Selectors.of("[" + attribute + "]:not(link[rel=canonical])")).eachAttr(attribute).stream());
        Stream<String> leadsTo = refresh.eachAttr("content").stream().map(value -> value.replaceFirst("^[^=]*=\\s*", ""));
        Map<String, String> versions = new TreeMap<>();
        page.head().select(Selectors.of("link[rel=alternate][hreflang]:not([type])"))
                .forEach(link -> versions.put(link.attr("hreflang"), link.attr("href")));
        return new PageSummary(address, page.title().trim(), head(page, "meta[name=description]", "content").trim(),
                Set.copyOf(page.select(Selectors.of("[id]")).eachAttr("id")), Stream.concat(links, leadsTo).distinct().toList(),
                !refresh.isEmpty(), head(page, "link[rel=canonical]", "href"),
                head(page, "meta[property=og:image]", "content"), versions,
                !head(page, "meta[name=robots]", "content").contains("noindex"), SiteLinks.sameTexts(page, address),
                contact(page, address));
    }

    private static String head(Document page, String selector, String attribute) {
        return page.head().select(Selectors.of(selector)).attr(attribute);
    }

    private static String contact(Document page, PageAddress address) {
        return page.select(Selectors.of("address")).stream()
                .filter(block -> block.closest(Selectors.of("main")) == null).map(block -> {
                    // the words around the details are in the page's language
                    Element details = block.clone();
                    details.select(Selectors.of("h1, h2, h3, h4, h5, h6, a[type=text/vcard]")).remove();
                    return details.text() + block.select(Selectors.of("a[href]")).stream().map(link -> link.attr("href"))
                            .map(link -> "\n" + address.target(link).orElse(link)).collect(Collectors.joining());
                }).collect(Collectors.joining("\n"));
    }
}
