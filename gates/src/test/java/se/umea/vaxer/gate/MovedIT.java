package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows an old link comes to the page, also where the web server knows nothing of it. */
@ExtendWith(BrowserSession.class)
final class MovedIT {

    private static final List<String> OLD = List.of("styrka.html", "nytt/2018/styrka.html");
    private static final String NOW = "aktiviteter/projektet-starkare.html";

    private static BuiltSite site;

    @BeforeAll
    static void renamesAPage(@TempDir Path folder) throws IOException, InterruptedException {
        ProjectCopy copy = ProjectCopy.in(folder);
        copy.replace("content/" + NOW.replace(".html", ".md"), "lage=", "tidigare=" + String.join(", ", OLD) + "\nlage=");
        site = copy.built();
    }

    @Test
    void leadsOnFromAFolderAndUnderAnyPath(Browser browser) throws IOException {
        try (SiteServer server = SiteServer.of(site.root())) {
            for (String old : OLD) {
                assertEquals(file(NOW), arrival(browser, file(old)));
                assertEquals(server.urlUnderAPath(NOW), arrival(browser, server.urlUnderAPath(old)));
            }
        }
    }

    @Test
    void isAPageLikeAnyOther(Browser browser) throws Exception {
        NuChecker nu = NuChecker.start();
        for (String old : OLD) {
            assertEquals(List.of(), nu.html(site.text(old)));
            assertTrue(site.has(old + ".br") && site.has(old + ".gz"));
            String still = site.text(old).replaceAll("<meta http-equiv=\"(refresh|Content-Security-Policy)\"[^>]*>", "");
            assertFalse(still.contains("http-equiv"), still);
            browser.show(still);
            assertEquals(List.of(), Axe.violations(browser, Look.LIGHT));
        }
    }

    @Test
    void isNotAmongThePages() throws IOException, InterruptedException {
        Program.Outcome outcome = Program.run("verify", site.root().toString());
        assertEquals(0, outcome.code(), outcome.output());
        assertTrue(outcome.output().contains("inget att anmärka på"), outcome.output());
        for (String list : List.of("sitemap.xml", "feed.xml", "index.html")) {
            OLD.forEach(old -> assertFalse(site.text(list).contains(old), list));
        }
    }

    private static String file(String address) {
        return site.root().resolve(address).toUri().toString();
    }

    /** Where the browser comes to within ten seconds, if it does not stay. */
    private static String arrival(Browser browser, String url) {
        browser.open("about:blank");
        browser.open(url);
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        String at = url;
        while (at.equals(url) && System.nanoTime() < patience) {
            // the page's own scripts would be lost on the way
            Map<String, Object> history = browser.cdp("Page.getNavigationHistory", Map.of());
            List<?> entries = (List<?>) history.get("entries");
            at = (String) ((Map<?, ?>) entries.get(((Number) history.get("currentIndex")).intValue())).get("url");
        }
        return at;
    }
}
