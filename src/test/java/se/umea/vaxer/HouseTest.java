package se.umea.vaxer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one way through the house: a package imports only packages before it, and the findings that all hand on. */
class HouseTest {

    private static final List<String> ORDER = List.of("content", "bake", "finish", "document", "verify", "preview", "publish");
    private static final List<String> SHARED = List.of("Finding", "Rule");
    private static final Path SOURCES = Path.of("src/main/java/se/umea/vaxer");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?se\\.umea\\.vaxer\\.(?:([a-z]+)\\.)?([A-Z]\\w*)");

    @Test
    void everyPackageHasItsPlace() throws IOException {
        try (Stream<Path> all = Files.list(SOURCES)) {
            List<String> packages = all.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
            assertTrue(ORDER.containsAll(packages), packages::toString);
        }
    }

    @Test
    void aPackageImportsOnlyPackagesBeforeIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String name : ORDER) {
            for (Path file : sources(name)) {
                Matcher found = IMPORT.matcher(Files.readString(file));
                while (found.find()) {
                    boolean allowed = found.group(1) == null ? SHARED.contains(found.group(2))
                            : ORDER.indexOf(found.group(1)) >= 0 && ORDER.indexOf(found.group(1)) < ORDER.indexOf(name);
                    if (!allowed) {
                        wrong.add(SOURCES.relativize(file) + ": " + found.group());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theSharedTypesImportNothingOfTheHouse() throws IOException {
        for (String shared : SHARED) {
            assertTrue(!IMPORT.matcher(Files.readString(SOURCES.resolve(shared + ".java"))).find(), shared);
        }
    }

    private static List<Path> sources(String name) {
        Path folder = SOURCES.resolve(name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
