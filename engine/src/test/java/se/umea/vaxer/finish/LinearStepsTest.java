package se.umea.vaxer.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.html.PageAddress;

/**
 * Runs steps on pages of a size that takes less than a second where time grows with the page, and tens of minutes where it
 * grows with its square; what calls itself for each match runs out of stack.
 */
class LinearStepsTest {

    private static final Duration BOUND = Duration.ofMinutes(5);
    private static final Translations WORDS = new Translations(new Languages("sv", Map.of("sv", Map.of())));
    private static final ContactLinks CONTACTS = new ContactLinks("46", List.of("112", "114 14"), WORDS);
    private static final PageAddress ADDRESS = new PageAddress("a.html", URI.create("https://exempel.se"));

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("equal headings", new HeadingIds(WORDS), "<h2>a</h2>".repeat(300_000), "h2[id]", 300_000),
                Arguments.of("external links", new ExternalLinkMarks(WORDS), "<p><a href=\"https://annan.se/\">a</a></p>".repeat(40_000),
                        "a.external", 40_000),
                Arguments.of("tables", new AccessibleTables(), "<h2>a</h2><table><tr><td>b</td></tr></table>".repeat(20_000),
                        "caption", 20_000),
                Arguments.of("mail addresses", CONTACTS, "a@b.se ".repeat(20_000), "a.mail", 20_000),
                Arguments.of("telephone numbers", CONTACTS, "090-16 10 00, ".repeat(20_000), "a.phone", 20_000),
                Arguments.of("no mail address", CONTACTS, "a".repeat(1_000_000), "a", 0),
                Arguments.of("a mail address without end", CONTACTS, "a@b" + ".c1".repeat(100_000), "a", 0),
                Arguments.of("short numbers", CONTACTS, "ring 112. ".repeat(20_000), "a.phone", 20_000),
                Arguments.of("no short numbers", CONTACTS, "ring112 114 ".repeat(20_000), "a.phone", 0),
                Arguments.of("digits", CONTACTS, "0 1".repeat(100_000), "a.phone", 0),
                Arguments.of("a telephone number without end", CONTACTS, "090-16" + " 10".repeat(100_000), "a.phone", 1),
                Arguments.of("days", new NonBreakingHyphens(), "2018-09-18 ".repeat(20_000), "span.unbroken", 20_000),
                Arguments.of("a number without end", new NonBreakingSpaces(WORDS), "+46" + " 1".repeat(100_000), "a", 0),
                Arguments.of("no number", new BidiIsolation(), "a".repeat(1_000_000), "bdi", 0),
                Arguments.of("numbers", new BidiIsolation(), "1" + "-1".repeat(100_000), "bdi", 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void takesTimeInProportionToThePage(String what, FinishStep step, String html, String query, int count) {
        Document page = Jsoup.parse("<html lang=\"sv\" dir=\"rtl\"><body><main>" + html + "</main></body></html>");
        assertTimeoutPreemptively(BOUND, () -> step.apply(page, ADDRESS));
        assertEquals(count, page.select(query).size());
    }

    @Test
    void numbersEqualHeadingsAsBefore() {
        Document page = Jsoup.parse("<main><h2>a</h2><h2 id=\"a-3\">a</h2><h2>a</h2><h2>a</h2><h2>a 2</h2></main>");
        new HeadingIds(WORDS).apply(page, ADDRESS);
        assertEquals(List.of("a", "a-3", "a-2", "a-4", "a-2-2"), page.select("h2").eachAttr("id"));
    }
}
