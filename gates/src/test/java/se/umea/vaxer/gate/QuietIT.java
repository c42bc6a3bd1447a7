package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.json.simple.JSONObject;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A visit asks for the page and its icon and for nothing more, leaves nothing behind and says nothing to the console. */
@ExtendWith(BrowserSession.class)
final class QuietIT {

    private static final String LEFT_BEHIND = """
            return Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()]).then(kept => [
                ...(document.cookie ? ['cookie ' + document.cookie] : []),
                ...Object.keys(localStorage).map(key => 'local ' + key),
                ...Object.keys(sessionStorage).map(key => 'session ' + key),
                ...kept[0].map(base => 'database ' + base.name),
                ...kept[1].map(cache => 'cache ' + cache),
                ...kept[2].map(worker => 'worker ' + worker.scope)]);
            """;

    @ParameterizedTest
    @MethodSource("se.umea.vaxer.gate.BuiltSite#addresses")
    void asksForNothingAndLeavesNothing(String address, Browser browser, SiteServer server) throws ParseException {
        assertEquals(List.of("/" + address), visit(browser, server, address).stream()
                .filter(request -> !request.matches("/favicon\\.[0-9a-f]+\\.svg")).toList());
    }

    @Test
    void fromAFolderTheConsoleIsSilentToo(Browser browser) {
        List<String> pages = new ArrayList<>(BuiltSite.ofTheProject().pages());
        // for a web server to answer with: nobody opens it from a folder
        pages.remove("404.html");
        for (String address : pages) {
            browser.logged("browser");
            browser.open(BuiltSite.ofTheProject().root().resolve(address).toUri().toString());
            assertEquals(List.of(), browser.logged("browser"), address);
        }
    }

    @Test
    void bites(@TempDir Path folder, Browser browser) throws Exception {
        Files.writeString(folder.resolve("index.html"), """
                <!doctype html>
                <link rel="icon" href="data:,">
                <img src="http://127.0.0.1:9/bild.png" alt="">
                <script>document.cookie = 'a=b'; localStorage.c = 'd'; console.log('hej')</script>
                """);
        try (SiteServer server = SiteServer.of(folder)) {
            List<String> seen = visit(browser, server, "index.html");
            assertEquals(List.of("/index.html", "http://127.0.0.1:9/bild.png", "cookie a=b", "local c"), seen.subList(0, 4));
            assertEquals(6, seen.size(), "and two messages, of the picture and of the script: " + seen);
        }
        browser.run("document.cookie = 'a=; max-age=0'; localStorage.clear()");
    }

    /** Requests, then what was left behind, then what the console says. */
    private static List<String> visit(Browser browser, SiteServer server, String address) throws ParseException {
        browser.open("about:blank");
        browser.logged("browser");
        browser.logged("performance");
        browser.open(server.url(address));
        List<String> seen = new ArrayList<>();
        for (String entry : browser.logged("performance")) {
            JSONObject message = (JSONObject) ((JSONObject) new JSONParser().parse(entry)).get("message");
            if ("Network.requestWillBeSent".equals(message.get("method"))) {
                JSONObject request = (JSONObject) ((JSONObject) message.get("params")).get("request");
                seen.add(((String) request.get("url")).replace(server.url(""), "/"));
            }
        }
        seen.removeIf(url -> url.startsWith("data:"));
        seen.addAll(browser.texts(LEFT_BEHIND));
        seen.addAll(browser.logged("browser"));
        return seen;
    }
}
