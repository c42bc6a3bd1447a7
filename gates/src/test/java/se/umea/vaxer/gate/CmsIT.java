package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import se.umea.vaxer.cms.CmsConfig;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.FieldType;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.html.PhoneNumber;
import se.umea.vaxer.preview.Preview;

/** The editor in the browser as the preview serves it: what it opens, what it saves, what it says, and who can use it. */
@ExtendWith(BrowserSession.class)
class CmsIT {

    private static final String ACTIVITY = "content/aktiviteter/projektet-starkare.md";
    private static final String ACTIVITY_FORM = "#/collections/aktivitet/entries/projektet-starkare";

    @TempDir
    private static Path folder;

    private static ProjectCopy project;
    private static Preview preview;
    private static Form form;

    @BeforeAll
    static void opensTheEditor(Browser browser) throws IOException {
        project = ProjectCopy.in(folder);
        preview = Preview.start(folder, 0, LocalDate::now, update -> { });
        browser.logged("performance");
        form = Form.open(browser, preview.url() + "__vaxer/cms/", folder).pick();
    }

    @AfterAll
    static void stops(Browser browser) {
        preview.close();
        browser.cdp("Emulation.clearDeviceMetricsOverride", Map.of());
        assertEquals(List.of(), new CmsForm(browser).foreign(preview.url()).get(0), "requests to other hosts");
    }

    @Test
    void aChangedTitleChangesOneLineOfEachFile() throws IOException {
        ContentSchema schema = ContentSchema.of(Site.open(folder));
        for (Map.Entry<String, String> file : Form.content(folder).entrySet()) {
            String path = file.getKey();
            String type = file.getValue().replaceFirst("(?s).*?\ntype=([^\n]+)\n.*", "$1");
            form.go(CmsConfig.entry(schema, path, type).orElseThrow(), "title");
            form.run("return value('title').then(title => fill('title', title + ' x')).then(() => true)");
            assertEquals(file.getValue().replaceFirst("title=([^\n]+)", "title=$1 x"), form.save(path, file.getValue()), path);
        }
    }

    private static void opensTheEditorAgain(Browser browser) {
        browser.open("about:blank");
        browser.open(form.url());
        form.run("return until('no lists', () => location.hash.startsWith('#/collections') && button('Skapa ny post')).then(() => true)");
    }

    @Test
    void aStateIsOnThePageOnceItIsSaved(Browser browser) throws IOException {
        // what ends the saving of another test's form may close this one
        opensTheEditorAgain(browser);
        String before = (String) form.run("return saved(arguments[0])", ACTIVITY);
        form.go(ACTIVITY_FORM, "lage");
        form.run("return choose('lage', 'Avslutad').then(() => true)");
        String after = form.save(ACTIVITY, before);
        assertEquals(before.replace("lage=genomfors", "lage=avslutad"), after);
        // what the browser's own storage has goes to the folder, as Chromium would have written it there
        Files.writeString(folder.resolve(ACTIVITY), after);
        String page = preview.url() + "aktiviteter/projektet-starkare.html";
        Object shown = browser.run("""
                const end = performance.now() + 10000;
                return (async function look() {
                  const page = await (await fetch(arguments[0], { cache: 'no-store' })).text();
                  const shown = /status--avslutad/.test(page);
                  if (shown || performance.now() > end) return shown;
                  await new Promise(later => setTimeout(later, 20));
                  return look(arguments[0]);
                })(arguments[0]);""", page);
        assertEquals(true, shown);
    }

    @Test
    void theKeyboardAloneMakesAnActivityThatCheckAccepts(Browser browser) throws IOException {
        form.go("#/collections/aktivitet", "");
        form.run("return button('Skapa post eller resurser').then(() => true)");
        form.tabTo("button[aria-label='Skapa post eller resurser']", true);
        browser.press(Keys.ENTER);
        form.run("return until('no menu', () => document.querySelector('[role=menuitem]')?.getClientRects().length).then(() => true)");
        for (int presses = 0; presses < 10 && !form.run("return document.activeElement.innerText.trim()").equals("Aktivitet"); presses++) {
            browser.press(Keys.ARROW_DOWN);
        }
        browser.press(Keys.ENTER);
        form.run("return until('no new form', () => location.hash.startsWith('#/collections/aktivitet/new')).then(() => field('title')).then(() => true)");
        form.tabTo("[data-key-path=title] input", true);
        browser.press("Odling på gården");
        form.tabTo("[data-key-path=ingress] input", true);
        browser.press("Barn och vuxna odlar tillsammans.");
        form.tabTo("[data-key-path=lage] [role=radio]", true);
        browser.press(Keys.SPACE);
        form.tabTo("[data-key-path=fokus] button[role=checkbox]", true);
        browser.press(Keys.SPACE);
        form.tabTo("[data-key-path=body] [contenteditable=true]", true);
        browser.press("Vi odlar blommor på gården.");
        form.tabTo("button[data-label='Spara']", false);
        browser.press(Keys.ENTER);
        String path = "content/aktiviteter/odling-pa-garden.md";
        Object text = form.run("return until('not saved', () => saved(arguments[0]))", path);
        assertEquals("""
                title=Odling på gården
                type=aktivitet
                status=draft
                date=%s
                ingress=Barn och vuxna odlar tillsammans.
                """.formatted(LocalDate.now()), text.toString().lines().limit(5).reduce("", (all, line) -> all + line + "\n"));
        assertTrue(text.toString().endsWith("\n\n---\nVi odlar blommor på gården.\n"), text::toString);
        form.take(path, folder);
        try {
            Program.Outcome check = Program.call("check", "--source", folder.toString());
            assertEquals(0, check.code(), check.output());
        } finally {
            Files.delete(folder.resolve(path));
        }
    }

    @Test
    void theFormSaysWhatTheSchemaSays() {
        form.go("#/collections/_singletons/entries/kontakt", "telefon");
        form.run("return fill('roll', '').then(() => fill('telefon', '090')).then(() => fill('title', 'x'.repeat(81))).then(save).then(() => true)");
        String faults = (String) form.run("return until('nothing is said', () => document.querySelector('[data-key-path=telefon] [role=alert],"
                + " [data-key-path=telefon] [id$=-error]')).then(() => ['title', 'roll', 'telefon'].map(key =>"
                + " document.querySelector(`[data-key-path=${key}]`).innerText).join('|'))");
        assertAll(() -> assertTrue(faults.contains("är inget telefonnummer; skriv det som 08-465 004 04"), faults),
                () -> assertTrue(faults.split("\\|")[1].contains("Detta fält är obligatoriskt"), faults),
                () -> assertTrue(faults.split("\\|")[0].contains("81"), faults));
    }

    @Test
    void thePatternsOfTheFormAreThoseOfTheProgram(Browser browser) throws IOException {
        List<String> values = List.of("090-16 16 25", "08-465 004 04", "(08) 465 004 04", "0703877929", "070 387 79 29", "01632 960 011",
                "+46 8 465 004 04", "+46 (0)8-465 004 04", "090-161000", "090\u201116 16 25", "090", "08-16", "12345678", "090-16 16 25 ", "1177",
                "+46 70 387 79 29 11 22 33 44", "0 90 16 16 25", "namn@umea.se", "a.b+c@d-e.example", "namn@umea", "@umea.se", "namn@", "å@umea.se",
                "namn@umea.se ", "namn@@umea.se", "a@b.c", "");
        assertEquals(values.stream().map(value -> value + ": " + PhoneNumber.isNumber(value) + " " + value.matches(FieldType.EMAIL_PATTERN)).toList(),
                browser.texts("""
                        const values = arguments[1];
                        return fetch(arguments[0]).then(response => response.json()).then(({ config }) => {
                          const fields = config.singletons.find(file => file.name === 'kontakt').fields;
                          const pattern = key => new RegExp(fields.find(field => field.name === key).pattern[0], 'u');
                          return values.map(value => `${value}: ${pattern('telefon').test(value)} ${pattern('epost').test(value)}`);
                        });""", preview.url() + "__vaxer/cms/config.json", values));
    }

    @Test
    void aPictureIsAmongTheAssetsAndOnThePage(Browser browser) throws IOException {
        String path = "content/aktiviteter/sspf.md";
        form.go("#/collections/aktivitet/entries/sspf", "body");
        String before = (String) form.run("return saved(arguments[0])", path);
        form.run("return field('body').then(each => { const text = each.querySelector('[contenteditable=true]'); text.focus();"
                + " getSelection().selectAllChildren(text); getSelection().collapseToEnd(); }).then(() => button('Bild')).then(each => each.click())");
        Path picture = Files.write(folder.resolve("target/Bild på gården.png"), Base64.getDecoder().decode(browser.window()));
        form.run("return until('no place for a picture', () => document.querySelector('[data-key-path=body] input[type=file]')).then(() => true)");
        Map<?, ?> document = (Map<?, ?>) browser.cdp("DOM.getDocument", Map.of("depth", 0)).get("root");
        List<?> inputs = (List<?>) browser.cdp("DOM.querySelectorAll", Map.of("nodeId", document.get("nodeId"),
                "selector", "[data-key-path=body] input[type=file]")).get("nodeIds");
        browser.cdp("DOM.setFileInputFiles", Map.of("nodeId", inputs.get(0), "files", List.of(picture.toString())));
        form.run("return until('no picture', () => document.querySelector('[data-key-path=body] img')).then(() => true)");
        form.run("const inputs = [...document.querySelectorAll('[data-key-path=body] section input[type=text]')]; const alt = inputs.find(each =>"
                + " document.getElementById((each.getAttribute('aria-labelledby') || '').split(' ')[0])?.innerText.trim() === 'Alt-text');"
                + " alt.focus(); return true;");
        browser.press("En gård med blommor");
        String text = form.save(path, before);
        assertTrue(text.contains("![En gård med blommor](../bilder/bild-pa-garden.webp"), text);
        assertEquals(List.of("bild-pa-garden.webp"), form.run("return names('assets/bilder')"));
        form.take(path, folder);
        form.take("assets/bilder/bild-pa-garden.webp", folder);
        assertTrue(project.built().text("aktiviteter/sspf.html").contains("alt=\"En gård med blommor\""));
    }

    @Test
    void aNewFieldOfTheSchemaIsInTheForm(Browser browser) throws IOException {
        project.replace("jbake.properties", "schema.aktivitet=", "schema.aktivitet.plats=optional text 12\nschema.aktivitet=");
        String path = "content/aktiviteter/sociala-insatsgrupper.md";
        opensTheEditorAgain(browser);
        form.go("#/collections/aktivitet/entries/sociala-insatsgrupper", "plats");
        String before = (String) form.run("return saved(arguments[0])", path);
        form.run("return fill('plats', 'Ersboda').then(() => true)");
        String after = form.save(path, before);
        assertEquals(before.replaceFirst("\n\n---\n", "\nplats=Ersboda\n\n---\n"), after);
        form.take(path, folder);
        Files.writeString(folder.resolve(path), after.replace("plats=Ersboda", "plats=Ersboda centrum"));
        Program.Outcome check = Program.call("check", "--source", folder.toString());
        assertEquals(1, check.code(), check.output());
        assertTrue(check.output().contains("sociala-insatsgrupper.md") && check.output().contains("högst 12"), check.output());
        Files.writeString(folder.resolve(path), after);
    }

    @Test
    void nothingKeepsPeopleFromUsingIt(Browser browser) {
        for (String address : List.of("#/collections/aktivitet", ACTIVITY_FORM, "#/collections/aktivitet/new")) {
            form.go(address, address.equals("#/collections/aktivitet") ? "" : "title");
            form.run("return button('#/collections/aktivitet' === location.hash ? 'Skapa ny post' : 'Spara').then(() => true)");
            assertEquals(List.of(), Axe.barriers(browser), address);
        }
    }

    @Test
    void thePreviewLeadsToThePagesForm(Browser browser) {
        browser.open(preview.url() + "aktiviteter/projektet-starkare.html");
        assertEquals("Redigera den här sidan /__vaxer/cms/" + ACTIVITY_FORM, browser.run("const link = document.querySelector('vaxer-note')"
                + ".shadowRoot.querySelector('a[target=vaxer-cms]'); return link.textContent + ' ' + link.getAttribute('href')"));
        browser.open(form.url());
        form.run("return until('no lists', () => location.hash.startsWith('#/collections')).then(() => true)");
    }
}
