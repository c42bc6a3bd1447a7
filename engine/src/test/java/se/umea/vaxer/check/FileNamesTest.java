package se.umea.vaxer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

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
    void rejectsADecomposedName() throws IOException {
        String apart = Normalizer.normalize("träning.md", Normalizer.Form.NFD);
        Files.copy(activities.resolve("fotboll.md"), activities.resolve(apart));
        assertEquals(List.of(Finding.blocking(Rule.DECOMPOSED_FILE_NAME, "content/aktiviteter/" + apart, 0,
                "å, ä eller ö i namnet är lagrat i två delar, som på en Mac; döp om till \"traning.md\"")), check().findings());
    }

    @Test
    void rejectsTwoNamesThatDifferOnlyInCase() throws IOException {
        Files.copy(activities.resolve("fotboll.md"), activities.resolve("Fotboll.md"));
        assertEquals(List.of(
                Finding.blocking(Rule.FILE_NAME, "content/aktiviteter/Fotboll.md", 0,
                        "namn skrivs med a–z, 0–9 och bindestreck; döp om till \"fotboll.md\""),
                Finding.blocking(Rule.SAME_ADDRESS, "content/aktiviteter/fotboll.md", 0,
                        "filen får samma adress som content/aktiviteter/Fotboll.md; döp om eller ta bort den ena")),
                check().findings());
    }

    @Test
    void rejectsAPageWhoseExtensionWindowsHides() throws IOException {
        Files.copy(activities.resolve("fotboll.md"), activities.resolve("traning.md.txt"));
        assertEquals(List.of(Finding.blocking(Rule.FILE_EXTENSION, "content/aktiviteter/traning.md.txt", 0,
                "filen blir ingen sida; döp om den till \"traning.md\" om den är en, annars ta bort den")), check().findings());
    }

    @Test
    void warnsOfALargeImage() throws IOException {
        Path pictures = Files.createDirectories(folder.resolve("assets/bilder"));
        Files.write(pictures.resolve("lagom.jpg"), new byte[500_000]);
        Files.write(pictures.resolve("stor.JPG"), new byte[9_000_000]);
        Path page = activities.resolve("fotboll.md");
        Files.writeString(page, Files.readString(page) + "\n![Planen](../bilder/lagom.jpg) ![Målet](../bilder/stor.JPG)\n");
        assertEquals(List.of(Finding.warning(Rule.LARGE_IMAGE, "assets/bilder/stor.JPG", 0, "bilden är på 9000 kB, och många läser på "
                + "telefon; spara den mindre, så att den blir högst 500 kB")), check().findings());
    }

    @Test
    void rejectsALinkToAFileOutside() throws IOException {
        Path secret = Files.writeString(folder.resolve("hemlig.md"), "hemligt");
        Files.createSymbolicLink(activities.resolve("hemlig.md"), secret);
        assertEquals(List.of(Finding.blocking(Rule.SYMBOLIC_LINK, "content/aktiviteter/hemlig.md", 0,
                "filen är en länk till en annan plats; lägg den riktiga filen här")), check().findings());
    }

    @Test
    void rejectsALinkThatLeadsRoundInACircle() throws IOException {
        Files.createSymbolicLink(activities.resolve("om-igen"), folder.resolve("content"));
        Files.createSymbolicLink(folder.resolve("assets/bilder/igen"), folder.resolve("assets"));
        assertEquals(List.of(Rule.SYMBOLIC_LINK, Rule.SYMBOLIC_LINK), check().findings().stream().map(Finding::rule).toList());
    }

    @Test
    void rejectsAFileOverAMegabyte() throws IOException {
        Files.writeString(activities.resolve("fotboll.md"), Files.readString(activities.resolve("fotboll.md")) + "ord ".repeat(250_000));
        assertEquals(List.of(Finding.blocking(Rule.TOO_LARGE, "content/aktiviteter/fotboll.md", 0,
                "filen är större än 1 MB; dela upp sidan, eller lägg bilder och dokument i assets")), check().findings());
    }

    @Test
    void reportsAFileThatCannotBeRead() {
        Site site = Site.open(folder);
        Path gone = activities.resolve("borta.md");
        assertEquals(List.of(Finding.blocking(Rule.UNREADABLE, "content/aktiviteter/borta.md", 0,
                "filen går inte att läsa; se över dess rättigheter")),
                new EntryReader(site, ContentSchema.of(site), DAY).read(gone).findings());
    }

    @Test
    void reportsAMissingRequiredPage() throws IOException {
        Files.delete(folder.resolve("content/index.md"));
        assertEquals(List.of(Finding.blocking(Rule.MISSING_PAGE, "content/index.md", 0,
                "filen saknas, men webbplatsen kan inte vara utan den; lägg tillbaka den")), check().findings());
    }

    @Test
    void rejectsAFileThatHidesAFolderOfPages() throws IOException {
        Files.writeString(activities.resolve(".jbakeignore"), "");
        assertEquals(List.of(Finding.blocking(Rule.FILE_NAME, "content/aktiviteter/.jbakeignore", 0, "filen gör att inget i mappen "
                + "publiceras; ta bort den, och skriv status=draft i de sidor som inte ska synas")), check().findings());
        assertEquals(5, check().files());
    }

    @Test
    void ignoresWhatJBakeIgnoresWithoutASchema() throws IOException {
        Sites.copy(Sites.FOLDER.resolve("valid-without-schema"), folder.resolve("annan"));
        Files.createDirectories(folder.resolve("annan/content/gammalt"));
        Files.writeString(folder.resolve("annan/content/gammalt/x.txt"), "x");
        Files.writeString(folder.resolve("annan/content/gammalt/.jbakeignore"), "");
        Files.writeString(folder.resolve("annan/content/bild.bin"), "x");
        Files.createDirectories(folder.resolve("annan/assets"));
        Files.writeString(folder.resolve("annan/assets/.htaccess"), "x");
        assertEquals(List.of(), CheckResult.of(Site.open(folder.resolve("annan")), DAY).findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sspf.mdd", "kontakt.md1", "kontakt.md-kopia", "hemlig.dm", "ny.markdown", "ny.adoc", "ny.yml", "ny.bin", "ny.md.gz", "ny."})
    void rejectsAContentFileThatIsNeitherAPageNorAnAsset(String name) throws IOException {
        Files.move(activities.resolve("fotboll.md"), activities.resolve(name));
        String right = name.substring(0, name.indexOf('.'));
        assertTrue(check().findings().contains(Finding.blocking(Rule.FILE_EXTENSION, "content/aktiviteter/" + name, 0,
                "filen blir ingen sida; döp om den till \"" + right + ".md\" om den är en, annars ta bort den")),
                () -> check().findings().toString());
    }

    @Test
    void allowsImagesAndDocumentsBesideThePages() throws IOException {
        Files.writeString(activities.resolve("bild.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Files.writeString(activities.resolve("tider.CSV"), "dag;tid\n");
        Path page = activities.resolve("fotboll.md");
        Files.writeString(page, Files.readString(page) + "\n![Planen](bild.svg) [Tider för året](tider.CSV)\n");
        assertEquals(List.of(), check().findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"content/aktiviteter/.DS_Store", "content/aktiviteter/.sspf.md.swp", "content/.env", "assets/.env", "assets/.htaccess",
        "assets/css/.main.css.swp", "assets/.DS_Store", "assets/.jbakeignore", "assets/.well-known/.htaccess", "assets/css/.well-known/x.txt",
        "assets/.git/config", "assets/main.css.bak", "assets/main.css.orig", "assets/main.css~", "assets/#main.css#", "assets/main.css.tmp",
        "assets/Thumbs.db", "assets/~$plan.docx", "assets/desktop.ini", "assets/4913"})
    void rejectsFilesThatOnlyProgramsShouldSee(String file) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), "x");
        List<Finding> blocking = check().findings().stream().filter(Finding::blocking).toList();
        assertTrue(!blocking.isEmpty() && blocking.stream().allMatch(finding -> file.startsWith(finding.file())
                && finding.rule() == Rule.FILE_NAME), () -> check().findings().toString());
    }

    @Test
    void allowsFilesInTheFolderForWellKnownAddresses() throws IOException {
        Files.createDirectories(folder.resolve("assets/.well-known"));
        Files.writeString(folder.resolve("assets/.well-known/apple-app-site-association"), "{}");
        assertEquals(List.of(), check().findings());
    }

    @Test
    void rejectsAFileThatTheBuildWouldOverwrite() throws IOException {
        Files.createDirectories(folder.resolve("assets/.well-known"));
        Files.writeString(folder.resolve("assets/.well-known/security.txt"), "x");
        Files.writeString(folder.resolve("jbake.properties"), "\noutputs./.well-known/security.txt=security.txt.ftl\n", StandardOpenOption.APPEND);
        assertEquals(List.of(Finding.blocking(Rule.SAME_ADDRESS, "assets/.well-known/security.txt", 0,
                "filen får samma adress som en fil som görs av sig själv; döp om eller ta bort den ena")), check().findings());
    }

    private CheckResult check() {
        return CheckResult.of(Site.open(folder), DAY);
    }
}
