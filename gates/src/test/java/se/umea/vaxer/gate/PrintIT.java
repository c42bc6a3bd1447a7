package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On paper a page keeps its words, its states and where its links lead, and loses what only helps on a screen. */
@ExtendWith(BrowserSession.class)
final class PrintIT {

    @ParameterizedTest
    @MethodSource("se.umea.vaxer.gate.BuiltSite#addresses")
    void keepsTheContentAndDropsTheNavigation(String address, Browser browser, SiteServer server) throws IOException {
        browser.look(Look.DARK);
        browser.open(server.url(address));
        assertEquals(List.of(), faults(BuiltSite.ofTheProject().page(address), printed(browser)));
    }

    @Test
    void startsEachPageOfThePlanWithAFocusArea(Browser browser, SiteServer server) throws IOException {
        String address = "aktivitetsplan.html";
        browser.open(server.url(address));
        List<String> areas = BuiltSite.ofTheProject().page(address).select("th[scope=rowgroup]").eachText().stream()
                .map(PrintIT::squeezed).toList();
        for (int inches = 6; inches <= 12; inches++) {
            // what is positioned, as the h1 is, comes last on its page
            List<String> parts = List.of(printed(browser, Map.of("paperHeight", inches)).replace("Aktivitetsplan", "").split("AktivitetLäge"));
            for (String part : parts.subList(1, parts.size())) {
                assertTrue(areas.stream().anyMatch(part::startsWith), inches + " inches: " + part);
            }
        }
    }

    static Stream<String> activities() {
        return BuiltSite.addresses().filter(address -> address.startsWith("aktiviteter/"));
    }

    @ParameterizedTest
    @MethodSource("activities")
    void fitsAnActivityOnOnePageWithItsAddressAndAge(String address, Browser browser, SiteServer server) throws IOException {
        browser.look(Look.LIGHT);
        browser.open(server.url(address));
        String pdf = (String) browser.cdp("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69)).get("data");
        try (PDDocument document = Loader.loadPDF(Base64.getDecoder().decode(pdf))) {
            assertEquals(1, document.getNumberOfPages());
            String text = squeezed(new PDFTextStripper().getText(document));
            assertTrue(text.contains("https://umeavaxer.example/" + squeezed(address)), text);
            assertTrue(text.contains("Uppgifternaärfrån2018"), text);
        }
    }

    @Test
    void bites(Browser browser) throws IOException {
        String html = """
                <!doctype html>
                <style>@media print { .status, .post { display: none } }</style>
                <nav aria-label="Huvudmeny"><a href="x.html">Aktiviteter som finns</a></nav>
                <main><h1>Rubrik</h1><span class="status">Påbörjad</span><a href="https://annan.example/sida">Annan</a>
                <a class="post" href="mailto:namn@umea.se">namn@umea.se</a></main>
                """;
        browser.show(html);
        assertEquals(List.of("missing: Påbörjad", "missing: https://annan.example/sida", "missing: namn@umea.se",
                "printed: Aktiviteter som finns"), faults(Jsoup.parse(html), printed(browser)));
    }

    static List<String> faults(Document page, String printed) {
        List<String> faults = new ArrayList<>();
        List<String> kept = new ArrayList<>(page.select("h1, h2, main .status").eachText());
        kept.addAll(page.select("main a[href^=http]").eachAttr("href"));
        page.select("a[href^=mailto:]:contains(@), a[href^=tel:]").eachText().forEach(kept::add);
        for (String text : kept) {
            if (!printed.contains(squeezed(text))) {
                faults.add("missing: " + text);
            }
        }
        for (Element bar : page.select("nav, .skip-link")) {
            if (printed.contains(squeezed(bar.text()))) {
                faults.add("printed: " + bar.text());
            }
        }
        return faults;
    }

    static String printed(Browser browser) throws IOException {
        return printed(browser, Map.of());
    }

    private static String printed(Browser browser, Map<String, Object> paper) throws IOException {
        String pdf = (String) browser.cdp("Page.printToPDF", paper).get("data");
        try (PDDocument document = Loader.loadPDF(Base64.getDecoder().decode(pdf))) {
            return squeezed(new PDFTextStripper().getText(document));
        }
    }

    /** Without what line breaks, and spaces that differ, put between letters. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad-]", "");
    }
}
