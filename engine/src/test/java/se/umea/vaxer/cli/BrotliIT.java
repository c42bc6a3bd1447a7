package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.umea.vaxer.check.Sites;

/** The program has the Brotli library for each usual system, and does without it on any other. */
class BrotliIT {

    private static final Path JAR = Path.of("target/vaxer.jar");

    @TempDir
    Path folder;

    /** The numbers are those of the formats: e_machine of ELF, cputype of Mach-O, Machine of PE. */
    @ParameterizedTest
    @CsvSource({"linux-x86_64/libbrotli.so, 3e", "linux-aarch64/libbrotli.so, b7", "osx-x86_64/libbrotli.dylib, 1000007",
        "osx-aarch64/libbrotli.dylib, 100000c", "windows-x86_64/brotli.dll, 8664"})
    void hasTheLibraryOfEachSystem(String file, String machine) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(JAR)) {
            ByteBuffer library = ByteBuffer.wrap(Files.readAllBytes(jar.getPath("lib", file))).order(ByteOrder.LITTLE_ENDIAN);
            int found = file.endsWith(".so") ? library.getShort(18) : file.endsWith(".dylib") ? library.getInt(4)
                    : Short.toUnsignedInt(library.getShort(library.getInt(0x3c) + 4));
            assertEquals(machine, Integer.toHexString(found));
        }
    }

    @Test
    void compressesWithGzipAloneWhereThereIsNoLibrary() throws IOException, InterruptedException {
        Path jar = Files.copy(JAR, folder.resolve("vaxer.jar"));
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            PathUtils.deleteDirectory(files.getPath("lib"));
        }
        Path site = folder.resolve("ut");

        String printed = run(jar, "build", "--source", Sites.FOLDER.resolve("valid").toString(), "--out", site.toString());

        assertEquals(1, printed.lines().filter(line -> line.contains("(.br)")).count(), printed);
        assertTrue(Files.exists(site.resolve("index.html.gz")));
        assertFalse(Files.exists(site.resolve("index.html.br")));
        run(jar, "verify", site.toString());
    }

    /** Runs a command that succeeds, and returns what it printed. */
    private String run(Path jar, String... command) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        List<String> all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-jar", jar.toString()));
        all.addAll(List.of(command));
        int code = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(printed.toFile()).start().waitFor();
        String text = Files.readString(printed, StandardCharsets.UTF_8);
        assertEquals(0, code, text);
        return text;
    }
}
