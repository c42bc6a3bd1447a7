package se.umea.vaxer.html;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildCacheTest {

    private static final String KEY = BuildCache.key("upper case", bytes("umeå"));
    private static final String OTHER = BuildCache.key("upper case", bytes("växer"));

    @TempDir
    private Path temp;
    private Path folder;
    private int made;

    @BeforeEach
    void keepTwoResults() throws IOException {
        folder = temp.resolve("cache");
        BuildCache cache = BuildCache.open(folder);
        cache.keep(KEY, bytes("UMEÅ"));
        cache.keep(OTHER, bytes("VÄXER"));
    }

    @Test
    void makesNothingTwice() throws IOException {
        assertEquals("UMEÅ", get(BuildCache.open(folder)));
        assertEquals(0, made);
    }

    @Test
    void hasAKeyForEachInputAndItsMaker() {
        assertEquals(6, Stream.of(BuildCache.key("a", bytes("b")), BuildCache.key("b", bytes("b")), BuildCache.key("a", bytes("c")),
                BuildCache.key("a", bytes("b"), bytes("")), BuildCache.key("a", bytes(""), bytes("b")), BuildCache.key("ab")).distinct().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "cut in the hash", "cut in the result", "one bit", "longer", "another entry"})
    void makesADamagedEntryAgain(String damage) throws IOException {
        Path entry = folder.resolve(KEY);
        byte[] whole = Files.readAllBytes(entry);
        byte[] flipped = whole.clone();
        flipped[flipped.length - 1] ^= 1;
        Files.write(entry, switch (damage) {
            case "empty" -> new byte[0];
            case "cut in the hash" -> Arrays.copyOf(whole, 9);
            case "cut in the result" -> Arrays.copyOf(whole, whole.length - 1);
            case "one bit" -> flipped;
            case "longer" -> Arrays.copyOf(whole, whole.length + 1);
            default -> Files.readAllBytes(folder.resolve(OTHER));
        });

        assertEquals("UMEÅ", get(BuildCache.open(folder)));
        assertEquals(1, made);
        assertArrayEquals(whole, Files.readAllBytes(entry));
    }

    @Test
    void usesNoFolderThatSomebodyElseMade() throws IOException {
        Path foreign = Files.createDirectory(temp.resolve("foreign"));
        Files.writeString(foreign.resolve("a.txt"), "a");
        Files.copy(folder.resolve(KEY), foreign.resolve(KEY));
        BuildCache cache = BuildCache.open(foreign);

        assertEquals("UMEÅ", get(cache));
        cache.prune(true);

        assertEquals(1, made);
        assertEquals(new TreeSet<>(List.of("a.txt", KEY)).stream().toList(), names(foreign));
    }

    @Test
    void followsNoLinkToAFolder() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
        BuildCache cache = BuildCache.open(link);

        assertEquals("UMEÅ", get(cache));
        cache.prune(true);

        assertEquals(1, made);
        assertEquals(3, names(folder).size());
    }

    @Test
    void leavesLinksFoldersAndStrangersFilesInItsFolderAlone() throws IOException {
        Path elsewhere = Files.move(folder.resolve(KEY), temp.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve(KEY), elsewhere);
        Files.delete(folder.resolve(OTHER));
        Files.createDirectory(folder.resolve(OTHER));
        Files.writeString(folder.resolve("notes.txt"), "a");
        List<String> before = names(folder);
        BuildCache cache = BuildCache.open(folder);

        assertEquals("UMEÅ", get(cache));
        cache.keep(OTHER, bytes("VÄXER"));
        cache.prune(true);
        BuildCache.open(folder).prune(true);

        assertEquals(1, made);
        assertEquals(before, names(folder));
        assertTrue(Files.isSymbolicLink(folder.resolve(KEY)));
        assertTrue(Files.exists(elsewhere));
    }

    @Test
    void deletesWhatTheBuildHasNotUsedAndWhatAKilledOneLeft() throws IOException {
        Files.write(folder.resolve(KEY + ".123.tmp"), bytes("half"));
        BuildCache cache = BuildCache.open(folder);
        get(cache);
        cache.prune(true);

        assertEquals(new TreeSet<>(List.of("CACHEDIR.TAG", KEY)).stream().toList(), names(folder));
    }

    @Test
    void deletesOnlyWhatItMadeAfterABuildThatFailed() throws IOException {
        BuildCache cache = BuildCache.open(folder);
        cache.keep(BuildCache.key("new"), bytes("new"));
        cache.prune(false);

        assertEquals(new TreeSet<>(List.of("CACHEDIR.TAG", KEY, OTHER)).stream().toList(), names(folder));
    }

    @Test
    void keepsNothingThatAnotherVersionOfTheProgramMade() throws IOException, ReflectiveOperationException {
        assertEquals(ProgramCode.of(BuildCacheTest.class), ProgramCode.of(BuildCacheTest.class, Hash.class).replaceFirst(" \\w+$", ""));
        assertNotEquals(ProgramCode.of(BuildCacheTest.class), ProgramCode.of(Hash.class));
        assertEquals(program("a.jar", "1"), program("b.jar", "1"));
        assertNotEquals(program("a.jar", "1"), program("c.jar", "2"));
    }

    /** Returns what tells a program apart whose jar has this class and another file. */
    private String program(String jar, String other) throws IOException, ReflectiveOperationException {
        String name = BuildCacheTest.class.getName().replace('.', '/') + ".class";
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(temp.resolve(jar)));
                InputStream own = BuildCacheTest.class.getResourceAsStream("/" + name)) {
            for (ZipEntry entry : List.of(new ZipEntry(name), new ZipEntry("other"))) {
                entry.setTimeLocal(LocalDateTime.of(2018, 9, 18, 0, 0));
                out.putNextEntry(entry);
                out.write(entry.getName().equals(name) ? own.readAllBytes() : bytes(other));
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {temp.resolve(jar).toUri().toURL()}, null)) {
            return ProgramCode.of(loader.loadClass(BuildCacheTest.class.getName()));
        }
    }

    private String get(BuildCache cache) throws IOException {
        return new String(cache.get(KEY, () -> {
            made++;
            return bytes("UMEÅ");
        }), StandardCharsets.UTF_8);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
