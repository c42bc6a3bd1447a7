package se.umea.vaxer.check;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.ActiveMarkup;

/** Puts a text's HTML in a page, as a template does, to see whether the page around it stays as it was. */
final class PageFrame {

    /** What a template may have around a text; table cells come first, as their end tags end all that is open in them. */
    private static final List<String> AROUND = List.of("table", "tbody", "tr", "td", "main", "article", "section", "aside", "nav", "header",
            "footer", "figure", "blockquote", "address", "details", "fieldset", "center", "dl", "dd", "ul", "li", "div");
    private static final String BEFORE = "<!doctype html><body><" + String.join("><", AROUND) + ">";
    private static final String AFTER = after();
    private static final String EMPTY = new PageFrame("").emptied();

    private final Document page;

    PageFrame(String html) {
        this.page = Jsoup.parse(BEFORE + html + AFTER);
    }

    /** Returns whether anything in it is active, even if no part of the text is by itself. */
    boolean isActive() {
        return page.getAllElements().stream().anyMatch(element -> ActiveMarkup.isActive(element.normalName(), element.attributes()));
    }

    /** Returns whether the text ends all that it begins, and nothing else; removes it from the page. */
    boolean isClosed() {
        return emptied().equals(EMPTY);
    }

    private String emptied() {
        Element inner = page.body();
        for (int level = 0; level < AROUND.size() && inner != null; level++) {
            inner = inner.firstElementChild();
        }
        if (inner != null) {
            inner.empty();
        }
        return page.outerHtml();
    }

    /** Returns the end tags, with a word before the first, which is emptied with the text, and a word after it, which is not. */
    private static String after() {
        StringBuilder after = new StringBuilder();
        AROUND.forEach(name -> after.insert(0, "</" + name + ">"));
        return "x" + after.insert(after.indexOf(">") + 1, "x");
    }
}
