package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.json.simple.JSONObject;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.content.Site;

class ArchiveTest {

    private static final GitCommit COMMIT = new GitCommit(Path.of("."), Optional.of("0123456789abcdef0123456789abcdef01234567"),
            Optional.of(Instant.parse("2018-09-18T10:20:30Z")), List.of());

    @TempDir
    private Path folder;

    private Site source;
    private Path site;

    @BeforeEach
    void makesASite() throws IOException {
        source = Site.open(Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("source")));
        site = folder.resolve("site");
        for (String file : List.of("index.html", "aktiviteter/fotboll.html", "aktiviteter/fotboll.html.br", "bilder/karta.a0123bcd.svg",
                "robots.txt", ".well-known/security.txt")) {
            Files.createDirectories(site.resolve(file).getParent());
            Files.writeString(site.resolve(file), "abc");
        }
    }

    @Test
    void containsEveryFileInOrderWithTheCommitsTime() throws IOException {
        new Archive(site, source, COMMIT).write(folder.resolve("vaxer-1.zip"));

        try (ZipFile zip = new ZipFile(folder.resolve("vaxer-1.zip").toFile())) {
            assertEquals(List.of("vaxer-1/site/.well-known/security.txt", "vaxer-1/site/aktiviteter/fotboll.html",
                    "vaxer-1/site/aktiviteter/fotboll.html.br", "vaxer-1/site/bilder/karta.a0123bcd.svg",
                    "vaxer-1/site/index.html", "vaxer-1/site/robots.txt", "vaxer-1/sources.json"),
                    zip.stream().map(ZipEntry::getName).toList());
            assertEquals(List.of(LocalDateTime.parse("2018-09-18T10:20:30")),
                    zip.stream().map(ZipEntry::getTimeLocal).distinct().toList());
            assertEquals("abc", new String(zip.getInputStream(zip.getEntry("vaxer-1/site/index.html")).readAllBytes()));
        }
    }

    @Test
    void replacesOnlyArchives() throws IOException {
        Path zip = folder.resolve("avtal.zip");
        Archive archive = new Archive(site, source, COMMIT);
        archive.write(zip);
        archive.write(zip);
        Files.delete(folder.resolve("avtal.zip.sha256"));
        Files.writeString(zip, "mine");

        String refusal = assertThrows(IllegalArgumentException.class, () -> archive.write(zip)).getMessage();
        assertTrue(refusal.startsWith(zip + " finns redan och är inte gjord av vaxer archive"), refusal);
        assertEquals("mine", Files.readString(zip));
    }

    @ParameterizedTest
    @ValueSource(strings = {"avtal.zip.sha256", ".avtal.zip.new"})
    void followsNoLink(String name) throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "mine");
        Files.createSymbolicLink(folder.resolve(name), precious);
        try {
            new Archive(site, source, COMMIT).write(folder.resolve("avtal.zip"));
        } catch (UncheckedIOException e) {
            assertEquals("avtal.zip.sha256", name, e::getMessage);
        }
        assertEquals("mine", Files.readString(precious));
    }

    @Test
    void listsTheHashAndSourceOfEveryFile() throws IOException, ParseException {
        new Archive(site, source, COMMIT).write(folder.resolve("vaxer-1.zip"));

        JSONObject list = list(folder.resolve("vaxer-1.zip"));
        assertEquals("https://example.org", list.get("site"));
        assertEquals("0123456789abcdef0123456789abcdef01234567", list.get("commit"));
        assertEquals("2018-09-18T10:20:30Z", list.get("time"));
        assertEquals(false, list.get("changed"));
        List<?> files = (List<?>) list.get("files");
        assertEquals(6, files.size());
        // the example of FIPS 180-4
        assertEquals(Map.of("file", "site/aktiviteter/fotboll.html", "source", "content/aktiviteter/fotboll.md",
                "sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), files.get(1));
        assertEquals("content/aktiviteter/fotboll.md", ((Map<?, ?>) files.get(2)).get("source"));
        assertEquals("assets/bilder/karta.svg", ((Map<?, ?>) files.get(3)).get("source"));
        assertEquals(null, ((Map<?, ?>) files.get(5)).get("source"));
    }

    @Test
    void isReproducible() throws IOException {
        String sum = new Archive(site, source, COMMIT).write(folder.resolve("vaxer-1.zip"));
        byte[] first = Files.readAllBytes(folder.resolve("vaxer-1.zip"));
        Files.setLastModifiedTime(site.resolve("index.html"), FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));

        assertEquals(sum, new Archive(site, source, COMMIT).write(folder.resolve("vaxer-1.zip")));

        assertArrayEquals(first, Files.readAllBytes(folder.resolve("vaxer-1.zip")));
        assertEquals(sum + "  vaxer-1.zip\n", Files.readString(folder.resolve("vaxer-1.zip.sha256")));
    }

    @Test
    void leavesOutAnUnknownCommit() throws IOException, ParseException {
        new Archive(site, source, new GitCommit(folder, Optional.empty(), Optional.empty(), List.of())).write(folder.resolve("vaxer-1.zip"));

        JSONObject list = list(folder.resolve("vaxer-1.zip"));
        assertEquals(null, list.get("commit"));
        assertEquals(null, list.get("time"));
    }

    private static JSONObject list(Path zip) throws IOException, ParseException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            byte[] list = file.getInputStream(file.getEntry("vaxer-1/sources.json")).readAllBytes();
            return (JSONObject) new JSONParser().parse(new String(list, StandardCharsets.UTF_8));
        }
    }
}
