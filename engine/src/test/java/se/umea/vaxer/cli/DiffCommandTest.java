package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.umea.vaxer.diff.TwoSites.page;
import static se.umea.vaxer.diff.TwoSites.redirect;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.diff.TwoSites;
import se.umea.vaxer.finding.Messages;

/** What {@code vaxer diff} prints, and how it exits. */
class DiffCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;
    private TwoSites sites;

    @BeforeEach
    void write() throws IOException {
        sites = new TwoSites(folder);
    }

    @AfterEach
    void resetLanguage() {
        Messages.use(Locale.getDefault(Locale.Category.DISPLAY));
    }

    private int run(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "diff";
        arguments[1] = sites.before().toString();
        arguments[2] = sites.after().toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Vaxer.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void exitsWith0WhereNothingHasChanged() {
        assertEquals(0, run());
        assertEquals("Besökarna ser ingen skillnad.\n", out.toString());

        out.getBuffer().setLength(0);
        assertEquals(0, run("--format", "markdown"));
        assertEquals("Besökarna ser ingen skillnad.\n", out.toString());

        out.getBuffer().setLength(0);
        assertEquals(0, run("--format", "json"));
        assertEquals("{\"equal\":true,\"summary\":\"Besökarna ser ingen skillnad.\",\"entries\":[],\"shared\":[]}\n", out.toString());
    }

    @Test
    void exitsWith1WhereSomethingHasChanged() throws IOException {
        sites.page("page.html", "<p>One</p>", "<p>Two</p>");

        assertEquals(1, run());
        assertEquals("""
                Besökarna ser: 1 ändrad sida.

                1 ändrad sida:
                  Page (page.html)
                    [-One-] {+Two+}
                """, out.toString());

        out.getBuffer().setLength(0);
        assertEquals(1, run("--format=markdown"));
        assertEquals("""
                Besökarna ser: 1 ändrad sida.

                ### 1 ändrad sida
                - **Page (page.html)**
                  - <del>One</del> <ins>Two</ins>
                """, out.toString());
    }

    @Test
    void speaksTheLanguageOfTheSite() throws IOException {
        sites.page("page.html", "<p>One</p>", "<p>Two</p>");
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.writeString(source.resolve("jbake.properties"), "messages.language=en\n");

        assertEquals(1, run("--source", source.toString()));
        assertEquals("""
                Visitors see: 1 changed page.

                1 changed page:
                  Page (page.html)
                    [-One-] {+Two+}
                """, out.toString());
    }

    @Test
    void exitsWith2WhereOneIsNoSite() throws IOException {
        Files.delete(sites.after().resolve("index.html"));

        assertEquals(2, run());
        assertEquals("vaxer: " + sites.after() + " innehåller ingen webbplats: startsidan (index.html) finns inte på ett enda ställe i den\n",
                err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void comparesWithWhatIsPublished() throws IOException {
        sites.page("page.html", "<p>One</p>", "<p>One</p>");
        Path web = folder.resolve("web");
        Path site = Files.createDirectory(folder.resolve("published"));
        PathUtils.copyDirectory(Path.of("src/test/resources/finished/valid"), site);
        assertEquals(0, Vaxer.run(new PrintWriter(out), new PrintWriter(err), "publish", web.toString(), "--site", site.toString(),
                "--source", folder.toString(), "--summary", ""), err::toString);
        for (Path copy : List.of(sites.before(), sites.after())) {
            PathUtils.copyDirectory(site, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(sites.before().resolve("page.html"));
        out.getBuffer().setLength(0);

        assertEquals(0, Vaxer.run(new PrintWriter(out), new PrintWriter(err), "diff", web.toString(), sites.before().toString()), out::toString);
        assertEquals(1, Vaxer.run(new PrintWriter(out), new PrintWriter(err), "diff", sites.after().toString(), web.toString()), err::toString);
        assertEquals("""
                Besökarna ser ingen skillnad.
                Besökarna ser: 1 borttagen sida.

                1 borttagen sida:
                  Page (page.html)
                    Adressen page.html försvinner; tar en annan sida över, så skriv den där som tidigare adress.
                """, out.toString());
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertEquals(List.of(), left.filter(path -> path.getFileName().toString().startsWith("vaxer-live")).toList());
        }
    }

    @Test
    void letsNothingOnAPageActOnATerminal() throws IOException {
        sites.file("\u001b[2Jpage.html", null, page("\u001b[2J", "<p>One</p>")).page("page.html", "<p>One</p>", "<p>::error::two \u001b[2J \u202e</p>");

        assertEquals(1, run());
        assertTrue(out.toString().contains("\\u001b[2Jpage.html"), out::toString);
        assertTrue(out.toString().chars().noneMatch(letter -> letter == 0x1b || letter == 0x202e), out::toString);
    }

    @Test
    void writesEveryKindOfChangeAsJson() throws IOException {
        sites.file("new.html", null, page("New", "<p>Text of the new one</p>"))
                .file("gone.html", page("Gone", "<p>Text of the old one</p>"), redirect("index.html"))
                .file("from.html", page("Moved", "<p>Here</p>"), redirect("to.html")).file("to.html", null, page("Moved", "<p>There</p>"))
                .file("way.html", null, redirect("index.html"))
                .file("a.html", page("A", "", "<p>Open <a href=\"x.html\">until</a> five</p><img src=\"i.png\" alt=\"One\">", "<p>Foot</p>"),
                        page("A", "", "<p>Open <a href=\"y.html\">until</a> six</p><img src=\"i.png\" alt=\"Two\">", "<p>Feet</p>"))
                .file("b.html", page("B", "", "", "<p>Foot</p>"), page("B", "", "", "<p>Feet</p>"))
                .file("c.html", "<html lang=sv><title>C</title><p>E", "<html lang=en><title>C</title><p>E<p>F")
                .file("d.csv", "3", "4").file("d.png", null, "4");

        assertEquals(1, run("--format", "json"));
        assertEquals("""
                {"equal":false,\
                "summary":"Besökarna ser: 1 ny sida (New), 1 borttagen sida (Gone), 1 flyttad sida (Moved), 2 ändrade sidor (A, C), \
                1 ny hänvisning (way.html), 1 ändrat dokument (d.csv), 1 ny bild (d.png), 1 ändring på flera sidor.",\
                "entries":[\
                {"kind":"page","status":"added","address":"new.html","title":"New","from":"","changes":[]},\
                {"kind":"page","status":"removed","address":"gone.html","title":"Gone","from":"","changes":[\
                {"kind":"link","label":"","before":null,"after":"index.html"}]},\
                {"kind":"page","status":"moved","address":"to.html","title":"Moved","from":"from.html","changes":[\
                {"kind":"text","label":"","before":"Here","after":"There"}]},\
                {"kind":"page","status":"changed","address":"a.html","title":"A","from":"","changes":[\
                {"kind":"text","label":"","before":"Open until five","after":"Open until six"},\
                {"kind":"image","label":"i.png","before":"One","after":"Two"},\
                {"kind":"link","label":"until","before":"x.html","after":"y.html"}]},\
                {"kind":"page","status":"changed","address":"c.html","title":"C","from":"","changes":[\
                {"kind":"language","label":"","before":"sv","after":"en"},\
                {"kind":"text","label":"","before":null,"after":"F"}]},\
                {"kind":"redirect","status":"added","address":"way.html","title":"","from":"","changes":[\
                {"kind":"link","label":"","before":null,"after":"index.html"}]},\
                {"kind":"document","status":"changed","address":"d.csv","title":"","from":"","changes":[\
                {"kind":"text","label":"","before":"3","after":"4"}]},\
                {"kind":"picture","status":"added","address":"d.png","title":"","from":"","changes":[]}],\
                "shared":[{"change":{"kind":"text","label":"","before":"Foot","after":"Feet"},"pages":["a.html","b.html"]}]}
                """, out.toString());
    }
}
