package se.umea.vaxer.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    Path temp;
    private Path source;
    private Path site;

    @BeforeEach
    void makeLastGoodSite() throws IOException {
        source = Files.createDirectory(temp.resolve("source"));
        site = Files.createDirectories(temp.resolve("target/site"));
        Files.writeString(site.resolve("index.html"), "old");
        Files.writeString(site.resolve("gone.html"), "old");
    }

    @Test
    void swapsTheWholeFolder() throws IOException {
        try (OutputFolder output = OutputFolder.open(site, source)) {
            Files.writeString(output.fresh().resolve("index.html"), "new");
            output.swap();
        }
        assertEquals("new", Files.readString(site.resolve("index.html")));
        assertEquals(List.of(".site.las", "site", "site/index.html"), tree());
    }

    @Test
    void leavesTheOldFolderWhenNothingIsSwappedIn() throws IOException {
        try (OutputFolder output = OutputFolder.open(site, source)) {
            Files.writeString(output.fresh().resolve("index.html"), "half");
        }
        assertEquals("old", Files.readString(site.resolve("index.html")));
        assertEquals(List.of(".site.las", "site", "site/gone.html", "site/index.html"), tree());
    }

    @Test
    void putsTheLastGoodFolderBackAfterAKillBetweenTheTwoRenames() throws IOException {
        Files.move(site, temp.resolve("target/.site.gammal"));
        Files.createDirectory(temp.resolve("target/.site.ny"));
        OutputFolder.open(site, source).close();
        assertEquals(List.of(".site.las", "site", "site/gone.html", "site/index.html"), tree());
    }

    @Test
    void clearsAwayWhatAKilledBuildHadWritten() throws IOException {
        Files.createDirectory(temp.resolve("target/.site.ny"));
        Files.writeString(temp.resolve("target/.site.ny/half.html"), "half");
        try (OutputFolder output = OutputFolder.open(site, source)) {
            output.swap();
        }
        assertFalse(Files.exists(site.resolve("half.html")));
    }

    @Test
    void refusesASecondWriter() {
        try (OutputFolder first = OutputFolder.open(site, source)) {
            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> OutputFolder.open(site, source));
            assertEquals("ett annat bygge skriver just nu till " + site, refusal.getMessage());
            assertEquals(site.resolveSibling(".site.ny"), first.fresh());
        }
    }

    @Test
    void refusesAFolderThatHoldsTheSource() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> OutputFolder.open(temp, source));
        assertEquals("sidan kan inte skrivas till " + temp
                + ", för där ligger det som den görs av; välj en annan mapp", refusal.getMessage());
    }

    @Test
    void refusesAFolderThatIsNoSite() throws IOException {
        Files.writeString(site.resolve("pom.xml"), "<project/>");
        assertThrows(IllegalArgumentException.class, () -> OutputFolder.open(site, source));
        assertEquals("old", Files.readString(site.resolve("index.html")));
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "mine");
        assertThrows(IllegalArgumentException.class, () -> OutputFolder.open(file, source));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void writesToAFolderThatDoesNotExistYet() throws IOException {
        Path folder = temp.resolve("a/b/site");
        try (OutputFolder output = OutputFolder.open(folder, source)) {
            Files.writeString(output.fresh().resolve("index.html"), "new");
            output.swap();
        }
        assertEquals("new", Files.readString(folder.resolve("index.html")));
    }

    private List<String> tree() throws IOException {
        Path target = temp.resolve("target");
        try (Stream<Path> all = Files.walk(target)) {
            return all.filter(path -> !path.equals(target))
                    .map(path -> target.relativize(path).toString().replace('\\', '/')).sorted().toList();
        }
    }
}
