package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Holds one folder against another, byte for byte. */
final class SameFiles {

    private SameFiles() {
    }

    static void assertSame(Path expected, Path actual) throws IOException {
        assertSame(bytes(expected), bytes(actual));
    }

    /** @param expected a folder as {@link #bytes} read it earlier */
    static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertFalse(expected.isEmpty(), "an empty folder shows nothing");
        assertEquals(String.join("\n", expected.keySet()), String.join("\n", actual.keySet()));
        expected.forEach((file, bytes) -> assertArrayEquals(bytes, actual.get(file), file));
    }

    /** Every file of a folder by its address. */
    static Map<String, byte[]> bytes(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(folder.relativize(file).toString(), read(file)));
        }
        return files;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
