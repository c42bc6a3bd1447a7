package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.json.simple.JSONArray;
import org.json.simple.JSONObject;
import org.json.simple.JSONValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.Sites;

/** Names and content with characters that control the terminal or the log they are printed to. */
class SafePrinterTest {

    private static final Clock DAY = Clock.fixed(Instant.parse("2018-09-18T10:00:00Z"), ZoneOffset.UTC);
    private static final String ESC = "\u001b";
    /** A line of its own that GitHub takes for a command, one that hides what follows, one that turns letters round. */
    private static final String ACTING = "a\n::error::falskt\r" + ESC + "[8m\u009b2J\u202e##[add-mask]e\u2028b";
    private static final String HARMLESS =
            "a\\u000a::error::falskt\\u000d\\u001b[8m\\u009b2J\\u202e##\\u005badd-mask]e\\u2028b";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void aLineIsOneLineAndDoesNothing() {
        SafePrinter printer = new SafePrinter(out);
        printer.println(ACTING);
        printer.println((Object) ACTING);
        assertEquals(HARMLESS + System.lineSeparator() + HARMLESS + System.lineSeparator(), out.toString());
    }

    @ParameterizedTest
    @CsvSource({"::error::x, \\u003a:error::x", "'  ::stop-commands::x', '  \\u003a:stop-commands::x'", "a::b, a::b", "## [a](b), ## [a](b)",
        "träning – 5 €, träning – 5 €", "'a\tb', 'a\tb'", "👩‍🚀, 👩\\u200d🚀"})
    void leavesWhatOnlyIsReadAsItIs(String text, String printed) {
        assertEquals(printed, SafePrinter.line(text));
    }

    @Test
    void jsonKeepsItsMeaning() {
        String json = JSONValue.toJSONString(List.of(ACTING, "\\" + ACTING, "\u061c"));
        assertEquals(List.of(ACTING, "\\" + ACTING, "\u061c"), JSONValue.parse(SafePrinter.line(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "github", "gitlab", "json", "sarif"})
    void aFileNameDoesNothingInAnyFormat(String format) throws IOException {
        Path site = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("site"));
        Files.writeString(site.resolve("content/aktiviteter/" + ACTING + ".md"), "title=x\n\n---\nx\n");
        assertEquals(1, run("check", "--format", format, "--source", site.toString()));
        assertHarmless(out, format.equals("github") ? "::error file=content/aktiviteter/a" : null);
        assertEquals(1, run("build", "--format", format, "--source", site.toString(), "--out", folder.resolve("ut").toString()));
        assertHarmless(out, format.equals("github") ? "::error file=content/aktiviteter/a" : null);
        assertHarmless(err, null);
    }

    @Test
    void programsReadTheNameAsItIs() throws IOException {
        Path site = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("site"));
        Files.writeString(site.resolve("content/aktiviteter/" + ACTING + ".md"), "title=x\n\n---\nx\n");
        run("check", "--format", "json", "--source", site.toString());
        JSONObject first = (JSONObject) ((JSONArray) ((JSONObject) JSONValue.parse(out.toString())).get("findings")).get(0);
        assertEquals("content/aktiviteter/" + ACTING + ".md", first.get("file"));
    }

    @Test
    void whatAContentFileSaysDoesNothing() throws IOException {
        Path site = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("site"));
        Path page = site.resolve("content/aktiviteter/fotboll.md");
        Files.writeString(page, Files.readString(page).replaceFirst("lage=.*", "lage=x" + ESC + "[2J##[error]\u009b\u202e"));
        assertEquals(1, run("check", "--source", site.toString()));
        assertTrue(out.toString().contains("\"x\\u001b[2J##\\u005berror]\\u009b\\u202e\""), out::toString);
        assertHarmless(out, null);
    }

    @Test
    void aFileOfAFinishedSiteBeginsNoCommand() throws IOException {
        Path site = folder.resolve("site");
        PathUtils.copyDirectory(Path.of("src/test/resources/finished/valid"), site);
        Files.writeString(site.resolve("::error::x.html"), "<title>x</title>");
        run("verify", site.toString());
        assertHarmless(out, null);
    }

    @Test
    void anExceptionsMessageIsOneLine() {
        assertEquals(2, run("check", "--source", folder.resolve("\n::error::x" + ESC + "[8m").toString()));
        assertEquals("vaxer: källmappen finns inte: " + folder + "/\\u000a::error::x\\u001b[8m\n", err.toString());
        err.getBuffer().setLength(0);
        assertEquals(2, run("check", "--format", "\n::error::" + ESC));
        assertHarmless(err, null);
        assertNotEquals("", err.toString());
    }

    @Test
    void aSummaryShowsNamesAsTheyAreSpelt() throws IOException {
        Path site = folder.resolve("site");
        PathUtils.copyDirectory(Path.of("src/test/resources/finished/valid"), site);
        Files.writeString(site.resolve("a\n```\n# Publicerat ![x](https:x)`<b>|" + ESC + ".txt"), "x");
        Path summary = folder.resolve("sammanfattning.md");
        String web = folder.resolve("web`|\n# x").toString();
        run("publish", web, "--allow-dirty", "--source", folder.toString(), "--site", site.toString(), "--summary", summary.toString());
        String text = Files.readString(summary);
        assertTrue(text.contains("\n      a\\u000a```\\u000a# Publicerat ![x](https:x)`<b>|\\u001b.txt  1 B\n"), text);
        assertTrue(text.contains("\n| Plats | `" + folder + "/web'\\|\\u000a# x` |\n"), text);
        assertHarmless(out, null);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Vaxer.run(DAY, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    /** @param command what a line that begins with :: has to begin with; null where there is to be none */
    private static void assertHarmless(StringWriter printed, String command) {
        String text = printed.toString();
        assertFalse(text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' || c == 0x202e || c == 0x2028), text);
        assertFalse(text.contains("##["), text);
        text.lines().filter(line -> line.strip().startsWith("::")).forEach(line ->
                assertTrue(command != null && line.startsWith(command), line));
    }
}
