package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** Shows that the comparison of folders bites. */
final class SameFilesTest {

    @TempDir
    private Path one;

    @TempDir
    private Path other;

    @BeforeEach
    void makeTwoEqualFolders() throws IOException {
        for (Path folder : new Path[] {one, other}) {
            Files.createDirectory(folder.resolve("under"));
            Files.write(folder.resolve("under/a.html"), new byte[] {1, 2, 3});
        }
    }

    @Test
    void acceptsTheSameBytes() throws IOException {
        SameFiles.assertSame(one, other);
    }

    @Test
    void tellsOneByte() throws IOException {
        Files.write(other.resolve("under/a.html"), new byte[] {1, 2, 4});
        assertDifferent();
    }

    @Test
    void tellsAFileTooMany() throws IOException {
        Files.createFile(other.resolve("under/b.html"));
        assertDifferent();
    }

    @Test
    void tellsAFileTooFew() throws IOException {
        Files.move(other.resolve("under/a.html"), other.resolve("a.html"));
        assertDifferent();
    }

    @Test
    void tellsTwoEmptyFoldersFromAProof() throws IOException {
        Files.delete(one.resolve("under/a.html"));
        Files.delete(other.resolve("under/a.html"));
        assertDifferent();
    }

    private void assertDifferent() {
        assertThrows(AssertionFailedError.class, () -> SameFiles.assertSame(one, other));
    }
}
