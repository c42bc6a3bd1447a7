package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.Sites;

/** Where the locale has no å, and Java can therefore not read it in a file name, the program says what to set. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere, Java reads every file name in every locale")
class PosixLocaleIT {

    @TempDir
    private Path folder;

    private Path source;

    @BeforeEach
    void makesASite() {
        source = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("sida"));
    }

    @Test
    void readsNamesInAscii() throws IOException, InterruptedException {
        assertEquals("0", run(folder, "build", "--source", source.toString(), "--out", folder.resolve("ut").toString()).substring(0, 1));
    }

    @Test
    void namesAFileThatItCannotRead() throws IOException, InterruptedException {
        Files.copy(source.resolve("content/aktiviteter/fotboll.md"), source.resolve("content/aktiviteter/träning.md"));

        for (String command : List.of("check", "build", "bake")) {
            assertEquals(refused("tr??ning.md"), run(source, command));
        }
    }

    @Test
    void namesAFinishedFileThatItCannotRead() throws IOException, InterruptedException {
        Path site = Files.createDirectories(folder.resolve("ut"));
        Files.writeString(site.resolve("index.html"), "<title>Sida</title>");
        Files.writeString(site.resolve("träning.html"), "<title>Sida</title>");

        assertEquals(refused("ut/tr??ning.html"), run(folder, "verify", "ut"));
    }

    @Test
    void namesAFolderThatItCannotRead() throws IOException, InterruptedException {
        Path moved = Files.move(source, folder.resolve("växer"));

        assertEquals(refused("v??xer"), run(folder, "check", "--source", "växer"));
        assertEquals(refused(folder.toRealPath() + "/v??xer"), run(moved, "check"));
    }

    private static String refused(String name) {
        return "2 vaxer: Java kan inte läsa namnet \"" + name + "\", för datorns språkinställning har inte å, ä och ö; "
                + "skriv LC_ALL=C.UTF-8 före kommandot\n";
    }

    /** @return the exit code and what was printed to the error stream */
    private String run(Path where, String... arguments) throws IOException, InterruptedException {
        List<String> command = CommandsInFolder.command("-Duser.language.display=sv", "se.umea.vaxer.cli.Vaxer");
        command.addAll(List.of(arguments));
        Path told = folder.resolve("told.txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile()).redirectError(told.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "POSIX");
        int code = builder.start().waitFor();
        return code + " " + Files.readString(told, StandardCharsets.UTF_8);
    }
}
