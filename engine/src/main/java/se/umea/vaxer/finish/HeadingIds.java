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

/** Gives headings an address of their own, and a page with more than three sections a list of its contents. */
final class HeadingIds implements FinishStep {

    private static final int SECTIONS_WITHOUT_LIST = 3;

    private final Translations words;

    HeadingIds(Translations words) {
        this.words = words;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        Set<String> taken = new HashSet<>(page.select(Selectors.of("[id]")).eachAttr("id"));
        Map<String, Integer> numbers = new HashMap<>();
        for (Element heading : page.select(Selectors.of("main :is(h2, h3, h4):not([id])"))) {
            heading.id(free(slug(heading.text()), taken, numbers));
        }
        List<Element> sections = page.select(Selectors.of("main h2"));
        if (sections.size() > SECTIONS_WITHOUT_LIST && page.select(Selectors.of(".contents")).isEmpty()) {
            start(sections.get(0)).before(contents(sections, words.of(page, "contents")));
        }
    }

    /** The heading's text in the letters of an address: {@code På gång i höst} becomes {@code pa-gang-i-host}. */
    static String slug(String text) {
        String slug = Slug.of(text);
        return slug.isEmpty() ? "avsnitt" : slug;
    }

    /** @param numbers the last number tried for each slug: many headings may read the same */
    private static String free(String slug, Set<String> taken, Map<String, Integer> numbers) {
        String id = slug;
        while (!taken.add(id)) {
            id = slug + "-" + numbers.merge(slug, 2, (last, first) -> last + 1);
        }
        return id;
    }

    /** The heading, or the section that it opens. */
    private static Element start(Element heading) {
        Element section = heading.closest(Selectors.of("section"));
        return section == null ? heading : section;
    }

    private static Element contents(List<Element> sections, String title) {
        Element list = new Element("ul");
        for (Element heading : sections) {
            list.appendElement("li").appendElement("a").attr("href", "#" + heading.id()).text(heading.text());
        }
        Element contents = new Element("nav").addClass("contents").attr("aria-labelledby", "pa-den-har-sidan");
        contents.appendElement("p").id("pa-den-har-sidan").addClass("contents__title").text(title);
        return contents.appendChild(list);
    }
}
