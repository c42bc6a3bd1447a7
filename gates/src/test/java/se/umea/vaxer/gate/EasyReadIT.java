package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page in easy Swedish is easy, and within reach from everywhere. */
final class EasyReadIT {

    private static final BuiltSite SITE = BuiltSite.ofTheProject();
    private static final String PAGE = "lattlast.html";

    @Test
    void isVeryEasyToRead() {
        Readability text = Readability.of(SITE.page(PAGE).select("main h1, main .lead, main .prose :is(h2, p, li):not(.contents *)").eachText());
        System.out.println(PAGE + ": " + text);
        assertTrue(text.lix() <= 30, text::toString);
        assertTrue(text.longestSentence() <= 12, text::toString);
    }

    @Test
    void hasNoAbbreviation() {
        assertEquals(List.of(), SITE.page(PAGE).select("main .prose :is(p, li)").eachText().stream()
                .filter(text -> text.matches("(?s).*\\b(\\p{Lu}{2,}|bl\\.? ?a|t\\.? ?ex|m\\.? ?m|osv|etc)\\b.*")).toList());
    }

    @Test
    void startsEachSentenceOnALineOfItsOwn() {
        for (Element text : SITE.page(PAGE).select("main .prose :is(p, li):not(.contents *)")) {
            assertEquals(text.text().split("[.?!:] ").length - 1, text.select("br").size(), text.text());
        }
    }

    @Test
    void isLinkedFromEveryPage() {
        for (String address : SITE.pages()) {
            List<Element> links = SITE.page(address).select("header a:contains(Lättläst)");
            assertEquals(1, links.size(), address);
            assertTrue(links.get(0).attr("href").endsWith(PAGE), address);
        }
    }

    @Test
    void tellsADifficultText() {
        // 12 words in 2 sentences, 5 of them long: 12/2 + 100 · 5/12
        assertEquals(47.7, Readability.of(List.of("Uppdraget syftar till att säkerställa en struktur. Samverkan leds av UmeBrå, "
                + "Polisen.")).lix(), 0.05);
    }
}
