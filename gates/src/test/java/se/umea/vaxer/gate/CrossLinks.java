package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Holds every place that shows an activity's state, title or focus areas against the content's header fields. */
final class CrossLinks {

    /** The words that design and legend give the states. */
    static final Map<String, String> WORDS = Map.of("genomfors", "Genomförs nu", "paborjad", "Påbörjad",
            "ej-paborjad", "Inte påbörjad än", "avslutad", "Avslutad");

    private final BuiltSite site;
    private final List<ContentHeaders> activities;
    private final List<ContentHeaders> areas;

    private CrossLinks(BuiltSite site, Path content) throws IOException {
        this.site = site;
        this.activities = ContentHeaders.in(content.resolve("aktiviteter"));
        this.areas = ContentHeaders.in(content.resolve("fokusomraden"));
    }

    static void assertAgree(BuiltSite site, Path content) throws IOException {
        CrossLinks links = new CrossLinks(site, content);
        links.activityPages();
        links.focusAreaPages();
        links.startPage();
        links.overview();
        links.plan();
    }

    private void activityPages() {
        for (ContentHeaders activity : activities) {
            Document page = site.page("aktiviteter/" + activity.name() + ".html");
            assertEquals(activity.get("title"), page.expectFirst("h1").text());
            assertEquals(activity.get("title") + " | Umeå växer – tryggt och säkert", page.title());
            assertEquals(activity.get("title") + ": " + activity.get("ingress")
                    + (activity.has("uppgifter") ? " Uppgifterna är från " + activity.get("uppgifter") + " och kan ha ändrats." : ""),
                    page.expectFirst("meta[name=description]").attr("content"));
            assertEquals(List.of(state(activity)), texts(page, "main .status"));
            assertEquals(areas.stream().filter(area -> activity.list("fokus").contains(area.name()))
                    .map(area -> "../fokusomraden/" + area.name() + ".html " + area.get("title")).toList(),
                    links(page, "main a[href*=fokusomraden/]"));
        }
    }

    private void focusAreaPages() {
        for (ContentHeaders area : areas) {
            Document page = site.page("fokusomraden/" + area.name() + ".html");
            assertEquals(area.get("title"), page.expectFirst("h1").text());
            List<ContentHeaders> own = in(area).toList();
            assertEquals(own.stream().map(activity -> "../aktiviteter/" + entry(activity)).toList(),
                    links(page, "main a[href*=aktiviteter/]"));
            assertEquals(own.stream().map(CrossLinks::state).toList(),
                    texts(page, ".activity .status"));
            assertEquals(new TreeSet<>(own.stream().map(activity -> activity.get("ingress")).toList()),
                    new TreeSet<>(texts(page, ".activity .activity__text")));
        }
    }

    private void startPage() {
        Document page = site.page("index.html");
        List<ContentHeaders> begun = activities.stream()
                .filter(activity -> !activity.get("lage").equals("ej-paborjad")).toList();
        assertEquals(begun.stream().map(activity -> "aktiviteter/" + entry(activity)).toList(),
                links(page, ".activity a"));
        assertEquals(begun.stream().map(CrossLinks::state).toList(),
                texts(page, ".activity .status"));
        assertEquals(activities.stream().filter(activity -> activity.has("pa-gang"))
                .map(activity -> "aktiviteter/" + activity.name() + ".html " + activity.get("pa-gang")).toList(),
                links(page, "section[aria-labelledby=pa-gang] a"));
        assertEquals(areas.stream().map(area -> "fokusomraden/" + area.name() + ".html " + area.get("title")).toList(),
                links(page, ".focus-card a"));
        assertEquals(areas.stream().map(area -> in(area).count()).map(count -> count == 1 ? "1 aktivitet" : count + " aktiviteter")
                .toList(), texts(page, ".focus-card__count"));
    }

    private void overview() {
        Document page = site.page("index.html");
        List<String> states = List.of("genomfors", "paborjad", "ej-paborjad", "avslutad");
        for (ContentHeaders area : areas) {
            Element row = page.selectFirst("table.overview tbody tr:has(th:contains(" + area.get("title") + "))");
            List<String> counts = states.stream()
                    .map(state -> in(area).filter(activity -> activity.get("lage").equals(state)).count()).map(String::valueOf)
                    .toList();
            // on a narrow screen the state stands before its number
            assertEquals(counts, row.select("td").eachText().stream().map(text -> text.replaceFirst(".* ", "")).toList(), area.get("title"));
        }
    }

    private void plan() {
        Document page = site.page("aktivitetsplan.html");
        assertEquals(areas.stream().flatMap(area -> Stream.concat(Stream.of(area.get("title")),
                in(area).map(activity -> activity.get("title") + " " + state(activity)))).toList(),
                texts(page, "table.plan tbody tr"));
        assertEquals(areas.stream().flatMap(area -> in(area).map(activity -> "aktiviteter/" + entry(activity))).toList(),
                links(page, "table.plan a[href^=aktiviteter/]"));
    }

    private Stream<ContentHeaders> in(ContentHeaders area) {
        return activities.stream().filter(activity -> activity.list("fokus").contains(area.name()));
    }

    /** The word, with the year of facts that are not new. */
    private static String state(ContentHeaders activity) {
        return WORDS.get(activity.get("lage")) + (activity.has("uppgifter") ? " (" + activity.get("uppgifter") + ")" : "");
    }

    private static String entry(ContentHeaders activity) {
        return activity.name() + ".html " + activity.get("title");
    }

    private static List<String> links(Document page, String selector) {
        return page.select(selector).stream().map(link -> link.attr("href") + " " + plain(link)).toList();
    }

    private static List<String> texts(Document page, String selector) {
        return page.select(selector).stream().map(CrossLinks::plain).toList();
    }

    private static String plain(Element element) {
        return element.text().replace('\u00a0', ' ');
    }
}
