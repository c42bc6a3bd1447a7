package se.umea.vaxer.finish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.html.BuildCache;

class CompressionTest {

    private static final String TEXT = "Umeå växer – tryggt och säkert\n".repeat(99);

    @TempDir
    private Path folder;

    @Test
    void writesFilesThatDecompressToTheSame() throws IOException {
        Files.writeString(folder.resolve("a.html"), TEXT);

        Compression.compress(folder, BuildCache.NONE);

        try (InputStream brotli = new BrotliInputStream(Files.newInputStream(folder.resolve("a.html.br")));
                InputStream gzip = new GZIPInputStream(Files.newInputStream(folder.resolve("a.html.gz")))) {
            assertEquals(TEXT, new String(brotli.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(TEXT, new String(gzip.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void leavesOtherFilesAlone() throws IOException {
        for (String name : List.of("a.pdf", "b.png", "c.woff2", "d")) {
            Files.writeString(folder.resolve(name), TEXT);
        }

        Compression.compress(folder, BuildCache.NONE);

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(4, files.count());
        }
    }

    @Test
    void writesNoTimeIntoTheGzipHeader() throws IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT);

        Compression.compress(folder, BuildCache.NONE);

        byte[] header = Files.readAllBytes(folder.resolve("a.txt.gz"));
        assertArrayEquals(new byte[4], new ByteArrayInputStream(header, 4, 4).readAllBytes());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "deletes no library that is in use")
    void leavesNoLibraryBehindWhereTheProcessIsKilled() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path printed = folder.resolve("printed.txt");

        int code = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary, "-cp", System.getProperty("java.class.path"), Killed.class.getName())
                .redirectErrorStream(true).redirectOutput(printed.toFile()).start().waitFor();

        assertEquals(0, code, () -> "printed to " + printed);
        assertEquals("Optional.empty", Files.readString(printed));
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(List.of(), left.toList());
        }
    }

    /** Compresses, and ends as if it was killed. */
    static final class Killed {

        private Killed() {
        }

        public static void main(String[] args) throws IOException {
            Compression.smallest(new byte[1]);
            System.out.print(Compression.brotliFailure());
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }
}
