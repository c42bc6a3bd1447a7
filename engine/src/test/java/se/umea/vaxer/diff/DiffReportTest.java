package se.umea.vaxer.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.umea.vaxer.diff.TwoSites.page;
import static se.umea.vaxer.diff.TwoSites.redirect;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same differences in each form. */
class DiffReportTest {

    @TempDir
    private Path folder;
    private TwoSites sites;

    @BeforeEach
    void write() throws IOException {
        sites = new TwoSites(folder);
    }

    private SiteDiff everyKind() throws IOException {
        return sites.file("new.html", null, page("New", "<p>Text of the new one</p>"))
                .file("gone.html", page("Gone", "<p>Text of the old one</p>"), redirect("index.html"))
                .file("from.html", page("Moved", "<p>Here</p>"), redirect("to.html")).file("to.html", null, page("Moved", "<p>There</p>"))
                .file("way.html", null, redirect("index.html")).file("way2.html", redirect("index.html"), null)
                .file("way3.html", redirect("index.html"), redirect("new.html"))
                .file("a.html", page("A", "", "<p>Open <a href=\"x.html\">until</a> five</p><img src=\"i.png\" alt=\"One\">", "<p>Foot</p>"),
                        page("A", "", "<p>Open <a href=\"y.html\">until</a> six</p><img src=\"i.png\" alt=\"Two\">", "<p>Feet</p>"))
                .file("b.html", page("B", "", "", "<p>Foot</p>"), page("B", "", "", "<p>Feet</p>"))
                .file("c.html", "<html lang=sv><title>C</title><meta name=description content=D><body><p>E",
                        "<html lang=en><title>CC</title><meta name=description content=DD><body><p>E<p><a href=l>L</a><img src=p alt=P>")
                .file("d.html", "<title>D</title><p>E<p><a href=l>L</a><img src=p alt=P>", "<title>D</title><p>E")
                .file("new.csv", null, "1").file("gone.csv", "2", null).file("d.csv", "3", "4")
                .file("new.png", null, "1").file("gone.png", "2", null).file("d.png", "3", "4").diff();
    }

    @Test
    void writesEveryKindOfChangeAsText() throws IOException {
        assertEquals("""
                Besökarna ser: 1 ny sida, 1 borttagen sida, 1 flyttad sida, 3 ändrade sidor, 1 ny hänvisning, 1 borttagen hänvisning, \
                1 ändrad hänvisning, 1 nytt dokument, 1 borttaget dokument, 1 ändrat dokument, 1 ny bild, 1 borttagen bild, 1 ändrad bild, \
                1 ändring på flera sidor.

                1 ny sida:
                  New (new.html)

                1 borttagen sida:
                  Gone (gone.html)
                    leder till index.html

                1 flyttad sida:
                  Moved (from.html → to.html)
                    [-Here-] {+There+}

                3 ändrade sidor:
                  A (a.html)
                    Open until [-five-] {+six+}
                    Bilden i.png har texten "Two" i stället för "One"
                    Länken "until" leder till y.html i stället för x.html
                  CC (c.html)
                    Titel: [-C-] {+CC+}
                    Beskrivning: [-D-] {+DD+}
                    Språk: [-sv-] {+en+}
                    {+L+}
                    Ny bild p, med texten "P"
                    Ny länk "L" till l
                  D (d.html)
                    [-L-]
                    Borttagen bild p, med texten "P"
                    Borttagen länk "L" till l

                1 ny hänvisning:
                  way.html
                    leder till index.html

                1 borttagen hänvisning:
                  way2.html
                    ledde till index.html

                1 ändrad hänvisning:
                  way3.html
                    leder till new.html i stället för index.html

                1 nytt dokument:
                  new.csv

                1 borttaget dokument:
                  gone.csv

                1 ändrat dokument:
                  d.csv
                    [-3-] {+4+}

                1 ny bild:
                  new.png

                1 borttagen bild:
                  gone.png

                1 ändrad bild:
                  d.png

                1 ändring på flera sidor:
                  2 sidor: a.html, b.html
                    [-Foot-] {+Feet+}
                """, String.join("\n", DiffReport.plain(everyKind())) + '\n');
    }

    @Test
    void writesEveryKindOfChangeAsMarkdown() throws IOException {
        assertEquals("""
                Besökarna ser: 1 ny sida, 1 borttagen sida, 1 flyttad sida, 3 ändrade sidor, 1 ny hänvisning, 1 borttagen hänvisning, \
                1 ändrad hänvisning, 1 nytt dokument, 1 borttaget dokument, 1 ändrat dokument, 1 ny bild, 1 borttagen bild, 1 ändrad bild, \
                1 ändring på flera sidor.

                ### 1 ny sida
                - **New (new.html)**

                ### 1 borttagen sida
                - **Gone (gone.html)**
                  - leder till index.html

                ### 1 flyttad sida
                - **Moved (from.html → to.html)**
                  - <del>Here</del> <ins>There</ins>

                ### 3 ändrade sidor
                - **A (a.html)**
                  - Open until <del>five</del> <ins>six</ins>
                  - Bilden i.png har texten "Two" i stället för "One"
                  - Länken "until" leder till y.html i stället för x.html
                - **CC (c.html)**
                  - Titel: <del>C</del> <ins>CC</ins>
                  - Beskrivning: <del>D</del> <ins>DD</ins>
                  - Språk: <del>sv</del> <ins>en</ins>
                  - <ins>L</ins>
                  - Ny bild p, med texten "P"
                  - Ny länk "L" till l
                - **D (d.html)**
                  - <del>L</del>
                  - Borttagen bild p, med texten "P"
                  - Borttagen länk "L" till l

                ### 1 ny hänvisning
                - **way.html**
                  - leder till index.html

                ### 1 borttagen hänvisning
                - **way2.html**
                  - ledde till index.html

                ### 1 ändrad hänvisning
                - **way3.html**
                  - leder till new.html i stället för index.html

                ### 1 nytt dokument
                - **new.csv**

                ### 1 borttaget dokument
                - **gone.csv**

                ### 1 ändrat dokument
                - **d.csv**
                  - <del>3</del> <ins>4</ins>

                ### 1 ny bild
                - **new.png**

                ### 1 borttagen bild
                - **gone.png**

                ### 1 ändrad bild
                - **d.png**

                ### 1 ändring på flera sidor
                - **2 sidor: a.html, b.html**
                  - <del>Foot</del> <ins>Feet</ins>
                """, DiffReport.markdown(everyKind()));
    }

    @Test
    void writesOneParagraph() throws IOException {
        sites.file("new.html", null, page("New", "<p>Text</p>")).file("d.csv", "3", "4");
        for (String name : new String[] {"a", "b", "c", "d"}) {
            sites.file(name + ".html", page(name, "<p>Old " + name), page(name, "<p>New " + name));
        }

        assertEquals("Besökarna ser: 1 ny sida (New), 4 ändrade sidor (a, b, c …), 1 ändrat dokument (d.csv).", DiffReport.paragraph(sites.diff()));
    }

    @Test
    void letsNoContentBecomeMarkup() throws IOException {
        String hostile = """
                *a* _b_ `c` [d](https://e.example) ![f](g) <b>h</b> &lt;script&gt;i&lt;/script&gt; | j \\k ~~l~~ @octocat #1 org/repo#2 !3 \
                $4 %5 ^6 &amp;7 GH: www.example.org https://example.org ::error:: :smile: &lt;/ins&gt;""";
        for (String line : new String[] {"1. one", "1) one", "- one", "+ one", "# one", "&gt; one", "--- one", "``` one", "&amp;lt; one"}) {
            hostile += "<p>" + line + "</p>";
        }
        sites.file("page.html", page("Page", ""), page("Page", hostile))
                .file("*b* <i>@octocat.html", null, page("**&lt;b&gt;# @octocat", "<p>Text</p>"));

        String markdown = DiffReport.markdown(sites.diff());

        Document page = Jsoup.parse(HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown)));
        assertEquals("**<b># @octocat (*b* <i>@octocat.html)", page.select("li > strong").get(0).text().replace("\u2060", ""));
        assertEquals("""
                *a* _b_ `c` [d](https://e.example) ![f](g) h <script>i</script> | j \\k ~~l~~ @octocat #1 org/repo#2 !3 \
                $4 %5 ^6 &7 GH: www.example.org https://example.org ::error:: :smile: </ins>""", page.select("ins").get(0).text().replace("\u2060", ""));
        assertEquals("1. one|1) one|- one|+ one|# one|> one|--- one|``` one|&lt; one", String.join("|", page.select("ins").eachText().subList(1, 10))
                .replace("\u2060", ""));
        assertEquals(0, page.select("a, img, script, i, code, h1, h2, ol, blockquote, hr, em").size(), markdown);
        // a Git host would find these after it has read the references to characters
        assertTrue(Stream.of("&#64;\u2060octocat", "&#35;\u20601", "repo&#35;\u20602", "&#33;\u20603", "&#36;\u20604", "&#37;\u20605", "&#94;\u20606",
                "&#38;\u20607").allMatch(markdown::contains), markdown);
        assertFalse(markdown.contains("@") || markdown.contains("://"), markdown);
    }

    @Test
    void keepsAListOfAnyFirstWords() throws IOException {
        sites.page("page.html", "<p>1. one two</p>", "<p>1. one three</p>");

        assertTrue(DiffReport.markdown(sites.diff()).contains("\n  - 1&#46; one <del>two</del> <ins>three</ins>\n"));
    }

    @Test
    void cutsMarkdownThatAGitHostWouldRefuse() throws IOException {
        for (int i = 0; i < 3_000; i++) {
            sites.file("page-" + i + ".html", null, page("Page " + i, "<p>Text " + i));
        }

        String markdown = DiffReport.markdown(sites.diff());

        assertTrue(markdown.length() > 55_000 && markdown.length() < 65_536, () -> "" + markdown.length());
        assertTrue(markdown.startsWith("Besökarna ser: 3000 nya sidor.\n"), markdown);
        assertTrue(markdown.endsWith("**\n\nRapporten är avkortad här; vaxer diff visar resten.\n"), markdown);
    }
}
