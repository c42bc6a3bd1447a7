package se.umea.vaxer.finish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.json.simple.JSONValue;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** Tells search engines who is behind a page that they list and where it belongs: JSON-LD in the words of schema.org. */
final class JsonLd implements FinishStep {

    private final Optional<Organization> sender;
    private final List<Contact> contacts;

    JsonLd(Optional<Organization> sender, List<Contact> contacts) {
        this.sender = sender;
        this.contacts = List.copyOf(contacts);
    }

    @Override
    public void apply(Document page, PageAddress address) {
        page.select(Selectors.of("script[type=application/ld+json]")).remove();
        if (!page.select(Selectors.of("meta[name=robots][content*=noindex]")).isEmpty()) {
            return;
        }
        List<Object> graph = new ArrayList<>();
        sender.ifPresent(authority -> graph.add(authority.organisation(address.site().toString(), contacts)));
        List<Element> trail = page.select(Selectors.of(".breadcrumbs li"));
        if (!trail.isEmpty()) {
            graph.add(breadcrumbs(trail, address));
        }
        if (graph.isEmpty()) {
            return;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@graph", graph);
        String json = JSONValue.toJSONString(data).replace("\\/", "/").replace("<", "\\u003c");
        page.head().appendElement("script").attr("type", "application/ld+json").appendChild(new DataNode(json));
    }

    private static Map<String, Object> breadcrumbs(List<Element> trail, PageAddress address) {
        List<Object> steps = new ArrayList<>();
        for (Element place : trail) {
            Element link = place.selectFirst(Selectors.of("a[href]"));
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("@type", "ListItem");
            step.put("position", steps.size() + 1);
            step.put("name", place.text());
            step.put("item", link == null ? address.absolute() : absolute(link.attr("href"), address));
            steps.add(step);
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("@type", "BreadcrumbList");
        list.put("itemListElement", steps);
        return list;
    }

    private static String absolute(String link, PageAddress address) {
        String fragment = link.contains("#") ? link.substring(link.indexOf('#')) : "";
        return address.target(link).map(target -> new PageAddress(target, address.site()).absolute() + fragment)
                .orElse(link);
    }
}
