package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Holds the start page's picture of the states against the content files that it counts. */
final class OverviewIT {

    private static final List<String> STATES = List.of("genomfors", "paborjad", "ej-paborjad", "avslutad");

    private final Element table = BuiltSite.ofTheProject().page("index.html").selectFirst("table.overview");

    @Test
    void countsTheActivitiesInEachStateOfEachFocusArea() throws IOException {
        List<ContentHeaders> activities = ContentHeaders.in(Path.of("content", "aktiviteter"));
        for (ContentHeaders area : ContentHeaders.in(Path.of("content", "fokusomraden"))) {
            List<String> counts = new ArrayList<>();
            for (String state : STATES) {
                counts.add(String.valueOf(activities.stream().filter(activity ->
                        activity.get("lage").equals(state) && activity.list("fokus").contains(area.name())).count()));
            }
            assertEquals(counts, row(area.get("title")).select("td").stream().map(Element::ownText).toList(), area.get("title"));
        }
    }

    @Test
    void drawsOneMarkOfTheStatesOwnShapeForEachActivity() {
        Elements heads = table.select("thead th");
        for (Element row : table.select("tbody tr")) {
            for (Element cell : row.select("td")) {
                List<String> marks = cell.select("path").eachAttr("d");
                assertEquals(cell.ownText(), String.valueOf(marks.size()));
                String shape = heads.get(cell.elementSiblingIndex()).select("path").attr("d");
                assertEquals(List.of(), marks.stream().filter(mark -> !mark.equals(shape)).toList());
            }
        }
    }

    @Test
    void readsAsATable() {
        assertEquals(List.of("Fokusområde", "Genomförs nu (2018)", "Påbörjad (2018)", "Inte påbörjad än (2018)", "Avslutad (2018)"),
                table.select("thead th[scope=col]").eachText());
        assertEquals(table.select("tbody tr").size(), table.select("tbody th[scope=row]").size());
        assertEquals(table.select("svg").size(), table.select("svg[aria-hidden=true]").size());
        assertEquals(1, table.select("caption").size());
    }

    private Element row(String area) {
        return table.select("tbody tr").stream().filter(row -> row.select("th").text().equals(area)).findFirst().orElseThrow();
    }
}
