package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema for a blog that was made for unmodified JBake. */
class InitCommandTest {

    private static final String SETTINGS = "render.archive=false\nrender.feed=false\nrender.tags=false\nrender.sitemap=false";

    @TempDir
    private Path site;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writesABlog() throws IOException {
        write("jbake.properties", SETTINGS);
        write("content/2017/one.md", post("One", "tags=snow, ice\nopened=2017-01-02\nvisitors=12\n"));
        write("content/2018/two.md", post("The second of the two", "opened=2018-01-02\nvisitors=3\n"));
        write("content/about.md", "title=About\ntype=page\nstatus=published\n~~~~~~\nWho we are.\n");
        String head = "<!DOCTYPE html><html lang=\"en\"><head><title>%s</title></head><body><main><h1>%s</h1>";
        write("templates/index.ftl", head.formatted("Blog", "Blog") + "<script>document.title = 'Changed'</script></main></body></html>");
        for (String type : new String[] {"post", "page"}) {
            write("templates/" + type + ".ftl", head.formatted("${content.title}", "${content.title}") + "${content.body}</main></body></html>");
        }
    }

    @Test
    void writesWhatTheContentHasSoThatTheCheckPasses() throws IOException {
        assertEquals(0, run("init"), err::toString);
        String written = read();
        assertTrue(written.startsWith(SETTINGS + "\n\n# "), written);
        assertTrue(written.contains("""
                schema.page=content/about.md
                schema.page.title=required text 20
                schema.post=content/
                schema.post.title=required text 40
                schema.post.tags=optional list
                schema.post.opened=required date
                schema.post.visitors=required integer
                """), written);
        assertTrue(written.contains("\nrule.wrong-folder=off\n"), written);

        assertEquals(0, run("check"), out::toString);
        assertEquals(0, run("build", "--out", site.resolve("out").toString()), out::toString);
        String start = Files.readString(site.resolve("out/index.html"));
        assertTrue(start.contains("<script>document.title"), start);
        assertFalse(start.contains("Content-Security-Policy"), start);

        write("content/2018/three.md", post("Three", "opened=someday\nvisitors=4\n"));
        assertEquals(1, run("check"), out::toString);
        assertTrue(out.toString().contains("content/2018/three.md:5: "), out::toString);
    }

    @Test
    void changesNoSchemaOfSomebodyElse() throws IOException {
        write("jbake.properties", SETTINGS + "\nschema.post=content/\n");
        assertEquals(2, run("init"));
        assertEquals(SETTINGS + "\nschema.post=content/\n", read());
    }

    @Test
    void leavesTheLevelsThatTheSiteSets() throws IOException {
        String lowered = SETTINGS + "\nrule.wrong-folder = warning\nrule.content-security-policy = off\n";
        write("jbake.properties", lowered);
        assertEquals(0, run("init"), err::toString);
        assertAll(() -> assertTrue(read().startsWith(lowered), this::read),
                () -> assertEquals(1, read().lines().filter(line -> line.startsWith("rule.wrong-folder")).count(), this::read),
                () -> assertEquals(1, read().lines().filter(line -> line.startsWith("rule.content-security-policy")).count(), this::read));
        assertEquals(0, run("check"), out::toString);

        String strict = SETTINGS + "\nrule.wrong-folder=error\n";
        write("jbake.properties", strict);
        assertEquals(1, run("init"), out::toString);
        assertAll(() -> assertEquals(strict, read()),
                () -> assertTrue(out.toString().contains("jbake.properties: rule.wrong-folder=error"), out::toString));
    }

    /** A schema is for Markdown and HTML: a page in another format would no longer be one. */
    @Test
    void leavesASiteAloneThatWouldLosePages() throws IOException {
        write("content/2018/other.yml", "title: Other\ntype: page\nstatus: published\nbody: Text\n");
        assertEquals(0, run("bake", "--out", site.resolve("baked").toString()), err::toString);
        assertTrue(Files.exists(site.resolve("baked/2018/other.html")));
        assertEquals(2, run("init"), out::toString);
        assertAll(() -> assertEquals(SETTINGS, read()), () -> assertTrue(err.toString().contains("content/2018/other.yml"), err::toString));
    }

    @Test
    void keepsEveryByteOfSettingsThatAreNotInUtf8() throws IOException {
        Path file = site.resolve("jbake.properties");
        byte[] settings = (SETTINGS + "\r\n# Anna Åström\r\nowner=Åström").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, settings);
        assertEquals(0, run("init"), err::toString);
        byte[] written = Files.readAllBytes(file);
        assertArrayEquals(settings, Arrays.copyOf(written, settings.length));
        assertTrue(new String(written, StandardCharsets.ISO_8859_1).substring(settings.length).startsWith("\n\n# "));
        assertEquals(0, run("check"), out::toString);
    }

    @Test
    void writesNothingInARehearsalOrWherePagesAreLostOrThroughALink() throws IOException {
        assertEquals(0, run("init", "--dry-run"), err::toString);
        assertTrue(out.toString().contains("schema.post=content/\n"), out::toString);
        assertEquals(SETTINGS, read());

        write("content/lost.md", "title=Lost\ntype=nothing\nstatus=published\n~~~~~~\nText\n");
        assertEquals(1, run("init"));
        assertAll(() -> assertEquals(SETTINGS, read()), () -> assertTrue(out.toString().contains("content/lost.md"), out::toString));

        Files.delete(site.resolve("content/lost.md"));
        Path elsewhere = Files.move(site.resolve("jbake.properties"), site.resolve("settings.txt"));
        Files.createSymbolicLink(site.resolve("jbake.properties"), elsewhere);
        assertEquals(2, run("init"));
        assertEquals(SETTINGS, Files.readString(elsewhere));
    }

    private static String post(String title, String fields) {
        return "title=" + title + "\ntype=post\nstatus=published\ndate=2018-01-01\n" + fields + "~~~~~~\nSome words.\n";
    }

    private String read() {
        try {
            return Files.readString(site.resolve("jbake.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int run(String command, String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = command;
        all[1] = "--source";
        all[2] = site.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        out.getBuffer().setLength(0);
        return Vaxer.run(new PrintWriter(out), new PrintWriter(err), all);
    }
}
