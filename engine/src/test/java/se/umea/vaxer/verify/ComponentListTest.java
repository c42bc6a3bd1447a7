package se.umea.vaxer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentListTest {

    @TempDir
    private Path folder;

    @Test
    void namesTheLibrariesOfSeveralLists() throws IOException {
        Path one = write("one.json", """
                {"bomFormat":"CycloneDX","metadata":{"component":{"purl":"pkg:maven/own/own@1"}},"components":[
                {"group":"org.jsoup","name":"jsoup","version":"1.22.1","purl":"pkg:maven/org.jsoup/jsoup@1.22.1?type=jar"},
                {"name":"bundle","components":[{"name":"inner","version":"2","purl":"pkg:npm/%40scope/inner@2#path"}]},
                {"name":"without","version":"3"},{"name":"any","purl":"pkg:maven/a/any"},7,null]}""");
        Path two = write("two.json", "{\"components\":[{\"group\":\"g\",\"name\":\"n\",\"version\":\"1\",\"purl\":\"pkg:maven/g/n@1\"}]}");

        assertEquals(Map.of("pkg:maven/org.jsoup/jsoup@1.22.1", "org.jsoup/jsoup 1.22.1", "pkg:npm/%40scope/inner@2", "inner 2",
                "pkg:maven/g/n@1", "g/n 1"), ComponentList.read(List.of(one, two)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "7", "[]", "{\"components\":[]}", "{\"components\":[{\"name\":\"a\",\"purl\":\"pkg:maven/a/a\"}]}"})
    void refusesAFileWithoutLibraries(String text) throws IOException {
        Path file = write("list.json", text);

        assertEquals(file + " är ingen lista över programbibliotek (CycloneDX, i JSON) med deras adresser och versioner",
                assertThrows(IllegalArgumentException.class, () -> ComponentList.read(List.of(file))).getMessage());
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Path file = folder.resolve("list.json");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength((20 << 20) + 1);
        }

        assertEquals(file + " är större än 20 MB",
                assertThrows(IllegalArgumentException.class, () -> ComponentList.read(List.of(file))).getMessage());
    }

    @Test
    void namesAFileThatCannotBeRead() {
        Path file = folder.resolve("list.json");

        assertEquals("kunde inte läsa " + file,
                assertThrows(UncheckedIOException.class, () -> ComponentList.read(List.of(file))).getMessage());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
