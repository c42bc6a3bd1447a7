package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.commons.io.file.PathUtils;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.publish.Formats;

/** The output and exit codes of {@code vaxer publish}, {@code rollback} and {@code releases}. */
class PublishCommandTest {

    private static final Instant NOON = Instant.parse("2018-09-18T12:00:00Z");
    private static final String FIRST = "20180918T120000Z-no-git";
    private static final String SECOND = "20180918T120001Z-no-git";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path site;
    private Path web;

    @BeforeEach
    void site() throws IOException {
        site = folder.resolve("site");
        web = folder.resolve("web");
        PathUtils.copyDirectory(Path.of("src/test/resources/finished/valid"), site);
    }

    @Test
    void printsWhatItPublished() {
        assertEquals(0, publish());
        assertTrue(printed().matches("(?s).*\nPublicerat på " + web + ": " + FIRST
                + " \\(8 filer skickade, 2,9 kB, \\d+,\\d s\\)\\.\n"), out::toString);
        assertTrue(out.toString().contains("""
                Nya (8):
                  404.html  620 B
                """), out::toString);
    }

    @Test
    void printsThatNothingHasChanged() {
        publish();
        out.getBuffer().setLength(0);

        assertEquals(0, publish());
        assertEquals("Ingenting publicerades: " + web + " har redan precis det här, som " + FIRST + ".\n", printed());
    }

    @Test
    void showsTheChangesPageByPageAndMakesNone() throws IOException {
        publish();
        Files.writeString(site.resolve("bild.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Ny</title></svg>\n");
        out.getBuffer().setLength(0);

        assertEquals(0, publish("--dry-run"));
        assertEquals("""
                Ändrade (1):
                  bild.svg  64 B
                Besökarna ser: 1 ändrad bild (bild.svg).
                Ingenting publicerades: det var på prov.
                """, out.toString());
    }

    @Test
    void summarizesWhatVisitorsSeeChanged() throws IOException {
        publish();
        Path page = site.resolve("plan/hosten.html");
        String title = Jsoup.parse(page).selectFirst("h1").text();
        Files.writeString(page, Files.readString(page).replace("</main>", "<p>Nytt stycke</p></main>"));
        out.getBuffer().setLength(0);
        Path summary = folder.resolve("summary.md");

        assertEquals(0, publish("--dry-run"));
        assertEquals(0, publish("--summary", summary.toString()));
        String seen = "Besökarna ser: 1 ändrad sida (" + title + ").\n";
        assertTrue(out.toString().contains("B\n" + seen + "Ingenting publicerades: det var på prov.\n"), out::toString);
        assertTrue(out.toString().contains("B\n" + seen + "Publicerat på "), out::toString);
        assertTrue(Files.readString(summary).contains("""

                ### 1 ändrad sida
                - **%s (plan/hosten.html)**
                  - <ins>Nytt stycke</ins>
                """.formatted(title)), () -> "" + summary);
    }

    @Test
    void rejectsASiteWithBlockingFindings() throws IOException {
        Files.delete(site.resolve("bild.svg"));

        assertEquals(1, publish());
        assertEquals("""
                Fel som måste rättas:
                index.html: länken "bild.svg" leder till bild.svg, som inte finns; rätta länken eller ta bort den

                Ingenting publicerades: %s har 1 fel, 0 varningar.
                """.formatted(site), err.toString());
        assertFalse(Files.exists(web));
    }

    @Test
    void rejectsChangesThatAreNotCommitted() throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("git", "-C", folder.toString(), "init", "-q").start().waitFor());
        assertEquals(0, new ProcessBuilder("git", "-C", folder.toString(), "-c", "user.name=Prov", "-c", "user.email=prov@example.org",
                "commit", "-q", "--allow-empty", "-m", "Prov").start().waitFor());

        assertEquals(2, publish());
        assertEquals("vaxer: det finns ändringar som inte är incheckade (site/); checka in dem, "
                + "eller --allow-dirty för att publicera ändå\n", err.toString());
        assertEquals(0, publish("--allow-dirty"));
        assertTrue(out.toString().matches("(?s).*-changed-[0-9a-f]{8} \\(.*"), out::toString);
    }

    @Test
    void rejectsAMissingSite() {
        assertEquals(2, run("publish", web.toString(), "--source", folder.toString(), "--site", folder.resolve("borta").toString()));
        assertEquals("vaxer: det finns ingen webbplats i " + folder.resolve("borta") + "; gör den med vaxer build\n", err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish sftp:anna:hemligt@webb.example/srv", "publish mapp sftp://anna:hemligt@webb.example/srv",
        "sftp://anna:hemligt@webb.example/srv", "publish mapp --wait sftp://anna:hemligt@webb.example/srv",
        "publish mapp --site sftp://anna:hemligt@webb.example/srv", "rollback mapp sftp://anna:he/mligt@webb.example",
        "releases sftp://anna:hemligt@webb.example", "publish anna:hemligt@webb.example:srv"})
    void repeatsNoPassword(String line) {
        assertEquals(2, run(line.split(" ")));
        assertFalse((out.toString() + err).contains("mligt"), err::toString);
    }

    @Test
    void makesNoFolderOfAnAddressAsScpWritesIt() {
        assertEquals(2, run("publish", "anna@webb.example:mapp", "--site", site.toString(), "--source", folder.toString()));
        assertEquals("vaxer: så skrivs adressen för scp; skriv sftp://anna@webb.example/~/mapp för värden, "
                + "eller ./anna@webb.example:mapp för en mapp på den här datorn\n", err.toString());
        assertFalse(Files.exists(Path.of("anna@webb.example:mapp")));
    }

    @Test
    void publishesOnlyWhatIsConfirmedToAnotherMachine() throws IOException {
        Path source = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("source"));
        Files.writeString(source.resolve("jbake.properties"), "confirm.arkiv=Vem som arkiverar\n", StandardOpenOption.APPEND);
        String[] arguments = {"publish", "sftp://anna@webb.invalid/srv", "--site", site.toString(), "--source", source.toString(),
            "--known-hosts", folder.resolve("borta").toString()};
        String demands = """
                Inte bekräftat, men måste vara det innan webbplatsen publiceras på riktigt:
                arkiv: Vem som arkiverar
                Skriv i jbake.properties vem som har bekräftat var och en och när, som confirmed.arkiv=Namn Efternamn, 2026-12-01, \
                eller vem som avstår, när och varför: waived.arkiv=Namn Efternamn, 2026-12-01: skälet.

                """;

        assertEquals(2, run(arguments));
        assertEquals(demands + """
                Ingenting publicerades: sftp://anna@webb.invalid/srv är en riktig värd. \
                En mapp, den egna datorn och ett förslag behöver ingen bekräftelse.
                """, err.toString());
        assertEquals(0, run("publish", web.toString(), "--site", site.toString(), "--source", source.toString()));

        // what is confirmed goes on, to the host that is not known
        Files.writeString(source.resolve("jbake.properties"), "confirmed.arkiv=Anna Bok, 2018-09-18\n", StandardOpenOption.APPEND);
        err.getBuffer().setLength(0);
        assertEquals(2, run(arguments));
        assertTrue(err.toString().startsWith("vaxer: filen med kända värdar finns inte: "), err::toString);
    }

    @Test
    void aDryRunOnlySaysThatItWouldBeRefused() throws IOException {
        Path source = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("source"));
        Files.writeString(source.resolve("jbake.properties"), "confirm.arkiv=Vem som arkiverar\n", StandardOpenOption.APPEND);

        assertEquals(2, run("publish", "--dry-run", "sftp://anna@webb.invalid/srv", "--site", site.toString(), "--source", source.toString(),
                "--known-hosts", folder.resolve("borta").toString()));
        assertTrue(err.toString().contains("\nEn publicering på sftp://anna@webb.invalid/srv skulle nekas tills allt det här är bekräftat.\n"
                + "vaxer: filen med kända värdar finns inte: "), err::toString);
    }

    @Test
    void aRealHostNeedsTheSourceThatSaysWhatHasToBeConfirmed() {
        assertEquals(2, run("publish", "sftp://anna@webb.invalid/srv", "--site", site.toString(), "--source", folder.toString()));
        assertTrue(err.toString().startsWith("vaxer: innehållsmappen finns inte: "), err::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN", "1e30"})
    void rejectsANegativeOrEndlessWait(String wait) {
        assertEquals(2, publish("--wait", wait));
        assertEquals("vaxer: --wait är ett antal sekunder från 0 till 3600\n", err.toString());
        assertFalse(Files.exists(web));
    }

    @Test
    void publishesWithoutWaiting() {
        assertEquals(0, publish("--wait", "0"));
    }

    @Test
    void listsTheReleasesAndGoesBack() throws IOException {
        publish();
        Files.delete(site.resolve("robots.txt"));
        publish();
        out.getBuffer().setLength(0);

        // as a pipeline's empty field gives it
        assertEquals(0, run("rollback", web.toString(), ""));
        assertEquals(0, run("releases", web.toString()));
        String[] lines = printed().split("\n");
        assertTrue(lines[0].startsWith("Ute på " + web + " är nu " + FIRST + ", som publicerades " + Formats.time(NOON) + " av "), lines[0]);
        assertTrue(lines[1].startsWith("     " + SECOND + "  utan git  " + Formats.time(NOON.plusSeconds(1)) + "  "), lines[1]);
        assertTrue(lines[2].startsWith("ute  " + FIRST + "  utan git  " + Formats.time(NOON) + "  "), lines[2]);
    }

    @Test
    void printsThatNothingIsPublished() {
        assertEquals(0, run("releases", web.toString()));
        assertEquals("På " + web + " är ingenting publicerat än.\n", out.toString());
        assertEquals(2, run("rollback", web.toString()));
        assertEquals("vaxer: på " + web + " är ingenting publicerat än\n", err.toString());
    }

    @Test
    void writesNoSummaryWhereNoFileIsNamed() {
        assertEquals(0, publish("--summary", ""));
        assertEquals("", err.toString());
    }

    @Test
    void writesASummaryInMarkdown() throws IOException {
        Path summary = Files.writeString(folder.resolve("summary.md"), "# Före\n");
        assertEquals(0, publish("--summary", summary.toString()));

        String text = withoutUniquePart(Files.readString(summary));
        assertTrue(text.startsWith("""
                # Före
                ## Publicerat

                | | |
                |---|---|
                | Utgåva | `20180918T120000Z-no-git` |
                | Plats | `%s` |
                | Publicerad | %s av""".formatted(web, Formats.time(NOON))), text);
        assertTrue(text.contains("\n      plan/hosten.html  "), text);
    }

    private String printed() {
        return withoutUniquePart(out.toString());
    }

    /** The last letters of a release's name differ each time. */
    private static String withoutUniquePart(String text) {
        return text.replaceAll("(-no-git)-[0-9a-f]{8}", "$1");
    }

    private int publish(String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(new String[] {"publish", web.toString(), "--site", site.toString(), "--source", folder.toString()}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return run(arguments);
    }

    private int run(String... arguments) {
        return Vaxer.run(Clock.fixed(NOON, ZoneOffset.UTC), new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
