package se.umea.vaxer.finish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;
import se.umea.vaxer.html.Slug;

/**
 * Gives headings an id, and a page with many sections a list of its contents, unless a {@code nav} in {@code main} already
 * links to places on the page. Headings in a {@code header} are not in the list.
 */
final class HeadingIds implements FinishStep {

    private static final int MAX_SECTIONS_WITHOUT_CONTENTS = 3;

    private final Translations words;

    HeadingIds(Translations words) {
        this.words = words;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        Set<String> taken = new HashSet<>(page.select(Selectors.of("[id]")).eachAttr("id"));
        Map<String, Integer> numbers = new HashMap<>();
        for (Element heading : page.select(Selectors.of("main :is(h2, h3, h4):not([id])"))) {
            heading.id(id(heading.text(), taken, numbers));
        }
        List<Element> sections = page.select(Selectors.of("main h2:not(header h2)"));
        if (sections.size() > MAX_SECTIONS_WITHOUT_CONTENTS && page.select(Selectors.of("main nav a[href^=#]")).isEmpty()) {
            Element section = sections.get(0).closest(Selectors.of("section"));
            String title = words.of(page, "contents");
            (section == null ? sections.get(0) : section).before(contents(sections, title, id(title, taken, numbers)));
        }
    }

    /**
     * Returns a free id in the characters of an address: {@code Crème brûlée} becomes {@code creme-brulee}.
     *
     * @param numbers the last number tried for each id, as many headings may be equal
     */
    private static String id(String text, Set<String> taken, Map<String, Integer> numbers) {
        String slug = Slug.of(text);
        String base = slug.isEmpty() ? "section" : slug;
        String id = base;
        while (!taken.add(id)) {
            id = base + "-" + numbers.merge(base, 2, (last, first) -> last + 1);
        }
        return id;
    }

    private static Element contents(List<Element> sections, String title, String id) {
        Element list = new Element("ul");
        for (Element heading : sections) {
            list.appendElement("li").appendElement("a").attr("href", "#" + heading.id()).text(heading.text());
        }
        Element contents = new Element("nav").addClass("contents").attr("aria-labelledby", id);
        contents.appendElement("p").id(id).addClass("contents__title").text(title);
        return contents.appendChild(list);
    }
}
