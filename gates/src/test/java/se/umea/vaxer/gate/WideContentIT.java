package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.Pictures;
import se.umea.vaxer.check.Sites;

/** The site with pictures, wide tables, long words, addresses and code: every gate holds there too. */
@ExtendWith(BrowserSession.class)
final class WideContentIT {

    private static final String ACTIVITY = "aktiviteter/bilder.html";
    private static final String PAGE = "bilder.html";
    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600">
              <path d="M50 550h200V400h200V250h200V100h200" fill="none" stroke="#000" stroke-width="20"/>
            </svg>
            """;

    @TempDir
    static Path folder;

    private static BuiltSite site;
    private static SiteServer server;

    @BeforeAll
    static void buildsTheSite() throws IOException, InterruptedException {
        ProjectCopy copy = ProjectCopy.in(folder);
        Sites.lay(Sites.FOLDER.resolve("bilder"), folder);
        Path pictures = Files.createDirectories(folder.resolve("assets/bilder"));
        for (Map.Entry<String, byte[]> picture : Map.of("vanlig.png", Pictures.of("png", 800, 600),
                "bred.jpg", Pictures.of("jpeg", 1300, 500), "liten.gif", Pictures.of("gif", 48, 32),
                "hog.png", Pictures.of("png", 500, 2500), "sidan.jpg", Pictures.onItsSide(600, 400),
                "trappa.svg", DRAWING.getBytes(StandardCharsets.UTF_8), "yta.webp", Pictures.WEBP,
                "forlustfri.webp", Pictures.WEBP_LOSSLESS, "halv.webp", Pictures.WEBP_TRANSPARENT).entrySet()) {
            Files.write(pictures.resolve(picture.getKey()), picture.getValue());
        }
        site = copy.built();
        server = SiteServer.of(site.root());
    }

    @AfterAll
    static void stopsTheServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {ACTIVITY, PAGE, "index.html", "aktivitetsplan.html", "fokusomraden/meningsfull-fritid.html"})
    void keepsEverythingInItsPlace(String address, Browser browser) {
        browser.look(Look.LIGHT);
        browser.open(server.url(address));
        for (int width : List.of(Limits.WIDTH, 390, 768, 900, 1280)) {
            browser.size(width, 900);
            assertEquals(List.of(), browser.faults("cut.js"), width + " px");
            assertEquals(List.of(), browser.faults("targets.js", Limits.TARGET), width + " px");
        }
        browser.zoom(Limits.ZOOM, 1280, 1024);
        assertEquals(List.of(), browser.faults("cut.js"), "1280 px at 400 %");
        browser.result("text-spacing.js");
        for (int width : List.of(Limits.WIDTH, 1280)) {
            browser.size(width, 900);
            assertEquals(List.of(), browser.faults("cut.js"), width + " px, with the reader's spacing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {ACTIVITY, PAGE})
    void keepsThePlaceOfAPictureBeforeItHasCome(String address, Browser browser) {
        browser.look(Look.LIGHT);
        browser.size(Limits.WIDTH, 900);
        browser.open(server.url(address));
        assertEquals(List.of(), browser.texts("""
                return Promise.all([...document.images].map(image => {
                    image.loading = 'eager';
                    return image.decode().then(() => {
                        const named = image.getAttribute('width') / image.getAttribute('height');
                        const { width, height } = image.getBoundingClientRect();
                        const same = ratio => Math.abs(ratio / (image.naturalWidth / image.naturalHeight) - 1) < 0.02;
                        return same(named) && same(width / height) ? '' : image.alt + ': ' + [named, width, height];
                    });
                })).then(faults => faults.filter(fault => fault));
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {ACTIVITY, PAGE})
    void passesTheGates(String address, Browser browser) throws Exception {
        browser.open(server.url(address));
        for (int width : List.of(Limits.WIDTH, 1280)) {
            for (Look look : Look.ON_SCREEN) {
                browser.look(look);
                browser.size(width, 900);
                assertEquals(List.of(), Axe.violations(browser, look), look.toString());
            }
            for (Look look : List.of(Look.LIGHT, Look.DARK)) {
                browser.look(look);
                assertEquals(List.of(), Contrast.faults(browser, width, ".status__shape"), look.toString());
            }
            browser.size(width, 900);
            browser.open(server.url(address));
            assertEquals(List.of(), browser.faults("order.js"));
            assertEquals(List.of(), KeyboardIT.walk(browser, browser.texts("return focusable().map(label)")));
        }
        assertEquals(List.of(), NuChecker.start().html(site.text(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {ACTIVITY, PAGE})
    void cutsNothingOnPaper(String address, Browser browser) throws IOException {
        browser.look(Look.PAPER);
        browser.size(700, 900);
        browser.open(server.url(address));
        assertEquals(List.of(), browser.faults("cut.js"));
        assertEquals(List.of(), PrintIT.faults(site.page(address), PrintIT.printed(browser)));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertEquals(List.of(), LinkWalk.faults(site, "https://umea-vaxer.example"));
    }
}
