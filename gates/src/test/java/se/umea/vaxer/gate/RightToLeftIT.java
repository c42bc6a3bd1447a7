package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.Sites;

/** The site with two pages more, in Arabic: every gate holds there too, and what is left is right. */
@ExtendWith(BrowserSession.class)
final class RightToLeftIT {

    private static final String START = "ar/index.html";
    private static final String CONTACT = "ar/kontakt.html";

    @TempDir
    static Path folder;

    private static BuiltSite site;
    private static SiteServer server;

    @BeforeAll
    static void buildsTheSite() throws IOException, InterruptedException {
        ProjectCopy copy = ProjectCopy.in(folder);
        Sites.lay(Sites.FOLDER.resolve("arabiska"), folder);
        site = copy.built();
        server = SiteServer.of(site.root());
    }

    @AfterAll
    static void stopsTheServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {START, CONTACT})
    void passesTheGates(String address, Browser browser) throws Exception {
        browser.open(server.url(address));
        for (int width : List.of(Limits.WIDTH, 1280)) {
            for (Look look : Look.ON_SCREEN) {
                browser.look(look);
                browser.size(width, 900);
                assertEquals(List.of(), Axe.violations(browser, look), look.toString());
            }
            browser.look(Look.DARK);
            assertEquals(List.of(), Contrast.faults(browser, width, ".status__shape"));
            browser.look(Look.LIGHT);
            assertEquals(List.of(), Contrast.faults(browser, width, ".status__shape"));
            browser.size(width, 900);
            assertEquals(List.of(), browser.faults("cut.js"));
            assertEquals(List.of(), browser.faults("targets.js", Limits.TARGET));
            browser.open(server.url(address));
            assertEquals(List.of(), browser.faults("order.js"));
            assertEquals(List.of(), KeyboardIT.walk(browser, browser.texts("return focusable().map(label)")));
        }
        assertEquals(List.of(), PrintIT.faults(site.page(address), PrintIT.printed(browser)));
        assertEquals(List.of(), NuChecker.start().html(site.text(address)));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertEquals(List.of(), LinkWalk.faults(site, "https://umea-vaxer.example"));
    }

    @Test
    void mirrorsThePage(Browser browser) {
        browser.look(Look.LIGHT);
        browser.size(1280, 900);
        browser.open(server.url("index.html"));
        List<String> swedish = places(browser);
        browser.open(server.url(START));
        assertEquals("rtl", browser.run("return getComputedStyle(document.body).direction"));
        List<String> arabic = places(browser);
        assertEquals(swedish, arabic);
        assertEquals(List.of(".brand 65", "h1 65", "main h2 65", ".contact h2 65", "footer address 65"), arabic);
    }

    /** How far from the side where lines begin. */
    private static List<String> places(Browser browser) {
        return browser.texts("""
                const { clientWidth } = document.documentElement;
                const rightToLeft = getComputedStyle(document.body).direction === 'rtl';
                return ['.brand', 'h1', 'main h2', '.contact h2', 'footer address'].map(one => {
                    const box = document.querySelector(one).getBoundingClientRect();
                    return one + ' ' + Math.round(rightToLeft ? clientWidth - box.right : box.left);
                });
                """);
    }

    @Test
    void keepsTheOrderOfNumbers(Browser browser) {
        browser.size(1280, 900);
        browser.open(server.url(START));
        assertEquals(List.of("2018-09-18", "090-16 16 25", "090-16 10 00", "070-387 79 29", "090-16 16 25", "070-387 79 29",
                "901 84 Umeå", "090-16 10 00"), browser.texts("""
                // the characters from left to right, as they are painted
                return textNodes(document.body).filter(node => /\\d[- \\u00a0]\\d/.test(node.data)).map(node => {
                    const range = document.createRange();
                    return [...node.data].map((letter, i) => {
                        range.setStart(node, i);
                        range.setEnd(node, i + 1);
                        return [letter, range.getBoundingClientRect().left];
                    }).sort((one, other) => one[1] - other[1]).map(one => one[0]).join('').trim().replaceAll('\\u00a0', ' ');
                });
                """));
    }

    @Test
    void marksWhatLeadsToAPageInAnotherLanguage(Browser browser) {
        browser.open(server.url(START));
        assertEquals(List.of("index.html#fokusomraden (sv)", "index.html#aktiviteter (sv)", "aktivitetsplan.html (sv)",
                "ar/kontakt.html", "om-webbplatsen.html (sv)", "tillganglighet.html (sv)", "alla-sidor.html (sv)"), browser.texts("""
                return [...document.querySelectorAll('nav:not(:first-of-type) a, footer nav a')].map(link => {
                    const { content } = getComputedStyle(link, '::after');
                    return link.getAttribute('href').replace('../', '') + (content === 'none' ? '' : ' (' + link.hreflang + ')');
                });
                """));
    }

    @Test
    void leadsToItselfAndToTheOthersInEachHead() {
        List<String> languages = List.of("sv https://umea-vaxer.example/", "x-default https://umea-vaxer.example/",
                "sv-simple https://umea-vaxer.example/lattlast.html", "ar https://umea-vaxer.example/ar/",
                "en https://umea-vaxer.example/en/");
        for (String address : List.of("index.html", "lattlast.html", "en/index.html", START)) {
            assertEquals(languages, alternates(site.page(address)), address);
        }
        assertEquals(List.of("sv https://umea-vaxer.example/kontakt.html", "x-default https://umea-vaxer.example/kontakt.html",
                "ar https://umea-vaxer.example/ar/kontakt.html"), alternates(site.page(CONTACT)));
        assertEquals(List.of(), alternates(site.page("tillganglighet.html")));
    }

    @Test
    void leadsFromEachPageToItsOwnVersions() {
        assertEquals(List.of("lattlast.html Lättläst", "ar/kontakt.html العربية", "en/index.html English"),
                switchOf(site.page("kontakt.html")));
        assertTrue(switchOf(site.page(CONTACT)).contains("../kontakt.html Svenska"));
        Document page = site.page(START);
        assertEquals("../ar/kontakt.html", page.expectFirst("nav[aria-label='القائمة الرئيسية'] a:not([hreflang])").attr("href"));
    }

    private static List<String> alternates(Document page) {
        return page.select("head link[rel=alternate]:not([type])").stream()
                .map(link -> link.attr("hreflang") + " " + link.attr("href")).toList();
    }

    private static List<String> switchOf(Document page) {
        return page.select("header nav").first().select("a").stream().map(link -> link.attr("href") + " " + link.text()).toList();
    }
}
