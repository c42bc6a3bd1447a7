package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.preview.Preview;

/**
 * Edits files while a real browser shows the preview.
 *
 * <p>{@code bench/preview} measures with it, on sites of more pages: {@code -Dvaxer.pages=1000}.
 */
@ExtendWith(BrowserSession.class)
final class PreviewIT {

    private static final String STARKARE = "content/aktiviteter/projektet-starkare.md";
    private static final String PAGE = "aktiviteter/projektet-starkare.html";
    private static final LocalDate DAY = LocalDate.of(2018, 10, 1);

    @TempDir
    Path folder;

    private final Set<Long> states = ConcurrentHashMap.newKeySet();
    private ProjectCopy copy;
    private Preview preview;

    @BeforeEach
    void start(Browser browser) throws IOException {
        copy = ProjectCopy.in(folder);
        addPages(Integer.getInteger("vaxer.pages", 0));
        preview = Preview.start(folder, 0, () -> DAY, update -> states.add(update.number()));
        browser.look(Look.LIGHT);
        browser.size(1280, 800);
    }

    @AfterEach
    void stop(Browser browser) {
        browser.open("about:blank");
        preview.close();
    }

    @Test
    void showsASavedChangeWithinASecond(Browser browser) throws IOException {
        browser.open(preview.url() + PAGE);
        List<Long> times = new ArrayList<>();
        String title = "Projektet \"Starkare\"";
        for (int save = 1; save <= 18; save++) {
            String next = "Sparad gång " + save;
            String watching = "window.shown = new Promise(resolve => new MutationObserver((changes, observer) => {"
                    + " if (document.querySelector('h1')?.textContent === arguments[0]) {"
                    + " observer.disconnect(); requestAnimationFrame(() => resolve(Date.now())); } })"
                    + ".observe(document, {subtree: true, childList: true})); return true";
            browser.run(watching, next);
            long saved = System.currentTimeMillis();
            copy.replace(STARKARE, "title=" + title, "title=" + next);
            long shown = ((Number) browser.run("return window.shown")).longValue();
            title = next;
            times.add(shown - saved);
        }
        List<Long> warm = times.subList(5, times.size()).stream().sorted().toList();
        long median = warm.get(warm.size() / 2);
        System.out.println("from save to screen: median " + median + " ms, slowest " + warm.get(warm.size() - 1) + " ms");
        // on a quiet machine it is below 200 ms, as bench/preview shows; this one may be busy
        assertTrue(median < 1000, times::toString);
    }

    @Test
    void showsAnErrorAboveTheLastGoodPageUntilItIsFixed(Browser browser) throws IOException {
        browser.open(preview.url() + PAGE);
        copy.replace(STARKARE, "lage=genomfors", "lage=genomfor");
        assertEquals("1 fel måste rättas", shown(browser, ".errors summary"));
        assertEquals(STARKARE + ", rad 6", shown(browser, ".errors .place"));
        assertEquals("lage=genomfor", shown(browser, ".errors pre"));
        assertEquals("Okänt värde \"genomfor\" i lage; menade du \"genomfors\"? Tillåtna: genomfors, paborjad, ej-paborjad, avslutad",
                shown(browser, ".errors li > p:last-child"));
        assertEquals("Projektet \"Starkare\"", browser.run("return document.querySelector('h1').textContent"));

        copy.replace(STARKARE, "lage=genomfor", "lage=paborjad");
        await(browser, "!note('.errors') && document.querySelector('main .status').textContent.includes('Påbörjad')");
    }

    @Test
    void showsAFailingTemplateWithItsLine(Browser browser) throws IOException {
        browser.open(preview.url() + PAGE);
        copy.replace("templates/aktivitet.ftl", "<#ftl output_format=\"HTML\">\n", "<#ftl output_format=\"HTML\">\n${saknas}\n");
        assertEquals("templates/aktivitet.ftl, rad 2", shown(browser, ".errors .place"));
        assertEquals("${saknas}", shown(browser, ".errors pre"));
        assertTrue(shown(browser, ".errors li > p:last-child").contains("saknas"));
        assertEquals("Projektet \"Starkare\"", browser.run("return document.querySelector('h1').textContent"));

        copy.replace("templates/aktivitet.ftl", "${saknas}\n", "");
        await(browser, "!note('.errors')");
    }

    @Test
    void runsNoScriptButItsOwn(Browser browser) throws IOException {
        Files.writeString(folder.resolve("assets/x.js"), "window.ran = 'fil'");
        copy.replace("templates/aktivitet.ftl", "<#ftl output_format=\"HTML\">\n", "<#ftl output_format=\"HTML\">\n<script src=\"/x.js\"></script>"
                + "<script nonce=\"preview\">window.ran = 'text'</script><img src=\"/borta.png\" alt=\"\" onerror=\"window.ran = 'bild'\">\n");
        browser.open(preview.url() + PAGE);
        await(browser, "document.querySelector('img[onerror]')");
        browser.open(preview.url() + PAGE);
        copy.replace(STARKARE, "title=Projektet \"Starkare\"", "title=Sparad");
        await(browser, "document.querySelector('h1').textContent === 'Sparad'");
        assertEquals("inget", browser.run("return window.ran ?? 'inget'"));
    }

    @Test
    void appliesANewStyleSheetWithoutReloadingThePage(Browser browser) throws IOException {
        browser.open(preview.url());
        browser.run("window.mark = 'kvar'; return true");
        copy.replace("assets/css/tokens.css", "--ground: #faf9f4", "--ground: #010203");
        await(browser, "getComputedStyle(document.body).backgroundColor === 'rgb(1, 2, 3)'");
        assertEquals("kvar", browser.run("return window.mark"));
    }

    @Test
    void keepsTheScrollPosition(Browser browser) throws IOException {
        browser.open(preview.url());
        browser.run("scrollTo(0, 700); return true");
        copy.replace(STARKARE, "title=Projektet \"Starkare\"", "title=Nytt namn på projektet");
        await(browser, "document.body.textContent.includes('Nytt namn på projektet')");
        assertEquals(700L, ((Number) browser.run("return scrollY")).longValue());
    }

    @Test
    void buildsTenQuickSavesOnceOrTwice(Browser browser) throws IOException {
        browser.open(preview.url() + PAGE);
        await(browser, "note('#about')");
        String page = Files.readString(folder.resolve(STARKARE));
        // from here on, the documents are printed too
        awaitDocuments(browser);
        int before = states.size();
        for (int save = 1; save <= 10; save++) {
            Files.writeString(folder.resolve(STARKARE), page + "\nStycke " + save + ".\n");
        }
        await(browser, "document.querySelector('main').textContent.includes('Stycke 10.')");
        int made = states.size() - before;
        assertTrue(made == 1 || made == 2, made + " states");
    }

    @Test
    void showsThatAPageIsDeletedAndThePageWhenItReturns(Browser browser) throws IOException {
        browser.open(preview.url() + PAGE);
        Path away = folder.resolve("undanlagd.md");
        Files.move(folder.resolve(STARKARE), away);
        await(browser, "document.querySelector('h1').textContent === 'Sidan finns inte'");
        assertEquals("/", browser.run("return document.querySelector('main a').getAttribute('href')"));
        assertEquals(404L, ((Number) browser.run("return fetch(location.href).then(answer => answer.status)")).longValue());
        Files.move(away, folder.resolve(STARKARE));
        await(browser, "document.querySelector('h1').textContent === 'Projektet \"Starkare\"'");
    }

    @Test
    void survivesADeletedContentFolder(Browser browser) throws IOException {
        browser.open(preview.url() + PAGE);
        Files.move(folder.resolve("content"), folder.resolve("undanlagd"));
        await(browser, "note('.errors .inside > p')?.textContent.includes('innehållsmappen finns inte')");
        assertEquals("Projektet \"Starkare\"", browser.run("return document.querySelector('h1').textContent"));
        Files.move(folder.resolve("undanlagd"), folder.resolve("content"));
        await(browser, "!note('.errors')");
        copy.replace(STARKARE, "title=Projektet \"Starkare\"", "title=Tillbaka igen");
        await(browser, "document.querySelector('h1').textContent === 'Tillbaka igen'");
    }

    @Test
    void keepsTheTextInViewWhenTextIsAddedAbove(Browser browser) throws IOException {
        StringBuilder paragraphs = new StringBuilder("\n---\n");
        for (int i = 1; i <= 200; i++) {
            paragraphs.append("Stycke ").append(i).append(" är ett av många.\n\n");
        }
        copy.replace(STARKARE, "\n---\n", paragraphs.toString());
        browser.open(preview.url() + PAGE);
        await(browser, "document.body.textContent.includes('Stycke 150 ')");
        String place = "return [...document.querySelectorAll('p')].find(each => each.textContent.startsWith('Stycke 150 '))";
        browser.run(place + ".scrollIntoView({block: 'center', behavior: 'instant'})");
        double before = ((Number) browser.run(place + ".getBoundingClientRect().top")).doubleValue();
        copy.replace(STARKARE, "Stycke 50 ", "Nytt stycke.\n\nEtt nytt till.\n\nStycke 50 ");
        await(browser, "document.body.textContent.includes('Nytt stycke.')");
        // a browser scrolls by whole pixels
        assertEquals(before, ((Number) browser.run(place + ".getBoundingClientRect().top")).doubleValue(), 1);
    }

    @Test
    void showsDraftsAndScheduledPagesWithABanner(Browser browser) throws IOException {
        copy.replace(STARKARE, "status=published", "status=draft");
        browser.open(preview.url() + PAGE);
        await(browser, "banner()?.textContent.includes('Sidan är ett utkast (status=draft).')");
        copy.replace(STARKARE, "status=draft\ndate=2018-06-04", "status=published-date\ndate=2018-12-24");
        await(browser, "banner()?.textContent.includes('Sidan publiceras 2018-12-24.')");
        copy.replace(STARKARE, "status=published-date\ndate=2018-12-24", "status=published\ndate=2018-06-04");
        await(browser, "!banner()");
    }

    @Test
    void namesThePagesFileAndItsDayOfReview(Browser browser) throws IOException {
        copy.replace("jbake.properties", "site.host=", "edit.url=https://git.example/redigera/main\nsite.host=");
        copy.replace(STARKARE, "ordning=", "granskas=2018-09-30\nordning=");
        browser.open(preview.url() + PAGE);
        await(browser, "note('.facts a')");
        assertEquals("https://git.example/redigera/main/" + STARKARE, browser.run(NOTE + "return note('.facts a').href"));
        assertEquals("Senast 2018-09-30, som har passerat", browser.run(NOTE + "return note('.facts dd:last-of-type').textContent"));

        browser.open(preview.url() + "__vaxer/");
        String row = (String) browser.run("return [...document.querySelectorAll('tbody tr')].map(row => row.textContent)"
                + ".find(text => text.includes('Starkare')).replace(/\\s+/g, ' ').trim()");
        assertEquals("Projektet \"Starkare\" " + STARKARE + " Publicerad 2018-09-30 har passerat 1 varning", row);
        browser.size(1000, 800);
        assertEquals(true, browser.run("const table = document.querySelector('.table'); return table.scrollWidth <= table.clientWidth"));
        assertEquals(1L, browser.run("return document.querySelector('.day').getClientRects().length"));
    }

    @Test
    void isAsAccessibleAsTheSite(Browser browser) throws IOException {
        copy.replace(STARKARE, "status=published", "status=draft");
        copy.replace("content/kontakt.md", "epost=", "epost=fel ");
        copy.replace("assets/css/hero.css", ".hero", "/* ändrad */ .hero");
        for (String address : List.of(PAGE, "finns-inte.html", "__vaxer/")) {
            browser.open(preview.url() + address);
            await(browser, "note('.errors') || location.pathname === '/__vaxer/'");
            for (int width : List.of(320, 1280)) {
                browser.size(width, 900);
                for (Look look : Look.ON_SCREEN) {
                    browser.look(look);
                    assertEquals(List.of(), Axe.violations(browser, look),
                            address + " " + look + " at " + width + " px");
                }
                assertEquals(true, browser.run("return document.documentElement.scrollWidth <= innerWidth"), address + " at " + width + " px");
            }
        }
    }

    private static final String NOTE = "const note = selector => document.querySelector('vaxer-note')?.shadowRoot.querySelector(selector);"
            + "const banner = () => document.querySelector('vaxer-banner')?.shadowRoot.querySelector('.banner');";

    /** The text of what the preview shows on the page, once it does. */
    private static String shown(Browser browser, String selector) {
        await(browser, "note('" + selector + "')");
        return (String) browser.run(NOTE + "return note(arguments[0]).textContent.trim()", selector);
    }

    /** Waits until something holds in the page. */
    private static void await(Browser browser, String condition) {
        assertEquals(true, browser.run(NOTE + "const end = Date.now() + 10000; return new Promise(resolve => { const look = () => ("
                + condition + ") ? resolve(true) : Date.now() > end ? resolve(document.body.innerText) : setTimeout(look, 10); look(); })"),
                condition);
    }

    private void addPages(int number) throws IOException {
        String page = Files.readString(folder.resolve(STARKARE));
        for (int i = 1; i <= number; i++) {
            Files.writeString(folder.resolve("content/aktiviteter/fler-" + i + ".md"),
                    page.replace("title=Projektet \"Starkare\"", "title=Aktivitet " + i).replace("ordning=4", "ordning=" + (9 + i)));
        }
    }

    private static void awaitDocuments(Browser browser) {
        for (String document : List.of("dokument/aktivitetsplan.pdf", "dokument/presentation-av-uppdraget.pdf")) {
            await(browser, "window.printed?.has('" + document + "') || (fetch('/" + document + "').then(answer => answer.ok &&"
                    + " (window.printed ??= new Set()).add('" + document + "')), false)");
        }
    }
}
