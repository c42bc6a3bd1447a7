package se.umea.vaxer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/** With a schema, HTML in a text neither runs anything nor touches the page around it; without one, anything goes, as in JBake. */
class TextHtmlTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "</div><meta http-equiv=\"refresh\" content=\"0; url=https://example.net/\">",
        "</div><style>main{display:none}</style>",
        "</div><template>",
        "</div><base href=\"https://example.net/\">",
        "</div><iframe srcdoc=\"<p>x</p>\"></iframe>",
        "</div><a href=\"data:text/html,x\">y</a>",
        "</div><a href=\"java&#9;script:x()\">y</a>",
        "</div><script src=\"/x.js\"></script>",
        "</p><p onclick=\"x()\">y</p>",
        "Ord </b><svg><set attributeName=\"href\" to=\"javascript:x()\"/></svg>",
        "<noscript><p title=\"</noscript><img src=x.png onerror=x()>\"></noscript>",
        "<body onload=\"x()\">",
        "<!-- --><body onload=\"x()\">",
    })
    void blocksWhatRuns(String html) throws IOException {
        assertTrue(withSchema(html).lines().anyMatch("fel script 9"::equals), withSchema(html));
        assertEquals(Set.of("fel script 9"), Set.of(page(html).split("\n")));
        assertEquals("", withoutSchema("sida.md", html));
        assertEquals("", withoutSchema("sida.html", html));
    }

    @Test
    void checksThePiecesOfHtmlAsTheWholeThatABrowserReads() throws IOException {
        String html = "<div title=\"\n\nord\n\n<p title='\" onclick=x()>z'>y</p>";

        assertEquals("fel script 9", draft(html).lines().filter(line -> line.contains("script")).findFirst().orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"</div>", "</main>", "</td>", "ord </section> ord", "</div><div>", "<div>", "<!-- ", "<textarea>",
        "<b>ord", "<body class=\"x\">"})
    void blocksHtmlThatDoesNotEndWhatItBegins(String html) throws IOException {
        assertEquals("fel unclosed-html 9", page(html));
        assertEquals("fel raw-html 9", withSchema(html));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div class=\"ruta\">\n\n**Ord**\n\n</div>", "<p>ett<p>två", "<b>Ord</b> och <br> ord",
        "<ul><li>a<li>b</ul>", "<!-- obs -->\n\nord", "<table><tr><td>a</table>", "<img src=\"data.png\" alt=\"Data: om sidan\">",
        "<details><summary>a</summary>b</details>"})
    void allowsOtherHtmlInAPageOfHtml(String html) throws IOException {
        assertEquals("", page(html));
    }

    @ParameterizedTest
    @ValueSource(strings = {"</div>", "<!-- </div> -->", "</div><!-- hemligt -->", "<b>Ord</b> ord", "a <!-- b --> c"})
    void requiresMarkdownIfThereIsASchema(String html) throws IOException {
        assertEquals("fel raw-html 9", withSchema(html));
    }

    private String withSchema(String text) throws IOException {
        return schema("fotboll.md", "published", text);
    }

    private String draft(String text) throws IOException {
        return schema("fotboll.md", "draft", text);
    }

    private String page(String html) throws IOException {
        return schema("fotboll.html", "published", html);
    }

    private String schema(String name, String status, String text) throws IOException {
        Path site = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve(name + status));
        Files.delete(site.resolve("content/aktiviteter/fotboll.md"));
        Files.writeString(site.resolve("content/aktiviteter/" + name), """
                title=Fotboll
                type=aktivitet
                status=%s
                date=2018-06-04
                lage=genomfors
                amnen=fritid

                ---
                %s
                """.formatted(status, text));
        return findings(site);
    }

    private String withoutSchema(String name, String text) throws IOException {
        Path site = Sites.copy(Sites.FOLDER.resolve("valid-without-schema"), folder.resolve(name));
        Files.writeString(site.resolve("content/blog/" + name),
                "title=Sida\ntype=post\nstatus=published\ndate=2018-06-04\n~~~~~~\n" + text + "\n");
        return findings(site);
    }

    private static String findings(Path site) {
        List<Finding> findings = CheckResult.of(Site.open(site), LocalDate.of(2018, 9, 18)).findings();
        return String.join("\n", findings.stream().map(finding -> (finding.blocking() ? "fel " : "varning ") + finding.rule().id() + " "
                + finding.line()).toList());
    }
}
