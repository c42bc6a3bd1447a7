package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.Sites;

/** Where the Brotli library does not run, the site is built all the same. */
class BrotliIT {

    @TempDir
    Path folder;

    @Test
    void packsWithGzipAloneOnAMachineThatHasNoBrotliLibrary() throws IOException, InterruptedException {
        Path told = folder.resolve("told.txt");
        Path site = folder.resolve("ut");
        int code = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dos.arch=riscv64",
                "-Dstderr.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), "se.umea.vaxer.cli.Vaxer", "build",
                "--source", Sites.FOLDER.resolve("valid").toString(), "--out", site.toString())
                .redirectError(told.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        String message = Files.readString(told, StandardCharsets.UTF_8);
        assertEquals(0, code, message);
        assertTrue(Files.exists(site.resolve("index.html.gz")));
        assertFalse(Files.exists(site.resolve("index.html.br")));
        assertEquals(1, message.lines().filter(line -> line.contains("(.br)")).count(), message);
    }
}
