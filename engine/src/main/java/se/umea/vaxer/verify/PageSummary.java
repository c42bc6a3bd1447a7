package se.umea.vaxer.verify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * What the rules for the site as a whole need of a page, so that not every parsed page is kept.
 *
 * @param links       the values of {@code href}, {@code src} and {@code poster}, and where it leads on to by itself
 * @param leadsOn     whether it only leads on to another page
 * @param canonical   the address by which the page wants to be known; empty where it names none
 * @param versions    the addresses of the page in other languages and its own, by language
 * @param indexed     whether search engines may list the page
 * @param contact     the words and links of its contact details; empty where it has none
 */
record PageSummary(PageAddress address, String title, String description, Set<String> ids, List<String> links,
        boolean leadsOn, Optional<String> canonical, Map<String, String> versions, boolean indexed, String contact) {

    PageSummary {
        Objects.requireNonNull(address, "address");
        ids = Set.copyOf(ids);
        links = List.copyOf(links);
        versions = new TreeMap<>(versions);
    }

    static PageSummary of(Document page, PageAddress address) {
        Set<String> links = new LinkedHashSet<>();
        for (String attribute : new String[] {"href", "src", "poster"}) {
            links.addAll(page.select(Selectors.of("[" + attribute + "]:not(link[rel=canonical])")).eachAttr(attribute));
        }
        Elements refresh = page.head().select(Selectors.of("meta[http-equiv=refresh][content*=url]"));
        refresh.eachAttr("content").forEach(value -> links.add(value.replaceFirst("^[^=]*=\\s*", "")));
        return new PageSummary(address, page.title(), page.head().select(Selectors.of("meta[name=description]")).attr("content"),
                Set.copyOf(page.select(Selectors.of("[id]")).eachAttr("id")), List.copyOf(links), !refresh.isEmpty(),
                Optional.ofNullable(page.head().selectFirst(Selectors.of("link[rel=canonical]"))).map(link -> link.attr("href")),
                versions(page), !page.head().select(Selectors.of("meta[name=robots]")).attr("content").contains("noindex"),
                contact(page, address));
    }

    private static Map<String, String> versions(Document page) {
        Map<String, String> versions = new TreeMap<>();
        page.head().select(Selectors.of("link[rel=alternate][hreflang]:not([type])"))
                .forEach(link -> versions.put(link.attr("hreflang"), link.attr("href")));
        return versions;
    }

    private static String contact(Document page, PageAddress address) {
        StringBuilder contact = new StringBuilder();
        for (Element block : page.select(Selectors.of("address"))) {
            // what stands around the details is in the page's language
            Element details = block.clone();
            details.select(Selectors.of("h1, h2, h3, h4, h5, h6, a[type=text/vcard]")).remove();
            contact.append(details.text()).append('\n');
            for (Element link : block.select(Selectors.of("a[href]"))) {
                contact.append(address.target(link.attr("href")).orElse(link.attr("href"))).append('\n');
            }
        }
        return contact.toString();
    }
}
