package se.umea.vaxer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a folder that stock JBake falls on: what to mend and where, and nothing is written. */
class BakeCommandTest {

    private static final String PAGE = "title=A\ntype=page\nstatus=published\ndate=2018-01-01\n~~~~~~\nText.\n";

    @TempDir
    private Path site;

    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writesASite() throws IOException {
        write("content/a.md", PAGE);
        write("templates/page.ftl", "${content.title}");
        write("jbake.properties", "render.index=false\nrender.archive=false\nrender.feed=false\nrender.tags=false\n");
        assertEquals(0, bake(), err::toString);
        assertTrue(Files.exists(site.resolve("ut/a.html")));
    }

    @ParameterizedTest
    @CsvSource({"uri.noExtension=/blogg, 'uri.noExtension'", "index.posts_per_page=många, 'index.posts_per_page'",
        "index.posts_per_page=0, index.posts_per_page i jbake.properties måste vara minst 1", "render.encoding=utf-88, utf-88"})
    void namesASettingThatCannotBeUnderstood(String setting, String told) throws IOException {
        write("jbake.properties", "index.paginate=true\n" + setting + "\n");
        fails(2, told);
    }

    @ParameterizedTest
    @CsvSource({"'a: [1'", "'a:\n\tb: 1'", "''", "'a: 1\n---\nb: 2'"})
    void namesADataFileThatIsNoYaml(String yaml) throws IOException {
        write("data/motesdagar.yml", yaml);
        fails(2, "motesdagar.yml");
    }

    @ParameterizedTest
    @CsvSource({"type=page, type={\"a\":1}", "status=published, status={\"a\":1}", "status=published, status={a}"})
    void namesAPageWhoseTypeOrStatusIsNoWord(String field, String written) throws IOException {
        write("content/b.md", PAGE.replace(field, written));
        fails(2, "content/b.md");
    }

    @Test
    void namesAPageWhoseTypeHasNoTemplate() throws IOException {
        write("content/b.md", PAGE.replace("type=page", "type=data"));
        fails(1, "content/b.md");
    }

    @Test
    void bakesPagesWhoseTitleIsNoText() throws IOException {
        write("templates/page.ftl", "${content.title.sv}");
        write("content/a.md", PAGE.replace("title=A", "title={\"sv\":\"A\"}"));
        write("content/b.md", PAGE.replace("title=A", "title={\"sv\":\"B\"}"));
        assertEquals(0, bake(), err::toString);
        assertEquals("B", Files.readString(site.resolve("ut/b.html")));
    }

    @Test
    void warnsOfATemplateThatRunsAnyClass() throws IOException {
        write("templates/page.ftl", "<#assign t = 'freemarker.template.SimpleScalar'?new('Hej')>${t}");
        assertEquals(0, bake(), err::toString);
        assertEquals("Hej", Files.readString(site.resolve("ut/a.html")));
        assertTrue(err.toString().contains("templates/page.ftl: mallen kör Java-klassen freemarker.template.SimpleScalar med ?new; "
            + "JBake tillåter det, men vaxer build gör det inte, för en mall kan då köra vilket program som helst\n"), err::toString);
    }

    @Test
    void leavesClassesAloneInABuild() throws IOException {
        Path ran = site.resolve("ran");
        write("templates/page.ftl", "${'freemarker.template.utility.Execute'?new()('touch " + ran + "')}");
        assertEquals(1, Vaxer.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(err, true), "build", "--source", site.toString(),
            "--out", site.resolve("byggd").toString()), err::toString);
        assertTrue(err.toString().contains("templates/page.ftl:1: mallen gick inte att köra för content/a.md: Instantiating "
            + "freemarker.template.utility.Execute is not allowed in the template for security reasons."), err::toString);
        assertFalse(Files.exists(ran));
    }

    private void fails(int code, String told) throws IOException {
        assertEquals(code, bake(), err::toString);
        assertTrue(err.toString().contains(told), err::toString);
        assertFalse(err.toString().contains("\tat "), err::toString);
        assertEquals("A", Files.readString(site.resolve("ut/a.html")));
    }

    private int bake() {
        return Vaxer.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(err, true), "bake", "--source", site.toString(),
            "--out", site.resolve("ut").toString());
    }

    private void write(String file, String text) throws IOException {
        Path path = site.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
