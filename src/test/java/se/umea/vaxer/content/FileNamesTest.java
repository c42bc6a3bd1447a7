package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.Finding;
import se.umea.vaxer.Rule;

/** The names and kinds of files that a test site cannot keep: Git or a file system would refuse or change them. */
class FileNamesTest {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 18);

    @TempDir
    Path folder;

    private Path activities;

    @BeforeEach
    void copiesAValidSite() {
        Sites.copy(Sites.FOLDER.resolve("valid"), folder);
        activities = folder.resolve("content/aktiviteter");
    }

    @Test
    void rejectsANameThatAMacTookApart() throws IOException {
        String apart = Normalizer.normalize("träning.md", Normalizer.Form.NFD);
        Files.copy(activities.resolve("fotboll.md"), activities.resolve(apart));
        assertEquals(List.of(Finding.blocking(Rule.FILNAMN_MAC, "content/aktiviteter/" + apart, 0,
                "å, ä eller ö i namnet är lagrat i två delar, som på en Mac; döp om till \"traning.md\"")), review().findings());
    }

    @Test
    void rejectsTwoNamesThatDifferOnlyInCase() throws IOException {
        Files.copy(activities.resolve("fotboll.md"), activities.resolve("Fotboll.md"));
        assertEquals(List.of(
                Finding.blocking(Rule.FILNAMN, "content/aktiviteter/Fotboll.md", 0,
                        "namn skrivs med a–z, 0–9 och bindestreck; döp om till \"fotboll.md\""),
                Finding.blocking(Rule.SAMMA_ADRESS, "content/aktiviteter/fotboll.md", 0,
                        "filen får samma adress som content/aktiviteter/Fotboll.md; döp om eller ta bort den ena")),
                review().findings());
    }

    @Test
    void namesAPageThatWindowsHasHiddenTheEndingOf() throws IOException {
        Files.copy(activities.resolve("fotboll.md"), activities.resolve("traning.md.txt"));
        assertEquals(List.of(Finding.blocking(Rule.FILANDELSE, "content/aktiviteter/traning.md.txt", 0,
                "filen blir ingen sida; döp om den till \"traning.md\" om den är en, annars ta bort den")), review().findings());
    }

    @Test
    void hintsAtAPictureThatIsLargeForATelephone() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("assets/bilder"));
        Files.write(pictures.resolve("lagom.jpg"), new byte[500_000]);
        Files.write(pictures.resolve("stor.JPG"), new byte[9_000_000]);
        Path page = activities.resolve("fotboll.md");
        Files.writeString(page, Files.readString(page) + "\n![Planen](../bilder/lagom.jpg) ![Målet](../bilder/stor.JPG)\n");
        assertEquals(List.of(Finding.warning(Rule.STOR_BILD, "assets/bilder/stor.JPG", 0, "bilden är på 9000 kB, och många läser på "
                + "telefon; spara den mindre, så att den blir högst 500 kB")), review().findings());
    }

    @Test
    void rejectsALinkToAFileOutside() throws IOException {
        Path secret = Files.writeString(folder.resolve("hemlig.md"), "hemligt");
        Files.createSymbolicLink(activities.resolve("hemlig.md"), secret);
        assertEquals(List.of(Finding.blocking(Rule.SYMBOLISK_LANK, "content/aktiviteter/hemlig.md", 0,
                "filen är en länk till en annan plats; lägg den riktiga filen här")), review().findings());
    }

    @Test
    void rejectsALinkThatLeadsRoundInACircle() throws IOException {
        Files.createSymbolicLink(activities.resolve("om-igen"), folder.resolve("content"));
        Files.createSymbolicLink(folder.resolve("assets/bilder/igen"), folder.resolve("assets"));
        assertEquals(List.of(Rule.SYMBOLISK_LANK, Rule.SYMBOLISK_LANK), review().findings().stream().map(Finding::rule).toList());
    }

    @Test
    void rejectsAFileOverAMegabyte() throws IOException {
        Files.writeString(activities.resolve("fotboll.md"), Files.readString(activities.resolve("fotboll.md")) + "ord ".repeat(250_000));
        assertEquals(List.of(Finding.blocking(Rule.FOR_STOR, "content/aktiviteter/fotboll.md", 0,
                "filen är större än 1 MB; dela upp sidan, eller lägg bilder och dokument i assets")), review().findings());
    }

    @Test
    void tellsOfAFileThatCannotBeRead() {
        Site site = Site.open(folder);
        Path gone = activities.resolve("borta.md");
        assertEquals(List.of(Finding.blocking(Rule.OLASBAR, "content/aktiviteter/borta.md", 0,
                "filen går inte att läsa; se över dess rättigheter")),
                new EntryReader(site, Contract.of(site), DAY).read(gone).findings());
    }

    @Test
    void tellsOfAPageThatTheSiteCannotBeWithout() throws IOException {
        Files.delete(folder.resolve("content/index.md"));
        assertEquals(List.of(Finding.blocking(Rule.SAKNAD_SIDA, "content/index.md", 0,
                "filen saknas, men webbplatsen kan inte vara utan den; lägg tillbaka den")), review().findings());
    }

    @Test
    void leavesFoldersThatJBakeIsToldToIgnoreAlone() throws IOException {
        Files.createDirectories(folder.resolve("content/Gammalt"));
        Files.writeString(folder.resolve("content/Gammalt/x.txt"), "x");
        Files.writeString(folder.resolve("content/Gammalt/.jbakeignore"), "");
        assertEquals(Rule.FILNAMN, review().findings().get(0).rule());
        Files.move(folder.resolve("content/Gammalt"), folder.resolve("content/gammalt"));
        assertEquals(List.of(), review().findings());
    }

    private Review review() {
        return Review.of(Site.open(folder), DAY);
    }
}
