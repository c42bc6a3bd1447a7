package se.umea.vaxer.bake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.umea.vaxer.check.Sites;

/**
 * Compares what {@code vaxer bake} writes with what unmodified JBake writes for the same folder, byte for byte.
 *
 * <p>JBake runs on one processor, where it sorts pages of one date in reverse crawl order.
 */
class StockIT {

    private static final Path SITES = Path.of("src/test/resources/sites");
    private static final Path WORK = Path.of("target/stock").toAbsolutePath();
    private static final String PATH_TO_TESTS = File.pathSeparator + "target/test-classes";
    private static final Instant TOUCHED = Instant.parse("2018-06-04T10:00:00Z");
    private static final List<String> JVM = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.timezone=Europe/Stockholm", "-Duser.language=en", "-Duser.country=GB");

    @BeforeAll
    static void bakeEverySiteWithBoth() throws Exception {
        delete(WORK);
        for (String site : sites().toList()) {
            copy(SITES.resolve(site), WORK.resolve(site).resolve("source"));
        }
        for (String part : List.of("content", "templates", "assets", "jbake.properties")) {
            copy(Sites.REAL.resolve(part), WORK.resolve("our-own/source").resolve(part));
        }
        OddNames.write(WORK.resolve("odd-names/source"));
        GeneratedSite.write(WORK.resolve("generated/source"));
        // hashing the passwords of the three users of each database in memory takes half the time
        run("stock.log", "-Dsecurity.userPasswordSaltIterations=1", "-XX:ActiveProcessorCount=1", "-Xms1500m", "-Xmn1200m",
            "-Dlogback.configurationFile=src/test/resources/stock/logback.xml",
            "-cp", Files.readString(Path.of("target/stock.classpath")) + PATH_TO_TESTS, "se.umea.vaxer.bake.StockOven");
        run("ours.log", "-cp", "target/vaxer.jar" + PATH_TO_TESTS, "se.umea.vaxer.cli.BakeFolders");
    }

    private static void run(String log, String... options) throws Exception {
        List<String> command = new ArrayList<>(JVM);
        command.addAll(List.of(options));
        allSites().map(site -> WORK.resolve(site).toString()).forEach(command::add);
        Path output = WORK.resolve(log);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertEquals(0, process.waitFor(), () -> "see " + output);
    }

    @ParameterizedTest
    @MethodSource("allSites")
    void writesWhatStockWrites(String site) throws IOException {
        Path folder = WORK.resolve(site);
        Path errors = folder.resolve("ours.err");
        assertEquals("0", Files.readString(folder.resolve("ours.code")), () -> "see " + errors);
        List<String> differences = Baked.read(folder.resolve("ours")).differencesFrom(Baked.read(folder.resolve("stock")));
        assertEquals("", String.join("\n", differences), site);
        assertWarnings(folder.resolve("source/warned.txt"), Files.readString(errors));
    }

    /** A site names the files that JBake drops in {@code warned.txt}; without that list, it is baked without warnings. */
    private static void assertWarnings(Path expected, String errors) throws IOException {
        if (Files.notExists(expected)) {
            assertEquals("", errors, () -> "unexpected warnings about " + expected.getParent());
            return;
        }
        for (String name : Files.readAllLines(expected)) {
            assertTrue(errors.contains(name), () -> "no warning names " + name + " in:\n" + errors);
        }
    }

    private static Stream<String> allSites() throws IOException {
        return Stream.concat(sites(), Stream.of("our-own", "odd-names", "generated"));
    }

    private static Stream<String> sites() throws IOException {
        try (Stream<Path> folders = Files.list(SITES)) {
            return folders.map(folder -> folder.getFileName().toString())
                .filter(name -> name.startsWith("stock-")).sorted().toList().stream();
        }
    }

    /** Sets the files' times by their paths: a page without a date gets its file's time, which a checkout does not keep. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            int minutes = 0;
            for (Path file : walk.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                    Files.setLastModifiedTime(target, FileTime.from(TOUCHED.plusSeconds(60L * minutes++)));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
