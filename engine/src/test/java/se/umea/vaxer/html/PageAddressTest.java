package se.umea.vaxer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    private final PageAddress page = new PageAddress("aktiviteter/sspf.html", URI.create("https://example.org/vaxer"));

    @ParameterizedTest
    @CsvSource({"../kontakt.html, kontakt.html", "starkare.html, aktiviteter/starkare.html", "#laget, aktiviteter/sspf.html",
            "'', aktiviteter/sspf.html", "?sida=2, aktiviteter/sspf.html", "../, index.html", "./, aktiviteter/index.html",
            "../a.pdf?x#page=2, a.pdf", "../b%C3%A4ck.pdf, bäck.pdf", "/vaxer/kontakt.html, kontakt.html",
            "https://example.org/vaxer/kontakt.html, kontakt.html", "https://example.org/vaxer/, index.html"})
    void findsTheTargetOfALink(String link, String target) {
        assertEquals(Optional.of(target), page.target(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.net/", "//example.net/a", "https://example.org/annat.html", "/annat.html",
            "../../utanfor.html", "mailto:a@example.org", "tel:+4690161000", "a b.html", "javascript:alert(1)"})
    void hasNoTargetOnTheSite(String link) {
        assertEquals(Optional.empty(), page.target(link));
    }

    @Test
    void recognizesLinksToOtherSites() {
        assertTrue(page.leaves("https://example.net/"));
        assertTrue(page.leaves(" HTTP://example.org/annat.html"));
        assertTrue(page.leaves("//example.net/"));
        assertFalse(page.leaves("https://example.org/vaxer/kontakt.html"));
        assertFalse(page.leaves("mailto:a@example.org"));
    }

    @Test
    void hasTheAddressOfTheFolderIfItIsAnIndex() {
        assertEquals("https://example.org/vaxer/", new PageAddress("index.html", page.site()).absolute());
        assertEquals("https://example.org/vaxer/a/", new PageAddress("a/index.html", page.site()).absolute());
        assertEquals("https://example.org/vaxer/minindex.html", new PageAddress("minindex.html", page.site()).absolute());
    }

    @Test
    void encodesWhatAnAddressCannotHold() {
        PageAddress odd = new PageAddress("vår mapp/100%.html", page.site());

        assertEquals("https://example.org/vaxer/v%C3%A5r%20mapp/100%25.html", odd.absolute());
        assertEquals(Optional.of("vår mapp/b.html"), odd.target("b.html"));
    }

    @Test
    void findsTheWayToTheRoot() {
        assertEquals("../", page.root());
        assertEquals("", new PageAddress("index.html", page.site()).root());
    }

    @Test
    void isTheSameAsAnotherOfTheSamePage() {
        PageAddress same = new PageAddress("aktiviteter/sspf.html", URI.create("https://example.org/vaxer/"));
        PageAddress elsewhere = new PageAddress("aktiviteter/sspf.html", URI.create("https://example.net/"));

        assertEquals(Set.of(page), Set.copyOf(List.of(page, same)));
        assertEquals(2, Set.of(page, elsewhere).size());
    }
}
