package se.umea.vaxer.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.umea.vaxer.check.Sites;

/**
 * Builds the project of somebody else, whose pom has twelve lines of the plugin, with a real Maven, and compares each file with what
 * the Maven plugin of unmodified JBake writes for the same folder.
 */
class ForeignProjectIT {

    private static final String PLUGIN = "vaxer-maven-plugin";
    private static final Path REPOSITORY = Path.of("target", "foreign", "repository").toAbsolutePath();
    private static final String VERSION = System.getProperty("vaxer.version");

    @TempDir
    private static Path temp;

    @BeforeAll
    static void bakesWithBothPlugins() throws IOException, InterruptedException {
        linkRepository();
        for (String project : List.of("foreign", "foreign-engines")) {
            Sites.lay(Path.of("src/test/resources", project), temp.resolve(project));
            assertFalse(maven(project, "pom.xml", "package").contains("subprocess"), "JRuby warns that it starts no programs");
            maven(project, "stock.xml", "package");
        }
    }

    /** The second project has AsciiDoc, and templates of Groovy and Thymeleaf, whose libraries are dependencies of the plugin. */
    @ParameterizedTest
    @CsvSource({"foreign, 18", "foreign-engines, 9"})
    void writesWhatTheUnmodifiedPluginWrites(String project, int count) throws IOException {
        Map<String, String> stock = files(temp.resolve(project).resolve("target/jbake"));
        assertEquals(count, stock.size(), stock::toString);
        assertEquals(stock, files(temp.resolve(project).resolve("target/site")));
    }

    @Test
    void takesTwelveLinesOfAPom() throws IOException {
        List<String> pom = Files.readAllLines(temp.resolve("foreign/pom.xml")).stream().map(String::strip).toList();
        assertEquals(12, pom.indexOf("</plugin>") - pom.indexOf("<plugin>") + 1);
    }

    /** The site keeps its settings, and gets a schema below them only where that is no rehearsal. */
    @Test
    void makesASchemaOfTheContent() throws IOException, InterruptedException {
        Path settings = temp.resolve("foreign/jbake.properties");
        String before = Files.readString(settings);
        String rehearsal = maven("foreign", "pom.xml", "vaxer:init", "-Dvaxer.dryRun");
        assertTrue(rehearsal.contains("schema.page="), rehearsal);
        assertEquals(before, Files.readString(settings));

        maven("foreign", "pom.xml", "vaxer:init", "vaxer:check");
        String after = Files.readString(settings);
        assertTrue(after.startsWith(before) && after.contains("schema.page="), after);
    }

    /** Runs Maven and returns what it prints, on one processor, as JBake's order of pages depends on the number of processors. */
    private static String maven(String project, String pom, String... goals) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn").toString(),
                "--batch-mode", "-f", pom, "-Dmaven.repo.local=" + REPOSITORY,
                "-Dvaxer.version=" + VERSION));
        command.addAll(List.of(goals));
        for (String version : List.of("jbake.version", "freemarker.version", "flexmark.version")) {
            command.add("-D" + version + "=" + System.getProperty(version));
        }
        if (System.getProperty("maven.offline").endsWith("true")) {
            command.add("--offline");
        }
        Path log = temp.resolve(project + "-" + pom + ".log");
        ProcessBuilder maven = new ProcessBuilder(command).directory(temp.resolve(project).toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // hashing the passwords of the users of JBake's database takes seconds
        maven.environment().put("MAVEN_OPTS", "-XX:ActiveProcessorCount=1 -XX:TieredStopAtLevel=1 -Duser.timezone=Europe/London "
                + "-Dsecurity.userPasswordSaltIterations=1");
        assertEquals(0, maven.start().waitFor(), () -> read(log));
        return read(log);
    }

    /** Makes a local repository with this build's plugin; all else is the machine's own, by symbolic links. */
    private static void linkRepository() throws IOException {
        Path machine = Path.of(System.getProperty("maven.repository"));
        Path folder = REPOSITORY;
        for (String part : List.of("se", "umea", PLUGIN)) {
            Files.createDirectories(folder);
            if (Files.isDirectory(machine)) {
                try (Stream<Path> entries = Files.list(machine)) {
                    for (Path entry : entries.filter(entry -> !entry.endsWith(part)).toList()) {
                        Path link = folder.resolve(entry.getFileName());
                        if (Files.notExists(link, LinkOption.NOFOLLOW_LINKS)) {
                            Files.createSymbolicLink(link, entry);
                        }
                    }
                }
            }
            machine = machine.resolve(part);
            folder = folder.resolve(part);
        }
        Files.createDirectories(folder.resolve(VERSION));
        Path name = folder.resolve(VERSION).resolve(PLUGIN + "-" + VERSION);
        Files.copy(Path.of("pom.xml"), Path.of(name + ".pom"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(Path.of("target", PLUGIN + "-" + VERSION + ".jar"), Path.of(name + ".jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the files of a folder, each byte a character. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
