package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.ZipFile;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that read a finished site, given a folder that is none, or a link to one. */
class SiteParameterTest {

    private static final Path VALID = Path.of("src/test/resources/finished/valid");
    private static final Path SOURCE = Path.of("src/test/resources/sites/valid");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path site;
    private Path web;
    private Path zip;

    @BeforeEach
    void emptySite() throws IOException {
        site = Files.createDirectory(folder.resolve("site"));
        web = folder.resolve("web");
        zip = folder.resolve("site.zip");
    }

    /** Where the settings name the folder that is written to, it is the one that is read. */
    @ParameterizedTest
    @ValueSource(strings = {"verify", "archive --out ZIP", "diff SITE", "publish WEB"})
    void readsTheFolderThatTheSettingsName(String command) throws IOException {
        Path source = folder.resolve("source");
        PathUtils.copyDirectory(SOURCE, source);
        Files.writeString(source.resolve("jbake.properties"), "\ndestination.folder=../public\n", StandardOpenOption.APPEND);
        PathUtils.copyDirectory(VALID, folder.resolve("public"));
        PathUtils.copyDirectory(VALID, site);

        int code = run((command + " --source " + source).replace("ZIP", zip.toString()).replace("WEB", web.toString())
                .replace("SITE", site.toString()).split(" "));

        assertFalse(err.toString().contains("target"), err::toString);
        assertFalse(out.toString().contains("target"), out::toString);
        assertEquals(0, code, () -> out + "\n" + err);
        assertEquals(command.startsWith("publish"), Files.exists(web.resolve("current/index.html")));
        assertEquals(command.startsWith("archive"), Files.exists(zip));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify SITE", "publish WEB --site SITE"})
    void isHeldToTheRulesOfItsSource(String command) throws IOException {
        Path source = folder.resolve("source");
        PathUtils.copyDirectory(SOURCE, source);
        PathUtils.copyDirectory(VALID, site);
        Path page = site.resolve("index.html");
        Files.writeString(page, Files.readString(page).replaceFirst("<meta name=\"?description[^>]*>", ""));
        String[] words = (command + " --source " + source).replace("WEB", web.toString()).replace("SITE", site.toString()).split(" ");

        assertEquals(1, run(words));
        Files.writeString(source.resolve("jbake.properties"), "\nrule.description=off\n", StandardOpenOption.APPEND);
        assertEquals(0, run(words), () -> out + "\n" + err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hej.txt", "plan/index.html", "index.html/hej.txt"})
    void leavesTheLiveSiteWhereThereIsNoStartPage(String file) throws IOException {
        PathUtils.copyDirectory(VALID, site);
        assertEquals(0, publish(site), err::toString);
        PathUtils.deleteDirectory(site);
        Files.createDirectories(site.resolve(file).getParent());
        Files.createDirectories(site);
        if (!file.isEmpty()) {
            Files.writeString(site.resolve(file), "hej");
        }

        assertEquals(1, publish(site));
        assertTrue(err.toString().contains("index.html: webbplatsen har ingen startsida; nämn rätt mapp, eller publicera sidan index och gör webbplatsen på nytt\n"), err::toString);
        assertTrue(Files.exists(web.resolve("current/index.html")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "links", "archive"})
    void rejectAnEmptyFolder(String command) {
        int code = command.equals("archive") ? run("archive", site.toString(), "--source", SOURCE.toString(), "--out", zip.toString())
                : run(command, site.toString());
        assertEquals(command.equals("verify") ? 1 : 2, code);
        assertFalse((out.toString() + err).contains("inget att anmärka på"), out::toString);
        assertTrue((out.toString() + err).contains("ingen startsida"), out::toString);
        assertFalse(Files.exists(zip));
    }

    @Test
    void isReadWhereALinkLeadsToIt() throws IOException {
        PathUtils.copyDirectory(VALID, site);
        Path link = Files.createSymbolicLink(folder.resolve("s"), Path.of("site"));

        assertEquals(0, publish(link), err::toString);
        assertTrue(out.toString().contains("Nya (8):"), out::toString);
        assertTrue(Files.exists(web.resolve("current/plan/hosten.html")));
        Files.delete(site.resolve("bild.svg"));
        assertEquals(1, run("verify", link.toString()));
        assertEquals(0, run("archive", link.toString(), "--source", SOURCE.toString(), "--out", zip.toString()), err::toString);
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            assertEquals(8, archive.size(), "seven files and their list");
        }
    }

    @Test
    void holdsNoLinksToFilesElsewhere() throws IOException {
        PathUtils.copyDirectory(VALID, site);
        Path secret = Files.writeString(folder.resolve("hemligt.txt"), "hemligt");
        Files.createSymbolicLink(site.resolve("hemligt.txt"), secret);
        Files.createSymbolicLink(site.resolve("mer"), Files.createDirectory(folder.resolve("mer")));

        assertEquals(1, publish(site));
        assertTrue(err.toString().contains("""
                hemligt.txt: här ligger en länk till något annat på datorn; lägg dit filen eller mappen själv
                mer: här ligger en länk till något annat på datorn; lägg dit filen eller mappen själv
                """), err::toString);
        assertFalse(Files.exists(web));
    }

    @Test
    void isNotReplacedByABuildWithoutAStartPage() throws IOException {
        Path source = folder.resolve("source");
        Files.createDirectories(source.resolve("content"));
        Files.createDirectories(source.resolve("templates"));
        Files.writeString(source.resolve("jbake.properties"),
                "render.index=false\nrender.archive=false\nrender.feed=false\nrender.sitemap=false\nrender.tags=false\n");
        Path built = folder.resolve("built");

        assertEquals(1, run("build", "--source", source.toString(), "--out", built.toString()), out::toString);
        assertTrue(err.toString().contains("ingen startsida"), err::toString);
        assertFalse(Files.exists(built));
    }

    @Test
    void findsTheSiteThatABuildWasKilledInTheMiddleOfReplacing() throws IOException {
        PathUtils.copyDirectory(VALID, folder.resolve(".site.old"));
        Files.createFile(folder.resolve(".site.lock"));
        Files.delete(site);

        assertEquals(0, publish(site), err::toString);
        assertTrue(Files.exists(site.resolve("index.html")));
    }

    private int publish(Path from) {
        return run("publish", web.toString(), "--site", from.toString(), "--source", folder.toString());
    }

    private int run(String... arguments) {
        return Vaxer.run(Clock.fixed(Instant.parse("2018-09-18T12:00:00Z"), ZoneOffset.UTC), new PrintWriter(out, true),
                new PrintWriter(err, true), arguments);
    }
}
