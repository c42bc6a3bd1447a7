package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The output and exit codes of {@code vaxer verify} and {@code vaxer links}. */
class VerifyCommandTest {

    private static final Path VALID = Path.of("src/test/resources/finished/valid");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void acceptsAValidSite() {
        assertEquals(0, run("verify", VALID.toString()));
        assertEquals(VALID + ": inget att anmärka på.\n", out.toString());
    }

    @Test
    void rejectsABrokenSite() throws IOException {
        PathUtils.copyDirectory(VALID, folder);
        Files.delete(folder.resolve("bild.svg"));

        assertEquals(1, run("verify", folder.toString()));
        assertEquals("""
                Fel som måste rättas:
                index.html: länken "bild.svg" leder till bild.svg, som inte finns; rätta länken eller ta bort den

                """ + folder + ": 1 fel, 0 varningar.\n", out.toString());
    }

    @Test
    void reportsABrokenSiteToPrograms() throws IOException {
        PathUtils.copyDirectory(VALID, folder);
        Files.delete(folder.resolve("bild.svg"));

        assertEquals(1, run("verify", folder.toString(), "--format", "json"));
        assertEquals("""
                {"blocking":1,"warnings":0,"findings":[{"rule":"broken-address","file":"index.html","line":0,"blocking":true,\
                "message":"länken \\"bild.svg\\" leder till bild.svg, som inte finns; rätta länken eller ta bort den"}]}
                """, out.toString());
    }

    @Test
    void rejectsAMissingFolder() {
        assertEquals(2, run("verify", folder.resolve("borta").toString()));
        assertEquals("vaxer: det finns ingen webbplats i " + folder.resolve("borta") + "; gör den med vaxer build\n", err.toString());
    }

    @Test
    void reportsDeadLinksWithoutFailing() throws IOException {
        Files.writeString(folder.resolve("index.html"), "<a href=\"http://127.0.0.1:1/borta\">Grannen</a>");

        assertEquals(0, run("links", folder.toString()));
        assertEquals("""
                Värt att se över:
                index.html: länken "http://127.0.0.1:1/borta" går inte att nå; pröva den i en webbläsare och byt eller ta bort den

                """ + folder + ": 0 fel, 1 varning.\n", out.toString());
    }

    private int run(String... arguments) {
        return Vaxer.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
