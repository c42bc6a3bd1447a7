package se.umea.vaxer.finish;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * Gives tables in running text a caption, the scope of their headers, and a region that scrolls and takes the keyboard's focus.
 * Leaves tables with a class alone: a template and a style sheet lay those out.
 */
final class AccessibleTables implements FinishStep {

    @Override
    public void apply(Document page, PageAddress address) {
        int number = 0;
        String heading = page.title();
        for (Element element : page.select(Selectors.of("h1, h2, h3, h4, h5, h6, table:not([class])"))) {
            if (!element.nameIs("table")) {
                heading = element.text();
                continue;
            }
            number++;
            if (element.parent() != null && !element.parent().hasClass("table-region")) {
                complete(element, heading, "table-" + number);
            }
        }
    }

    private static void complete(Element table, String heading, String id) {
        table.select(Selectors.of("thead th:not([scope])")).attr("scope", "col");
        table.select(Selectors.of("tbody th:not([scope])")).attr("scope", "row");
        Element caption = table.selectFirst(Selectors.of("caption"));
        if (caption == null) {
            // for screen readers only: others see the heading above the table
            caption = table.prependElement("caption").addClass("visually-hidden").text(heading);
        }
        if (caption.id().isEmpty()) {
            caption.id(id);
        }
        table.wrap("<div class=\"table-region\" role=\"region\" tabindex=\"0\"></div>");
        table.parent().attr("aria-labelledby", caption.id());
    }
}
