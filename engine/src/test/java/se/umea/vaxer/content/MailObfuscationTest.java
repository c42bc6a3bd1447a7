package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MailObfuscationTest {

    private final Markdown markdown = new Markdown(List.of("AUTOLINKS"));

    @Test
    void writesTheLettersThatFlexmarkDrawsFirst() {
        assertEquals("""
            <p><a href="&#109;a&#105;&#x6c;&#x74;&#x6f;&#x3a;&#97;&#x40;&#x62;.&#115;&#x65;">\
            &#97;@&#98;&#46;&#115;e</a></p>
            """, written("<a@b.se>", new MailObfuscation()));
    }

    @Test
    void drawsOnFromPageToPage() {
        MailObfuscation addresses = new MailObfuscation();
        assertNotEquals(written("<a@b.se>", addresses), written("<a@b.se>", addresses));
    }

    @Test
    void readsAsTheAddress() {
        String html = written("Skriv till o'brien@example.org eller <a&b@example.org>.", new MailObfuscation());
        assertEquals("Skriv till o'brien@example.org eller a&b@example.org.", Jsoup.parse(html).text());
        assertEquals(List.of("mailto:o'brien@example.org", "mailto:a&b@example.org"),
            Jsoup.parse(html).select("a").eachAttr("href"));
    }

    private String written(String text, MailObfuscation addresses) {
        return addresses.obfuscate(markdown.render(markdown.parse(text)));
    }
}
