package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code vaxer}. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere, there is vaxer.cmd, or readlink may be another program")
final class LauncherIT {

    @Test
    void runsThroughASymbolicLink(@TempDir Path folder) throws IOException, InterruptedException {
        Path vaxer = Path.of("vaxer").toAbsolutePath();
        Path first = Files.createSymbolicLink(folder.resolve("first"), vaxer);
        Path second = Files.createSymbolicLink(Files.createDirectories(folder.resolve("en mapp")).resolve("vaxer"), Path.of("../first"));

        Program.Outcome direct = Program.run(new ProcessBuilder(vaxer.toString(), "--version"));
        assertEquals(0, direct.code(), direct.output());
        assertEquals(direct, Program.run(new ProcessBuilder(first.toString(), "--version")));
        assertEquals(direct, Program.run(new ProcessBuilder(second.toString(), "--version").directory(folder.toFile())));
    }
}
