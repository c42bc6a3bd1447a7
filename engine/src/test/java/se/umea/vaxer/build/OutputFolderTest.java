package se.umea.vaxer.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        Files.createFile(temp.resolve("target/.site.lock"));
    }

    @Test
    void swapsTheWholeFolder() throws IOException {
        try (OutputFolder output = OutputFolder.open(site, source)) {
            Files.writeString(output.fresh().resolve("index.html"), "new");
            output.swap();
        }
        assertEquals("new", Files.readString(site.resolve("index.html")));
        assertEquals(List.of(".site.lock", "site", "site/index.html"), tree());
    }

    @Test
    void leavesTheOldFolderWhenNothingIsSwappedIn() throws IOException {
        try (OutputFolder output = OutputFolder.open(site, source)) {
            Files.writeString(output.fresh().resolve("index.html"), "half");
        }
        assertEquals("old", Files.readString(site.resolve("index.html")));
        assertEquals(List.of(".site.lock", "site", "site/gone.html", "site/index.html"), tree());
    }

    @Test
    void putsTheLastGoodFolderBackAfterAKillBetweenTheTwoRenames() throws IOException {
        Files.move(site, temp.resolve("target/.site.old"));
        Files.createDirectory(temp.resolve("target/.site.new"));
        OutputFolder.open(site, source).close();
        assertEquals(List.of(".site.lock", "site", "site/gone.html", "site/index.html"), tree());
    }

    @Test
    void clearsAwayWhatAKilledBuildHadWritten() throws IOException {
        Files.createDirectory(temp.resolve("target/.site.new"));
        Files.writeString(temp.resolve("target/.site.new/half.html"), "half");
        try (OutputFolder output = OutputFolder.open(site, source)) {
            output.swap();
        }
        assertFalse(Files.exists(site.resolve("half.html")));
    }

    @Test
    void rejectsASecondWriter() {
        try (OutputFolder first = OutputFolder.open(site, source)) {
            IllegalArgumentException refusal =
                    assertThrows(IllegalArgumentException.class, () -> OutputFolder.open(site, source));
            assertEquals("ett annat bygge skriver just nu till " + site, refusal.getMessage());
            assertEquals(site.resolveSibling(".site.new"), first.fresh());
        }
    }

    @Test
    void rejectsAFolderThatHoldsTheSource() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> OutputFolder.open(temp, source));
        assertEquals("sidan kan inte skrivas till " + temp
                + ", för där ligger det som den görs av; välj en annan mapp", refusal.getMessage());
    }

    @Test
    void rejectsAFolderThatIsNoSite() throws IOException {
        Files.writeString(site.resolve("pom.xml"), "<project/>");
        assertThrows(IllegalArgumentException.class, () -> OutputFolder.open(site, source));
        assertEquals("old", Files.readString(site.resolve("index.html")));
    }

    @Test
    void rejectsAFile() throws IOException {
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

    @Test
    void rejectsAForeignFolderWithFiles() throws IOException {
        Files.delete(temp.resolve("target/.site.lock"));
        refuses(site, "finns redan och är inte gjord av vaxer");
        assertEquals(List.of("site", "site/gone.html", "site/index.html"), tree());
    }

    @Test
    void rejectsAForeignFolderAfterAFailedFirstBuild() throws IOException {
        Path folder = temp.resolve("target/d");
        OutputFolder.open(folder, source).close();
        Files.writeString(Files.createDirectory(folder).resolve("avtal.docx"), "mine");
        refuses(folder, "finns redan och är inte gjord av vaxer");
        assertEquals("mine", Files.readString(folder.resolve("avtal.docx")));
    }

    @Test
    void acceptsAnEmptyFolderAndThenItsOwn() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("target/d"));
        for (String text : List.of("first", "second")) {
            try (OutputFolder output = OutputFolder.open(folder, source)) {
                Files.writeString(output.fresh().resolve("index.html"), text);
                output.swap();
            }
            assertEquals(text, Files.readString(folder.resolve("index.html")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".new", ".old"})
    void rejectsAForeignFolderUnderANameThatItNeeds(String ending) throws IOException {
        Path foreign = Files.createDirectory(temp.resolve("target/.d" + ending));
        Files.writeString(foreign.resolve("avtal.docx"), "mine");
        refuses(temp.resolve("target/d"), "finns redan och är inte gjord av vaxer");
        assertEquals("mine", Files.readString(foreign.resolve("avtal.docx")));
    }

    @ParameterizedTest
    @ValueSource(strings = {".new", ".old"})
    void followsNoLinkToWhatItDeletes(String ending) throws IOException {
        Path precious = Files.createDirectory(temp.resolve("precious"));
        Files.writeString(precious.resolve("avtal.docx"), "mine");
        Files.createSymbolicLink(temp.resolve("target/.site" + ending), precious);
        Files.createSymbolicLink(site.resolve("link"), precious);
        try (OutputFolder output = OutputFolder.open(site, source)) {
            output.swap();
        }
        assertEquals("mine", Files.readString(precious.resolve("avtal.docx")));
        assertEquals(List.of(".site.lock", "site"), tree());
    }

    @Test
    void rejectsALink() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), site);
        refuses(link, "är en länk");
        assertEquals("old", Files.readString(site.resolve("index.html")));
    }

    @Test
    void writesNothingThroughALinkInPlaceOfTheLockFile() throws IOException {
        Path foreign = Files.writeString(temp.resolve("foreign"), "mine");
        Files.createSymbolicLink(temp.resolve("target/.d.lock"), foreign);
        assertThrows(UncheckedIOException.class, () -> OutputFolder.open(temp.resolve("target/d"), source));
        assertEquals("mine", Files.readString(foreign));
    }

    @ParameterizedTest
    @ValueSource(strings = {"current", ".publish.manifest", ".publish.lock", "releases/20180918T120000Z-1a2b3c4d5e6f.manifest"})
    void rejectsAPublishedFolder(String part) throws IOException {
        Path published = site.resolve(part);
        Files.createDirectories(published.getParent());
        if (part.equals("current")) {
            Files.createSymbolicLink(published, Path.of("releases/20180918T120000Z-1a2b3c4d5e6f"));
        } else {
            Files.createFile(published);
        }
        refuses(site, "sidan kan inte skrivas till " + site);
        assertEquals("old", Files.readString(site.resolve("index.html")));
    }

    @Test
    void acceptsASiteWithAFolderCalledReleases() throws IOException {
        Files.createDirectories(site.resolve("releases"));
        Files.createFile(site.resolve("releases/current.html"));
        OutputFolder.open(site, source).close();
    }

    @Test
    void putsTheLastGoodFolderBackForReaders() throws IOException {
        Files.move(site, temp.resolve("target/.site.old"));
        Files.createDirectory(temp.resolve("target/.site.new"));
        OutputFolder.recover(site);
        assertEquals(List.of(".site.lock", "site", "site/gone.html", "site/index.html"), tree());
    }

    @Test
    void succeedsAndNamesWhatItCouldNotDelete() throws IOException {
        // longer than a path may be: it can be renamed from above, but not walked through
        String part = "x".repeat(200);
        Path inner = temp.resolve("inner");
        Files.createDirectories(inner.resolve((part + "/").repeat(15)));
        Path outer = Files.createDirectories(site.resolve((part + "/").repeat(15)));
        Files.move(inner, outer.resolve("inner"));
        Optional<String> leftover;
        try (OutputFolder output = OutputFolder.open(site, source)) {
            Files.writeString(output.fresh().resolve("index.html"), "new");
            leftover = output.swap();
        }
        Path aside;
        try (Stream<Path> beside = Files.list(temp.resolve("target"))) {
            aside = beside.filter(path -> path.getFileName().toString().matches("\\.site\\.old-\\d+")).findFirst().orElseThrow();
        }
        Files.move(aside.resolve((part + "/").repeat(15)).resolve("inner"), inner);
        assertTrue(leftover.orElseThrow().endsWith("ta bort " + aside + " själv."), leftover::orElseThrow);
        assertEquals("new", Files.readString(site.resolve("index.html")));

        try (OutputFolder output = OutputFolder.open(site, source)) {
            assertEquals(Optional.empty(), output.swap());
        }
    }

    private void refuses(Path folder, String why) {
        String refusal = assertThrows(IllegalArgumentException.class, () -> OutputFolder.open(folder, source)).getMessage();
        assertTrue(refusal.contains(why), refusal);
    }

    private List<String> tree() throws IOException {
        Path target = temp.resolve("target");
        try (Stream<Path> all = Files.walk(target)) {
            return all.filter(path -> !path.equals(target))
                    .map(path -> target.relativize(path).toString().replace('\\', '/')).sorted().toList();
        }
    }
}
