package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.preview.Preview;

/**
 * The pictures in the editors' handbook show today's program: the real preview, with the real templates, of content that
 * stays the same whatever the editors write.
 *
 * <p>Beside each picture lies the text that was on the page when it was taken. Where that is another by now, the picture
 * is out of date; {@code mvn -Pskarmbilder verify} takes all of them anew.
 */
@ExtendWith(BrowserSession.class)
class HandbookPicturesIT {

    private static final Path PICTURES = Sites.REAL.resolve("handbok/bilder");
    private static final boolean TAKE = Boolean.getBoolean("vaxer.skarmbilder");
    private static final String ACTIVITY = "aktiviteter/odling-pa-garden";
    /** The words of the form, without the names of its icons, which are letters too. */
    private static final String FORM = """
            return document.fonts.ready.then(() => [...document.querySelectorAll('h1, h2, h3, h4, [role=row], .hint, [data-key-path] [id$=-error]')]
                .filter(each => { const box = each.getBoundingClientRect(); return box.height && box.top < innerHeight; })
                .map(each => each.innerText.split('\\n').map(line => line.replace(/[\\u2066-\\u2069]/g, '').trim())
                    .filter(line => line && !/^[a-z_]+$/.test(line)).join(' ')).filter(Boolean).join('\\n') + '\\n');
            """;
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 640;
    /** Down to where the table of pages has begun. */
    private static final int HEIGHT_OF_LIST = 760;

    @TempDir
    private static Path parent;

    private static Path folder;
    private static Preview preview;

    @BeforeAll
    static void startsThePreview() throws IOException {
        // the form shows the folder's name
        folder = Files.createDirectory(parent.resolve("umea-vaxer"));
        Sites.example(folder);
        Path settings = folder.resolve("jbake.properties");
        Files.writeString(settings, Files.readString(settings).replaceFirst("security.expires=.*", "security.expires=2019-08-31"));
        preview = Preview.start(folder, 0, () -> LocalDate.of(2018, 9, 18), update -> { });
    }

    @AfterAll
    static void stopsIt() {
        preview.close();
    }

    @AfterEach
    void resets(Browser browser) {
        browser.cdp("Emulation.clearDeviceMetricsOverride", Map.of());
        browser.cdp("Emulation.setScrollbarsHidden", Map.of("hidden", false));
    }

    @Test
    void aDraftIsMarkedAndItsFileNamed(Browser browser) throws IOException {
        open(browser, ACTIVITY + ".html", HEIGHT);
        browser.run("document.querySelector('vaxer-note').shadowRoot.querySelector('details').open = true;");
        held(browser, "utkast");
    }

    @Test
    void aFaultIsShownWithItsLine(Browser browser) throws IOException {
        open(browser, ACTIVITY + ".html", HEIGHT);
        Path file = folder.resolve("content/" + ACTIVITY + ".md");
        String right = Files.readString(file);
        Files.writeString(file, right.replace("status=draft", "status=published").replace("lage=paborjad", "lage=pagaende"));
        try {
            awaited(browser, true);
            held(browser, "fel");
        } finally {
            Files.writeString(file, right);
        }
        awaited(browser, false);
    }

    @Test
    void everyPageIsInTheList(Browser browser) throws IOException {
        open(browser, "__vaxer/", HEIGHT_OF_LIST);
        held(browser, "lista");
    }

    @Test
    void theFormIsShownFromItsFirstPageToAFault(Browser browser) throws IOException {
        Form form = Form.open(browser, preview.url() + "__vaxer/cms/", folder);
        browser.look(Look.LIGHT);
        browser.size(WIDTH, HEIGHT);
        browser.cdp("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        form.run("return button('Arbeta med lokalt repository').then(() => true)");
        held(browser, "formular-start", FORM);
        form.pick().go("#/collections/aktivitet", "");
        form.run("return button('Skapa ny post').then(() => true)");
        held(browser, "formular-lista", FORM);
        form.go("#/collections/" + ACTIVITY.replace("aktiviteter/", "aktivitet/entries/"), "");
        form.run("return until('not all that fits', () => document.querySelector('[data-key-path=uppgifter]')).then(() => true)");
        held(browser, "formular-sida", FORM);
        form.run("return fill('title', '').then(save).then(() => until('no fault', () =>"
                + " document.querySelector('[data-key-path=title] [id$=-error]') && document.body.innerText.includes('Ett fält har ett fel')"
                + " && !document.getAnimations().some(each => each.playState === 'running'))).then(() => true)");
        held(browser, "formular-fel", FORM);
    }

    private static void open(Browser browser, String address, int height) {
        browser.look(Look.LIGHT);
        browser.size(WIDTH, height);
        browser.cdp("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        browser.open(preview.url() + address);
    }

    /** Waits until the page itself has come to tell of a fault, or to tell of none. */
    private static void awaited(Browser browser, boolean fault) {
        assertEquals(true, browser.run("""
                const wanted = arguments[0];
                const until = performance.now() + 10000;
                return new Promise(done => (function look() {
                  const told = !!document.querySelector('vaxer-note')?.shadowRoot?.querySelector('.errors');
                  if (told === wanted || performance.now() > until) {
                    done(told === wanted);
                  } else {
                    requestAnimationFrame(look);
                  }
                })());""", fault));
    }

    /** Takes the picture, or holds the page against the one that was taken. */
    private static void held(Browser browser, String name) throws IOException {
        held(browser, name, Browser.resource("pictured.js"));
    }

    /** @param script gives the text on the page */
    private static void held(Browser browser, String name, String script) throws IOException {
        String text = (String) browser.run(script);
        Path picture = PICTURES.resolve(name + ".png");
        Path record = PICTURES.resolve(name + ".txt");
        if (TAKE) {
            Files.createDirectories(PICTURES);
            Files.write(picture, Base64.getDecoder().decode(
                    (String) browser.cdp("Page.captureScreenshot", Map.of("format", "png")).get("data")));
            Files.writeString(record, text);
        }
        assertTrue(Files.exists(picture), () -> "the picture is not taken: mvn -Pskarmbilder verify");
        assertEquals(Files.readString(record), text, "the picture is out of date: mvn -Pskarmbilder verify");
    }
}
