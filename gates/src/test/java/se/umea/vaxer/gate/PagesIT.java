package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads every finished page as HTML, with no browser. */
final class PagesIT {

    private static final String HOST = "https://umea-vaxer.example";

    private static final BuiltSite SITE = BuiltSite.ofTheProject();

    @ParameterizedTest
    @MethodSource("se.umea.vaxer.gate.BuiltSite#addresses")
    void isWholeToAScreenReader(String address) {
        assertEquals(List.of(), PageCheck.faults(SITE.page(address)));
    }

    @ParameterizedTest
    @MethodSource("se.umea.vaxer.gate.BuiltSite#addresses")
    void showsTheContactAfterTheContentAndTheMunicipalityInTheFooter(String address) {
        Document page = SITE.page(address);
        boolean english = address.startsWith("en/");
        String name = ContentHeaders.read(Path.of("content/kontakt.md")).get("title");
        assertEquals((english ? "Contact" : "Kontakt") + " " + ContentHeaders.contact() + " "
                + (english ? "Save " + name + " in your address book (vcf)" : "Spara " + name + " i adressboken (vcf)"),
                plain(page.select("main + aside").text()));
        assertTrue(plain(page.select("body > footer address").text())
                .startsWith("Umeå kommun Skolgatan 31A 901 84 Umeå 090-16 10 00"), address);
    }

    @Test
    void hasEveryPage() throws IOException {
        for (String folder : List.of("aktiviteter", "fokusomraden", "dokument")) {
            assertEquals(ContentHeaders.published(Path.of("content", folder)).stream()
                    .map(header -> folder + "/" + header.name() + ".html").sorted().toList(),
                    BuiltSite.addresses().filter(page -> page.startsWith(folder + "/")).sorted().toList());
        }
        assertTrue(SITE.pages().containsAll(
                List.of("index.html", "aktivitetsplan.html", "kontakt.html", "lattlast.html",
                "en/index.html", "tillganglighet.html", "om-webbplatsen.html", "404.html")));
        assertTrue(SITE.has("sitemap.xml"));
    }

    @Test
    void hasNoEmptyFolder() throws IOException {
        try (Stream<Path> all = Files.walk(SITE.root())) {
            assertEquals(List.of(), all.filter(folder -> folder.toFile().isDirectory() && folder.toFile().list().length == 0)
                    .toList());
        }
    }

    @Test
    void everyLinkLeadsSomewhereUnderAnyPath() {
        assertEquals(List.of(), LinkWalk.faults(SITE, HOST));
    }

    @Test
    void noTwoPagesShareATitleOrADescription() {
        Map<String, String> seen = new HashMap<>();
        for (String address : SITE.pages()) {
            Document page = SITE.page(address);
            for (String text : List.of(page.title(), page.select("meta[name=description]").attr("content"))) {
                String other = seen.put(text, address);
                assertEquals(null, other, text + " on " + address);
            }
        }
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
