package se.umea.vaxer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/** What is wrong in a page only because of other files, or of the kind that a file is. */
class BetweenFilesTest {

    private static final String ENGLISH = "The purpose of the work is to ensure that you and your children are safe in the district, "
            + "and that they have more to do than they had. This is what we can do, with the police and the schools, and who will do it.\n";

    @TempDir
    Path folder;

    @BeforeEach
    void copiesAValidSite() {
        Sites.copy(Sites.FOLDER.resolve("valid"), folder);
    }

    @ParameterizedTest
    @CsvSource({"../Kontakt.html, ../kontakt.html", "Lasning.html, lasning.html", "kontakt.html, ../kontakt.html",
            "../aktivitet/lasning.html, lasning.html", "../amnen/lasning.html, lasning.html", "../Bilder/Karta.svg, ../bilder/karta.svg",
            "../dokument/karta.svg, ../bilder/karta.svg", "../amne/fritid.html, ../amnen/fritid.html"})
    void suggestsTheNearestAddress(String written, String meant) throws IOException {
        write("aktiviteter/fotboll.md", "type=aktivitet\nlage=genomfors\namnen=fritid", "Se [mer om det](" + written + ").\n");
        assertFindings("content/aktiviteter/fotboll.md:9: länken \"" + written + "\" leder ingenstans; menade du \"" + meant + "\"?");
    }

    @Test
    void suggestsTheNearestOfPagesWithOneName() throws IOException {
        write("lasning.md", "type=sida", "En annan sida om läsning.\n");
        write("aktiviteter/fotboll.md", "type=aktivitet\nlage=genomfors\namnen=fritid",
                "Se [a](../Lasning.html), [b](../aktivitet/lasning.html) och [c](Lasning.html).\n");
        assertFindings("content/aktiviteter/fotboll.md:9: länken \"../Lasning.html\" leder ingenstans; menade du \"../lasning.html\"?",
                "content/aktiviteter/fotboll.md:9: länken \"../aktivitet/lasning.html\" leder ingenstans; menade du \"lasning.html\"?",
                "content/aktiviteter/fotboll.md:9: länken \"Lasning.html\" leder ingenstans; menade du \"lasning.html\"?");
    }

    @Test
    void saysWhatToDoWithFilesThatNotEveryoneCanOpen() throws IOException {
        for (String file : new String[] {"content/aktiviteter/odling.docx", "assets/bilder/odling.heic", "assets/dokument/priser.xlsx"}) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "x");
        }
        String document = ": alla kan inte öppna ett sådant dokument; spara det som tillgänglig PDF, eller som .csv om det är data, "
                + "och lägg det här i stället";
        assertFindings("assets/bilder/odling.heic: webbläsare visar inte en sådan bild; "
                + "spara den som .jpg eller .webp och lägg den här i stället",
                "assets/dokument/priser.xlsx" + document, "content/aktiviteter/odling.docx" + document);
    }

    @Test
    void reportsTheNewerOfTwoPagesWithTheSameNumber() throws IOException {
        settings("schema.aktivitet.ordning=optional integer", "schema.aktivitet.ordning=optional unique integer");
        write("aktiviteter/fotboll.md", "type=aktivitet\nlage=genomfors\namnen=fritid\nordning=2", "Fotboll.\n");
        write("aktiviteter/dans.md", "type=aktivitet\nlage=genomfors\namnen=fritid\nordning=3", "Dans.\n");
        assertFindings("content/aktiviteter/fotboll.md:7: värdet 2 i ordning har också content/aktiviteter/lasning.md; skriv ett annat");
    }

    @Test
    void asksForTheLanguageOfATextInAnother() throws IOException {
        write("about.md", "type=sida", ENGLISH);
        write("aktiviteter/fotboll.md", "type=aktivitet\nlage=genomfors\namnen=fritid", ENGLISH);
        assertFindings("content/about.md:7: texten verkar vara på språket en, men sidan säger sv; skriv sprak=en ovanför skiljeraden, "
                + "eller översätt den", "content/aktiviteter/fotboll.md:9: texten verkar vara på språket en, men sidan säger sv; översätt den, "
                + "eller skriv den på en sida av en typ som kan säga sitt språk");
    }

    @Test
    void leavesATextInThePagesLanguage() throws IOException {
        Files.createDirectories(folder.resolve("content/en"));
        write("en/about.md", "type=sida\nsprak=en", ENGLISH);
        write("om.md", "type=sida", "Filmen heter The Power of the Dog, och den är på engelska. Vi ser den tillsammans på torsdag.\n");
        assertFindings();
    }

    @Test
    void namesASettingThatIsNoExpression() throws IOException {
        settings("security.expires", "forbidden.nummer=[0-9\nsecurity.expires");
        assertEquals("jbake.properties: forbidden.nummer är inget reguljärt uttryck",
                assertThrows(IllegalArgumentException.class, () -> CheckResult.of(Site.open(folder), LocalDate.of(2018, 9, 18))).getMessage()
                        .replaceFirst("uttryck:(?s).*", "uttryck"));
    }

    private void write(String file, String fields, String text) throws IOException {
        Files.writeString(folder.resolve("content/" + file),
                "title=En sida\nstatus=published\ndate=2018-09-01\n" + fields + "\n\n---\n" + text);
    }

    private void settings(String from, String to) throws IOException {
        Path settings = folder.resolve("jbake.properties");
        Files.writeString(settings, Files.readString(settings).replace(from, to));
    }

    private void assertFindings(String... expected) {
        assertEquals(String.join("\n", expected), String.join("\n",
                CheckResult.of(Site.open(folder), LocalDate.of(2018, 9, 18)).findings().stream().map(Finding::toString).toList()));
    }
}
