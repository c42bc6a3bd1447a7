package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.finding.Messages;
import se.umea.vaxer.verify.OsvServer;

/** What {@code vaxer due} prints, and how it exits. */
@Timeout(120)
class DueCommandTest {

    private static final String SWEDISH = """
            <!-- vaxer due -->
            Det här behöver någon ta hand om snart. Listan är gjord av vaxer due och skrivs om nästa gång: gör det som står, men ändra inte här.
            """;
    private static final String ENGLISH = """
            <!-- vaxer due -->
            Somebody should take care of this soon. The list is made by vaxer due and is replaced the next time: do what it says, but do not edit it here.
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;
    private Path source;
    private Path site;
    private OsvServer server;
    private String day = "2018-09-18";

    @BeforeEach
    void write() throws IOException {
        source = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("source"));
        site = Files.createDirectory(folder.resolve("site"));
        page("index.html");
        server = new OsvServer();
    }

    @AfterEach
    void restore() {
        server.close();
        Messages.use(Locale.getDefault(Locale.Category.DISPLAY));
    }

    @Test
    void saysThatThereIsNothing() throws IOException {
        assertEquals(0, run());
        assertEquals("", out.toString());
        assertEquals("Det finns inget som behöver göras snart.\n", err.toString());
    }

    @Test
    void listsEverythingInSwedish() throws IOException {
        server.at("/lost", exchange -> OsvServer.send(exchange, 404, "")).at("/secret", exchange -> OsvServer.send(exchange, 403, ""))
                .knows(query -> query.contains("jsoup") ? "{\"vulns\":[{\"id\":\"GHSA-b\"},{\"id\":\"CVE-2018-1\"}]}" : "{}");
        review("2018-09-17");
        statement("2017-09-18");
        settings("security.expires=2019-08-31", "security.expires=2018-09-30");
        page("aktiviteter/fotboll.html", server.address() + "/lost", server.address() + "/secret");
        Files.writeString(source.resolve("content/aktiviteter/fotboll.md"), "\n[Den andra sidan](" + server.address() + "/lost)\n",
                StandardOpenOption.APPEND);

        String vulnerable = sbom("org.jsoup", "jsoup", "1.14.1");

        assertEquals(1, run("--sbom", vulnerable, sbom("com.example", "safe", "1"), "--osv", server.address()), err::toString);

        assertEquals(SWEDISH + """

                ## Sidor att läsa igenom

                - content/aktiviteter/fotboll.md, rad 7: sidan skulle ses över senast 2018-09-17; läs igenom den och skriv ett nytt datum i granskas

                ## Snart för gammalt

                - content/bedomning.md, rad 5: bedomd är 2017-09-18, och det är ett år sedan eller mer; gör om det och skriv den nya dagen
                - jbake.properties, rad 46: security.txt går ut 2018-09-30; skriv en dag mindre än ett år bort i security.expires

                ## Döda länkar till andra webbplatser

                - content/aktiviteter/fotboll.md, rad 12: på sidan aktiviteter/fotboll.html: länken "http&#58;//127.0.0.1&#58;PORT/lost" \
                svarar med fel 404; pröva den i en webbläsare och byt eller ta bort den

                ## Programbibliotek med kända svagheter

                - org.jsoup/jsoup 1.14.1: [CVE-2018-1](https://osv.dev/vulnerability/CVE-2018-1), \
                [GHSA-b](https://osv.dev/vulnerability/GHSA-b); byt till en version utan dem
                """, out.toString().replace(server.address().replaceFirst(".*:", ""), "PORT"));
    }

    @Test
    void listsEverythingInEnglish() throws IOException {
        server.knows(query -> "{\"vulns\":[{\"id\":\"GHSA-b\"}]}");
        settings("messages.language=sv", "messages.language=en");
        settings("security.expires=2019-08-31", "security.expires=2018-09-30");
        review("2018-09-17");
        statement("2017-09-19");

        assertEquals(1, run("--sbom", sbom("org.jsoup", "jsoup", "1.14.1"), "--osv", server.address()), err::toString);

        assertEquals(ENGLISH + """

                ## Pages to review

                - content/aktiviteter/fotboll.md, line 7: the page was due for review on 2018-09-17; read it through and write a new date in granskas

                ## About to expire

                - content/bedomning.md, line 5: bedomd is 2017-09-19, soon a year ago; do it again and write the new day
                - jbake.properties, line 46: security.txt expires on 2018-09-30; write a day less than a year ahead in security.expires

                ## Libraries with known weaknesses

                - org.jsoup/jsoup 1.14.1: [GHSA-b](https://osv.dev/vulnerability/GHSA-b); change to a version without them
                """, out.toString());
    }

    /** The test sites' security.txt is valid until 2019-08-31. */
    @ParameterizedTest
    @CsvSource({"2019-08-01, 0", "2019-08-02, 1"})
    void namesWhatExpiresAMonthAhead(String today, int code) throws IOException {
        day = today;

        assertEquals(code, run());
        assertEquals(code == 1, out.toString().contains("security.txt går ut 2019-08-31"));
    }

    @ParameterizedTest
    @CsvSource({"2018-10-15, 0, ''", "2018-10-16, 1, det är snart ett år sedan", "2018-11-14, 1, det är snart ett år sedan",
            "2018-11-15, 1, det är ett år sedan eller mer"})
    void namesWhatIsToBeDoneEachYearAMonthAhead(String today, int code, String words) throws IOException {
        statement("2017-11-15");
        day = today;

        assertEquals(code, run());
        assertTrue(out.toString().contains(words), out::toString);
    }

    @ParameterizedTest
    @CsvSource({"2018-10-01, 0", "2018-10-02, 1"})
    void namesAPageOnTheDayAfterTheDayOfItsReview(String today, int code) throws IOException {
        review("2018-10-01");
        day = today;

        assertEquals(code, run());
    }

    @Test
    void saysWhatCouldNotBeFoundOutAndTheRest() throws IOException {
        server.close();
        review("2018-09-17");
        Files.delete(site.resolve("index.html"));
        Files.writeString(source.resolve("content/kontakt.md"), "title=");

        assertEquals(2, run("--sbom", sbom("org.jsoup", "jsoup", "1.14.1"), "--osv", server.address()));

        assertEquals(SWEDISH + """

                ## Sidor att läsa igenom

                - content/aktiviteter/fotboll.md, rad 7: sidan skulle ses över senast 2018-09-17; läs igenom den och skriv ett nytt datum i granskas

                ## Det som inte gick att ta reda på

                - om det finns mer att göra i innehållet: det har 3 fel, 1 varning; kör vaxer check och rätta felen först
                - vilka länkar till andra webbplatser som är döda: i SITE finns ingen startsida (index.html); gör webbplatsen med vaxer build
                - vilka programbibliotek som har kända svagheter: 127.0.0.1 går inte att nå (java.net.ConnectException)
                """, out.toString().replace(site.toString(), "SITE"));
    }

    @Test
    void blamesNoLinkIfTheNetworkIsDown() throws IOException {
        page("index.html", "http://127.0.0.1:1/a");

        assertEquals(2, run());
        assertEquals(SWEDISH + """

                ## Det som inte gick att ta reda på

                - vilka länkar till andra webbplatser som är döda: ingen av dem svarar, så det kan vara nätet här
                """, out.toString());
    }

    @Test
    void namesAListOfLibrariesThatIsMissing() throws IOException {
        assertEquals(2, run("--sbom", "engine/target/*-sbom.json"));
        assertTrue(out.toString().contains("- vilka programbibliotek som har kända svagheter: kunde inte läsa engine/target/&#42;&#45;sbom.json"
                + "; orsak: java.nio.file.NoSuchFileException: "), out::toString);
    }

    @Test
    void writesTheSameTextToAFileAgainAndEmptiesItWhenAllIsDone() throws IOException {
        Path file = folder.resolve("new/due.md");
        review("2018-09-17");

        assertEquals(1, run("--out", file.toString()), err::toString);
        String first = Files.readString(file);
        assertTrue(first.startsWith(SWEDISH + "\n## Sidor att läsa igenom\n"), first);
        day = "2018-09-20";
        assertEquals(1, run("--out", file.toString()));
        assertEquals(first, Files.readString(file));
        review("2018-12-01");
        assertEquals(0, run("--out", file.toString()));
        assertEquals("", Files.readString(file));
        assertEquals("", out.toString());
    }

    @Test
    void overwritesNoFileThatIsNoReport() throws IOException {
        Path foreign = Files.writeString(folder.resolve("notes.md"), "# Notes\n");
        Path link = Files.createSymbolicLink(folder.resolve("due.md"), Files.createFile(folder.resolve("empty.md")));
        for (Path file : new Path[] {foreign, link, folder}) {
            assertEquals(2, run("--out", file.toString()));
            assertTrue(err.toString().contains("vaxer: " + file + " finns redan och är inte gjord av vaxer due"), err::toString);
        }
        assertEquals("# Notes\n", Files.readString(foreign));
    }

    private void review(String until) throws IOException {
        String page = Files.readString(Sites.FOLDER.resolve("valid/content/aktiviteter/fotboll.md"));
        Files.writeString(source.resolve("content/aktiviteter/fotboll.md"), page.replace("\n\n---", "\ngranskas=" + until + "\n\n---"));
    }

    private void statement(String made) throws IOException {
        Files.writeString(source.resolve("content/bedomning.md"),
                "title=Bedömning\ntype=sida\nstatus=published\ndate=2017-06-04\nbedomd=" + made + "\n\n---\nText.\n");
    }

    private void settings(String old, String now) throws IOException {
        Path file = source.resolve("jbake.properties");
        assertTrue(Files.readString(file).contains(old));
        Files.writeString(file, Files.readString(file).replace(old, now));
    }

    private void page(String address, String... links) throws IOException {
        Path file = site.resolve(address);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<title>Sida</title>" + Stream.of(links).map(link -> "<a href=\"" + link + "\">Länk</a>").toList());
    }

    private String sbom(String group, String name, String version) throws IOException {
        return Files.writeString(folder.resolve(name + ".json"), """
                {"bomFormat":"CycloneDX","components":[{"group":"%1$s","name":"%2$s","version":"%3$s",
                "purl":"pkg:maven/%1$s/%2$s@%3$s?type=jar"}]}
                """.formatted(group, name, version)).toString();
    }

    private int run(String... options) {
        String[] arguments = Stream.concat(Stream.of("due", "--source", source.toString(), "--site", site.toString()), Stream.of(options))
                .toArray(String[]::new);
        return Vaxer.run(Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC), new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
