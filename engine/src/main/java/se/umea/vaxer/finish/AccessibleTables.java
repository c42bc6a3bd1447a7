package se.umea.vaxer.finish;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * Makes a table from running text readable by ear and on a narrow screen: a caption, what each header heads, and a
 * region that scrolls and takes the keyboard's focus. A table with a class is laid out by its template and style sheet.
 */
final class AccessibleTables implements FinishStep {

    @Override
    public void apply(Document page, PageAddress address) {
        int number = 0;
        String heading = page.title();
        for (Element element : page.select(Selectors.of("h1, h2, h3, h4, h5, h6, table:not([class])"))) {
            if (element.nameIs("table")) {
                number++;
                complete(element, heading, "tabell-" + number);
            } else {
                heading = element.text();
            }
        }
    }

    private static void complete(Element table, String heading, String id) {
        if (table.parent() == null || table.parent().hasClass("table-region")) {
            return;
        }
        table.select(Selectors.of("thead th:not([scope])")).attr("scope", "col");
        table.select(Selectors.of("tbody th:not([scope])")).attr("scope", "row");
        Element caption = caption(table, heading);
        if (caption.id().isEmpty()) {
            caption.id(id);
        }
        table.wrap("<div class=\"table-region\" role=\"region\" tabindex=\"0\"></div>");
        table.parent().attr("aria-labelledby", caption.id());
    }

    /** The table's caption; where it has none, one for the ear that says what the heading above it says to the eye. */
    private static Element caption(Element table, String heading) {
        Element caption = table.selectFirst(Selectors.of("caption"));
        if (caption == null) {
            caption = table.prependElement("caption").addClass("visually-hidden").text(heading);
        }
        return caption;
    }
}
