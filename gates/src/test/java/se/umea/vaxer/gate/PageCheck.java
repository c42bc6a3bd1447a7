package se.umea.vaxer.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** What every page has to have for somebody who hears it instead of seeing it; an empty list is good. */
final class PageCheck {

    private final Document page;
    private final List<String> faults = new ArrayList<>();

    private PageCheck(Document page) {
        this.page = page;
    }

    static List<String> faults(Document page) {
        PageCheck check = new PageCheck(page);
        check.head();
        check.headings();
        check.landmarks();
        check.skipLink();
        check.ids();
        check.contactLinks();
        return check.faults;
    }

    private void head() {
        String folder = page.location().replaceFirst("^https?://[^/]+/", "").replaceFirst("^(en)/.*|.*", "$1");
        String language = folder.isEmpty() ? "sv" : folder;
        require(page.expectFirst("html").attr("lang").equals(language), "html is not lang=" + language);
        require(page.select("head > title").size() == 1 && !page.title().isBlank(), "no title");
        Elements description = page.select("head > meta[name=description]");
        require(description.size() == 1 && !description.attr("content").isBlank(), "no description");
    }

    /** WCAG 1.3.1, 2.4.6: one h1, and no level is skipped on the way down. */
    private void headings() {
        int count = page.select("h1").size();
        require(count == 1, count + " h1");
        int above = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            require(level <= above + 1, heading.tagName() + " after h" + above + ": " + heading.text());
            require(!heading.text().isBlank(), "empty " + heading.tagName());
            above = level;
        }
    }

    /** One main, header and footer; several of one kind are told apart by their names (WCAG 1.3.1, 2.4.1). */
    private void landmarks() {
        for (String one : List.of("main", "body > header", "body > footer")) {
            int count = page.select(one).size();
            require(count == 1, count + " " + one);
        }
        Set<String> names = new HashSet<>();
        for (Element landmark : page.select("nav, aside")) {
            String name = name(landmark);
            require(!name.isBlank(), landmark.tagName() + " without a name");
            require(names.add(name), "two landmarks with the name " + name);
        }
    }

    private String name(Element landmark) {
        if (!landmark.hasAttr("aria-labelledby")) {
            return landmark.attr("aria-label");
        }
        Element label = page.getElementById(landmark.attr("aria-labelledby"));
        return label == null ? "" : label.text();
    }

    private void skipLink() {
        Element first = page.body().selectFirst("a[href], button, input, [tabindex]");
        Element main = page.selectFirst("main");
        require(first != null && main != null && !main.id().isEmpty() && first.attr("href").equals("#" + main.id()),
                "the first link does not lead to main");
    }

    private void ids() {
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            require(ids.add(element.id()), "id twice: " + element.id());
        }
        for (Element element : page.select("[aria-labelledby], [aria-describedby], [headers], [for]")) {
            for (String attribute : List.of("aria-labelledby", "aria-describedby", "headers", "for")) {
                for (String id : element.attr(attribute).split("\\s+")) {
                    require(id.isEmpty() || ids.contains(id), attribute + " names no element: " + id);
                }
            }
        }
    }

    /** RFC 3966: a Swedish number in international form is its digits with +46 in place of the leading zero; short numbers have none. */
    private void contactLinks() {
        for (Element link : page.select("a[href^=tel:]")) {
            String written = link.text().startsWith("+") ? link.text().replace("(0)", "") : link.text();
            String digits = written.replaceAll("[^+\\d]", "");
            require(link.attr("href").equals("tel:" + digits.replaceFirst("^0", "+46")), link.attr("href") + " reads " + link.text());
        }
        for (Element link : page.select("a[href^=mailto:]")) {
            // a link that names what the mail is about shows no address
            require(link.attr("href").equals("mailto:" + link.text()) || !link.text().contains("@"), link.attr("href") + " reads " + link.text());
        }
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
