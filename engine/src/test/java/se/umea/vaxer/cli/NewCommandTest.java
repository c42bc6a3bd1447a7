package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.umea.vaxer.check.Sites;

/** What {@code vaxer new} writes, asks and rejects, and that {@code check} accepts what it writes. */
class NewCommandTest {

    /** At ten in the evening, UTC: it is past midnight at the site. */
    private static final Clock NIGHT = Clock.fixed(Instant.parse("2018-09-17T22:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void copiesTheExample() {
        Sites.example(folder);
    }

    @Test
    void writesEveryFieldInTheOrderOfTheSchema() throws IOException {
        assertEquals(0, run("new", "aktivitet", "Odling i parken", "fokus=meningsfull-fritid, forebygga-utanforskap",
                "samverkan=Boende", "lage=paborjad", "ingress=Boende odlar tillsammans.", "pa-gang=Skörden"));
        assertEquals("""
                title=Odling i parken
                type=aktivitet
                status=draft
                date=2018-09-18
                ingress=Boende odlar tillsammans.
                granskas=2019-09-18
                lage=paborjad
                fokus=meningsfull-fritid, forebygga-utanforskap
                samverkan=Boende
                pa-gang=Skörden
                ordning=3

                ---
                Här kommer texten.
                """, Files.readString(folder.resolve("content/aktiviteter/odling-i-parken.md")));
        assertEquals("""
                Skrev content/aktiviteter/odling-i-parken.md. Det är ett utkast, som inte syns på webbplatsen än.

                Ifyllt åt dig, ändra det som inte stämmer:
                  date=2018-09-18
                  granskas=2019-09-18
                  ordning=3

                Gör så här nu:
                  1. Öppna filen och skriv texten under de tre bindestrecken.
                  2. Se hur sidan blir: mvn
                  3. Ändra status=draft till status=published när sidan får synas.
                """, out.toString());
    }

    @Test
    void checkAcceptsWhatIsWritten() throws IOException {
        List<String> written = new ArrayList<>();
        for (Arguments odd : OddTitles.taken().toList()) {
            assertEquals(0, run("new", "aktivitet", (String) odd.get()[0]), err::toString);
            written.add("content/aktiviteter/" + odd.get()[1]);
        }
        assertAccepted(written);
    }

    @ParameterizedTest
    @MethodSource("se.umea.vaxer.cli.OddTitles#refused")
    void rejectsWhatCannotBeAPageWithTheReason(String title, String why) throws IOException {
        Set<Path> before = files();
        assertEquals(2, run("new", "aktivitet", title));
        assertTrue(err.toString().startsWith("vaxer: ") && err.toString().contains(why), err::toString);
        assertEquals(before, files());
    }

    @Test
    void checkAcceptsEachTypeOfPageAndTheNameOfAFile() throws IOException {
        assertEquals(0, run("new", "aktivitet", "Nya tider"), err::toString);
        assertEquals(0, run("new", "fokusområde", "Nya vägar"), err::toString);
        assertEquals(0, run("new", "dokument", "Nya planer"), err::toString);
        assertEquals(0, run("new", "sida", "Nya ord"), err::toString);
        assertEquals(0, run("new", "aktivitet", "Läsning två", "--name", "annan-lasning"), err::toString);
        assertAccepted(List.of("content/aktiviteter/nya-tider.md", "content/fokusomraden/nya-vagar.md", "content/dokument/nya-planer.md",
                "content/nya-ord.md", "content/aktiviteter/annan-lasning.md"));
    }

    @Test
    void writesTypesThatOnlyAnotherSchemaHas() throws IOException {
        Path other = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("annan"));
        assertEquals(0, run(List.of("new", "ämne", "Sång & dans", "--source", other.toString())), err::toString);
        assertEquals("""
                title=Sång & dans
                type=amne
                status=draft
                date=2018-09-18

                ---
                Här kommer texten.
                """, Files.readString(other.resolve("content/amnen/sang-dans.md")));
    }

    @Test
    void doesNotOverwriteAFile() throws IOException {
        Path there = folder.resolve("content/aktiviteter/lasning-i-parken.md");
        String before = Files.readString(there);
        assertEquals(2, run("new", "aktivitet", "Läsning i parken"));
        assertEquals("vaxer: content/aktiviteter/lasning-i-parken.md finns redan; ändra i den, eller ge den nya filen ett annat namn "
                + "med --name\n", err.toString());
        assertEquals(before, Files.readString(there));
    }

    @Test
    void rejectsTheAddressOfAnotherFile() throws IOException {
        Files.writeString(folder.resolve("content/karta.html"), "<p>Karta</p>");
        assertEquals(2, run("new", "sida", "Karta"));
        assertEquals("vaxer: sidan skulle få samma adress som content/karta.html; ge filen ett annat namn med --name\n", err.toString());
    }

    @Test
    void rejectsANameThatWindowsReserves() {
        assertEquals(2, run("new", "aktivitet", "Konferens", "--name", "con"));
        assertEquals("vaxer: filen kan inte heta \"con\"; skriv a–z, 0–9 och bindestreck, utan filändelse\n", err.toString());
    }

    @Test
    void asksWhichTypeWasMeant() {
        assertEquals(2, run("new", "aktivitat", "Sång"));
        assertEquals("vaxer: det finns inget slags sida som heter \"aktivitat\"; menade du \"aktivitet\"? De som finns är "
                + "fokusomrade, aktivitet, dokument, sida\n", err.toString());
    }

    @Test
    void validatesAFieldAsCheckDoes() {
        assertEquals(2, run("new", "aktivitet", "Sång", "fokus=meningsful-fritid"));
        assertEquals("vaxer: okänt värde \"meningsful-fritid\" i fokus; menade du \"meningsfull-fritid\"? Skriv namnet på en fil i "
                + "content/fokusomraden/, utan .md\n", err.toString());
    }

    @Test
    void namesTheFieldsOfTheType() {
        assertEquals(2, run("new", "dokument", "Plan", "lage=paborjad"));
        assertEquals("vaxer: en sida av slaget dokument har inget fält lage att fylla i; de som finns är title, date, ingress, "
                + "uppgifter, granskas, tidigare, godtar, skapas, fil\n", err.toString());
    }

    @Test
    void asksForTheTitleWithinQuotes() {
        assertEquals(2, run("new", "aktivitet", "Sång", "och"));
        assertEquals("vaxer: skriv titeln inom citattecken: \"Sång och\"\n", err.toString());
    }

    @Test
    void namesWhatIsMissingWithoutATerminal() {
        assertEquals(2, run("new", "aktivitet"));
        assertEquals("vaxer: säg vad sidan ska heta: vaxer new aktivitet \"Sidans titel\"\n", err.toString());
        err.getBuffer().setLength(0);
        assertEquals(2, run("new"));
        assertEquals("vaxer: säg vilket slags sida: fokusomrade, aktivitet, dokument, sida\n", err.toString());
    }

    @Test
    void asksForWhatIsNotGivenUntilTheAnswerIsValid() throws IOException {
        assertEquals(0, answering("", "2", "Läsning i parken", "Odling", "Boende odlar.", "", "5", "2", "1, 2", "", "Skörden"));
        assertEquals("""
                Vilket slags sida:
                  1  fokusomrade
                  2  aktivitet
                  3  dokument
                  4  sida
                  nummer eller namn:   skriv ett av numren
                  nummer eller namn: Sidans titel (högst 80 tecken):   content/aktiviteter/lasning-i-parken.md finns redan; \
                ändra i den, eller ge den nya filen ett annat namn med --name
                Sidans titel (högst 80 tecken): ingress (högst 200 tecken) [Odling]: lage:
                  1  genomfors
                  2  paborjad
                  3  ej-paborjad
                  4  avslutad
                  nummer eller namn:   fältet lage är tomt; skriv ett värde
                  nummer eller namn:   okänt värde "5" i lage; tillåtna: genomfors, paborjad, ej-paborjad, avslutad
                  nummer eller namn: fokus:
                  1  Förebygga utanförskap (forebygga-utanforskap)
                  2  Öka förutsättningar för en meningsfull fritid (meningsfull-fritid)
                  nummer eller namn: samverkan (en eller flera, med komma mellan; Enter om inget): \
                pa-gang (högst 120 tecken; Enter om inget): Skrev content/aktiviteter/odling.md.""",
                out.toString().substring(0, out.toString().indexOf(" Det är ett utkast")));
        assertEquals("""
                title=Odling
                type=aktivitet
                status=draft
                date=2018-09-18
                ingress=Boende odlar.
                granskas=2019-09-18
                lage=paborjad
                fokus=forebygga-utanforskap, meningsfull-fritid
                pa-gang=Skörden
                ordning=3

                ---
                Här kommer texten.
                """, Files.readString(folder.resolve("content/aktiviteter/odling.md")));
    }

    @Test
    void writesNothingWhenTheInputEnds() throws IOException {
        Set<Path> before = files();
        assertEquals(2, answering("2", "Odling"));
        assertEquals("vaxer: avbrutet; ingenting skrevs\n", err.toString());
        assertEquals(before, files());
    }

    /** As drafts and, when only their status is changed, as pages: one check of them all says what is wrong with each. */
    private void assertAccepted(List<String> files) throws IOException {
        assertEquals(0, run("check"), out::toString);
        for (String file : files) {
            Path written = folder.resolve(file);
            String text = Files.readString(written, StandardCharsets.UTF_8);
            assertEquals(-1, text.indexOf('\r'), file);
            assertTrue(out.toString().contains(file + " är ett utkast"), out::toString);
            Files.writeString(written, text.replace("status=draft", "status=published").replace("Här kommer texten.", "Vi ses på gården."));
        }
        assertEquals(0, run("check"), out::toString);
    }

    private Set<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new TreeSet<>(all.toList());
        }
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--source", folder.toString()));
        return run(all);
    }

    private int run(List<String> arguments) {
        return Vaxer.run(NIGHT, new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }

    private int answering(String... answers) {
        BufferedReader in = new BufferedReader(new StringReader(String.join("\n", answers) + "\n"));
        return Vaxer.run(NIGHT, new Terminal(Optional.of(in), false, false, StandardCharsets.UTF_8), new PrintWriter(out, true),
                new PrintWriter(err, true), "new", "--source", folder.toString());
    }
}
