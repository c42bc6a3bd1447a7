package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page is the same to the last pixel wherever it lies, and needs no script to be so. */
@ExtendWith(BrowserSession.class)
final class SamePageIT {

    @AfterEach
    void allowScripts(Browser browser) {
        browser.scripts(true);
    }

    @ParameterizedTest
    @MethodSource("se.umea.vaxer.gate.BuiltSite#addresses")
    void looksTheSameUnderAPathAndFromAFolderWithoutScripts(String address, Browser browser, SiteServer server) {
        browser.look(Look.LIGHT);
        browser.size(800, 1200);
        String expected = seen(browser, server.url(address));
        assertEquals(expected, seen(browser, server.urlUnderAPath(address)), "under a path");
        browser.scripts(false);
        assertEquals(expected, seen(browser, BuiltSite.ofTheProject().root().resolve(address).toUri().toString()),
                "from a folder and without scripts");
    }

    @Test
    void bitesWhereAScriptWritesThePage(@TempDir Path folder, Browser browser) throws Exception {
        Files.writeString(folder.resolve("index.html"), "<p>Före</p><script>document.querySelector('p').append(' och efter')</script>");
        try (SiteServer server = SiteServer.of(folder)) {
            String expected = seen(browser, server.url("index.html"));
            browser.scripts(false);
            assertNotEquals(expected, seen(browser, server.url("index.html")));
        }
    }

    @Test
    void bitesWhereAStyleSheetLiesAtTheTopOfTheHost(@TempDir Path folder, Browser browser) throws Exception {
        Files.writeString(folder.resolve("sida.css"), "p { font-size: 3em }");
        Files.writeString(folder.resolve("index.html"), "<link rel=stylesheet href=/sida.css><p>Stort</p>");
        try (SiteServer server = SiteServer.of(folder)) {
            String expected = seen(browser, server.url("index.html"));
            Files.delete(folder.resolve("sida.css"));
            assertNotEquals(expected, seen(browser, server.urlUnderAPath("index.html")));
            assertNotEquals(expected, seen(browser, folder.resolve("index.html").toUri().toString()));
        }
    }

    private static String seen(Browser browser, String url) {
        browser.open(url);
        return browser.screenshot();
    }
}
