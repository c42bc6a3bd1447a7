package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.umea.vaxer.check.Sites;

/**
 * Checks and builds the test sites: {@code valid*} pass without a word; each {@code broken-<rule>} and
 * {@code hint-<rule>} is laid over a valid one and gives exactly what its {@code findings.txt} says.
 */
class SitesIT {

    private static final Clock DAY = Clock.fixed(Instant.parse("2018-09-18T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    static Stream<String> broken() throws IOException {
        return named("broken-");
    }

    static Stream<String> hints() throws IOException {
        return named("hint-");
    }

    @Test
    void passesAValidSiteSilently() {
        assertEquals(0, run("check", "--source", Sites.FOLDER.resolve("valid").toString()));
        assertEquals("5 innehållsfiler: inget att anmärka på.\n", out.toString());
        assertEquals(0, run("build", "--source", Sites.FOLDER.resolve("valid").toString(), "--out", folder.resolve("ut").toString()));
        assertEquals("", err.toString());
    }

    @Test
    void appliesOnlyTheGeneralRulesToASiteWithoutASchema() {
        String site = Sites.FOLDER.resolve("valid-without-schema").toString();
        assertEquals(0, run("check", "--source", site));
        assertEquals("""
                Väntar, och syns inte på webbplatsen:
                content/blog/2018/draft.md är ett utkast, eftersom det inte har någon status och default.status är draft; skriv status=published \
                om sidan ska synas

                3 innehållsfiler: inget att anmärka på, 1 väntar.
                """, out.toString());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void rejectsABrokenSiteAndKeepsTheLastGoodOne(String name) throws IOException {
        Path site = laid(name);
        Path target = folder.resolve("ut");
        Files.createDirectories(target);
        Files.writeString(target.resolve("index.html"), "den senaste goda");
        Files.writeString(folder.resolve(".ut.lock"), "the folder beside is made by vaxer\n");
        String expected = Files.readString(Sites.FOLDER.resolve(name).resolve("findings.txt"));

        assertEquals(1, run("check", "--source", site.toString()));
        assertEquals(expected, out.toString());
        assertEquals(1, run("build", "--source", site.toString(), "--out", target.toString()));
        assertEquals(expected + "Ingenting skrevs: " + target + " är som förut.\n", err.toString());
        assertEquals("den senaste goda", Files.readString(target.resolve("index.html")));
        try (Stream<Path> left = Files.list(target)) {
            assertEquals(List.of(target.resolve("index.html")), left.toList());
        }
    }

    @ParameterizedTest
    @MethodSource("hints")
    void buildsASiteWithWarningsAndPrintsThem(String name) throws IOException {
        Path site = laid(name);
        String expected = Files.readString(Sites.FOLDER.resolve(name).resolve("findings.txt"));

        assertEquals(0, run("check", "--source", site.toString()));
        assertEquals(expected, out.toString());
        assertEquals(0, run("build", "--source", site.toString(), "--out", folder.resolve("ut").toString()), err::toString);
        assertEquals(expected, err.toString());
    }

    @Test
    void reportsFindingsOfTheContentAndTheFinishedSiteTogether() throws IOException {
        Path site = laid("hint-long-sentence");
        Path page = site.resolve("content/aktiviteter/fotboll.md");
        Files.writeString(page, Files.readString(page) + "\n[Planen](../index.html#borta)\n");

        assertEquals(1, run("build", "--format", "github", "--source", site.toString(), "--out", folder.resolve("ut").toString()));
        assertEquals("""
                ::warning file=content/aktiviteter/fotboll.md,line=10,title=long-sentence::meningen har 36 ord; dela den så att ingen del har fler än 30
                ::error file=content/aktiviteter/fotboll.md,line=12,title=broken-anchor::på sidan aktiviteter/fotboll.html: länken \
                "../index.html#borta" leder till stället borta, som inte finns på index.html; rätta det som står efter #, för de som finns är innehall
                5 innehållsfiler: 1 fel, 1 varning.
                """, out.toString());
        assertEquals("Ingenting skrevs: " + folder.resolve("ut") + " är som förut.\n", err.toString());
    }

    @Test
    void reportsAsJsonThatThereAreNoFindings() {
        String site = Sites.FOLDER.resolve("valid").toString();
        assertEquals(0, run("build", "--format", "json", "--source", site, "--out", folder.resolve("ut").toString()));
        assertEquals("""
                {"files":5,"blocking":0,"warnings":0,"findings":[],"withheld":[],"unconfirmed":[]}
                """, out.toString());
        assertTrue(err.toString().contains(" sidor, "), err::toString);
    }

    @ParameterizedTest
    @MethodSource({"broken", "hints"})
    void findsTheRuleThatTheSiteIsNamedFor(String name) throws IOException {
        String rule = name.substring(name.indexOf('-') + 1);
        run("check", "--format", "json", "--source", laid(name).toString());
        assertTrue(rule.equals("without-schema") || out.toString().contains("\"rule\":\"" + rule + "\""), out::toString);
    }

    private int run(String... args) {
        return Vaxer.run(DAY, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private Path laid(String name) {
        String under = name.endsWith("-without-schema") ? "valid-without-schema" : "valid";
        Path site = Sites.copy(Sites.FOLDER.resolve(under), folder.resolve("site"));
        for (String part : List.of("content", "assets")) {
            if (Files.exists(Sites.FOLDER.resolve(name).resolve(part))) {
                Sites.lay(Sites.FOLDER.resolve(name).resolve(part), site.resolve(part));
            }
        }
        return site;
    }

    private static Stream<String> named(String start) throws IOException {
        try (Stream<Path> all = Files.list(Sites.FOLDER)) {
            return new ArrayList<>(all.map(site -> site.getFileName().toString()).filter(name -> name.startsWith(start))
                    .sorted().toList()).stream();
        }
    }
}
