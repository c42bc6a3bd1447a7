package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/** {@code vaxer new} with every field of every type of two sites: {@code check} accepts the draft, and the page once it is published. */
class NewPageFieldsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void copiesTheSites() {
        Sites.example(folder.resolve("site"));
        Sites.copy(Sites.FOLDER.resolveSibling("sites-complete/library"), folder.resolve("library"));
    }

    @Test
    void checkAcceptsEveryFieldOfThisSite() throws IOException {
        assertAccepted(folder.resolve("site"),
                "content/en/hej.md|sida|Hej|sprak=en",
                "content/en/hello.md|sida|Hello|sprak=en|version-av=index|granskas=2019-01-31|tidigare=en/hi.html, Gamla/Sidan.html",
                "content/hej.md|sida|Hej|sprak=sv",
                "content/latt.md|sida|Lätt|sprak=sv-simple|version-av=index",
                "content/index-html.md|sida|index.html",
                "content/en.md|sida|En|date=2016-02-29",
                "content/fokusomraden/fler-trad.md|fokusomrade|Fler = träd|ordning=0",
                "content/fokusomraden/en.md|fokusområde|En|ordning=999999999|tidigare=trad.html",
                "content/aktiviteter/sang-dans.md|aktivitet|\"Sång\" & dans|ingress=Vi *sjunger* {ihop} <alla>: 100 %, a = b.|lage=ej-paborjad"
                    + "|fokus=meningsfull-fritid|samverkan=Boende, {Bo} & co|pa-gang=Våren 2027!|granskas=2030-12-31|ordning=007|tidigare=sang.html",
                "content/aktiviteter/index.md|aktivitet|Index|date=1999-12-31|lage=avslutad|fokus=meningsfull-fritid,forebygga-utanforskap",
                "content/dokument/plan.md|dokument|Plan|skapas=presentation",
                "content/dokument/arsrapport.md|dokument|Årsrapport|fil=css/main.css");
    }

    @Test
    void checkAcceptsEveryFieldOfAnotherSite() throws IOException {
        assertAccepted(folder.resolve("library"),
                "content/branches/hill-top.md|branch|Hill Top|street=1 Hill|opening=10–12|phone=+44 1632 960 011|email=o.k+x@a-b.example"
                    + "|rank=0",
                "content/branches/pier.md|branch|Pier|summary=By the sea.|phone=01632 960 011|email=q@library.example|former=old/pier.html",
                "content/events/song.md|event|Song|language=en|day=2024-02-29|audience=all|review=2020-01-01",
                "content/events/cy/can.md|event|Cân|language=cy|day=2027-01-01|place=harbour, market-street|audience=all, some|cost=ticket",
                "content/leaflets/prices.md|leaflet|Prices",
                "content/cy/ymuno.md|page|Ymuno|language=cy|version-of=joining|picture=images/card.png|checked=2026-11-28|former=cy/join.html",
                "content/cy.md|page|Cy|former=a.html, b/c.html");
    }

    @Test
    void writesTheOneFileOfATypeAgain() throws IOException {
        Path site = folder.resolve("site");
        Path contact = site.resolve("content/kontakt.md");
        String before = Files.readString(contact);
        Files.delete(contact);
        try {
            assertEquals(0, run(site, "new", "kontakt", "Bo Ek", "telefon=0703877929", "mobil=+46 90 16 16 25", "epost=bo@umea.se"),
                    err::toString);
            Files.writeString(contact, Files.readString(contact).replace("status=draft", "status=published")
                    .replace("Här kommer texten.", "Vi leder arbetet."));
            assertEquals(0, run(site, "check"), out::toString);
        } finally {
            Files.writeString(contact, before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sida|sprak=xx|webbplatsen har inga ord på språket \"xx\"",
        "sida|version-av=startsidan|okänt värde \"startsidan\" i version-av",
        "sida|version-av=index|sidan är på samma språk (sv) som content/index.md",
        "sida|tidigare=index.html|den tidigare adressen \"index.html\" är adressen till content/index.md",
        "sida|tidigare=hej.html|den tidigare adressen \"hej.html\" är sidans adress nu",
        "dokument|fil=nej.pdf|filen \"nej.pdf\" finns inte i assets"})
    void refusesWhatCheckWouldNotAccept(String type, String field, String why) {
        assertEquals(2, run(folder.resolve("site"), "new", type, "Hej", field), out::toString);
        assertTrue(err.toString().contains(why), err::toString);
        assertFalse(Files.exists(folder.resolve("site/content/hej.md")));
    }

    @Test
    void refusesTheFormerAddressOfAnotherPage() throws IOException {
        Path site = folder.resolve("site");
        assertEquals(0, run(site, "new", "sida", "Ny", "tidigare=gammal.html"), err::toString);
        try {
            assertEquals(2, run(site, "new", "sida", "Gammal"));
            assertEquals("vaxer: sidan skulle få en adress som content/ny.md har haft förut; ge filen ett annat namn med --name\n",
                    err.toString());
        } finally {
            Files.delete(site.resolve("content/ny.md"));
        }
    }

    /**
     * Writes pages, and checks them all at once: it says what is wrong with each.
     *
     * @param lines the file that is to be written, then the arguments, with | between them
     */
    private void assertAccepted(Path site, String... lines) throws IOException {
        List<Path> files = new ArrayList<>();
        try {
            for (String line : lines) {
                String[] words = line.split("\\|");
                files.add(site.resolve(words[0]));
                words[0] = "new";
                assertEquals(0, run(site, words), err::toString);
                assertTrue(Files.exists(files.get(files.size() - 1)), out::toString);
            }
            out.getBuffer().setLength(0);
            assertEquals(0, run(site, "check"), out::toString);
            for (Path file : files) {
                assertTrue(out.toString().contains(site.relativize(file) + " "), out::toString);
                Files.writeString(file, Files.readString(file).replace("status=draft", "status=published")
                        .replaceAll("(?s)\n---\n.*", "\n---\nVi ses.\n"));
            }
            // the content alone: these sites' templates are not made for every page
            assertEquals(List.of(), CheckResult.of(Site.open(site), LocalDate.now(CLOCK)).findings().stream()
                    .filter(Finding::blocking).toList());
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private int run(Path site, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--source", site.toString()));
        return Vaxer.run(CLOCK, new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
