package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copying what visitors get. */
class DownloadTest {

    private static final Instant NOON = Instant.parse("2018-09-18T12:00:00Z");
    private static final Map<String, String> FIRST = Map.of("index.html", "ett", "plan/a.html", "a", "plan/a.html.gz", "gz", "stil.css", "p{}",
            "bild.d4dc5666.svg", "<svg/>");
    private static final Map<String, String> SEEN = Map.of("index.html", "ett", "plan/a.html", "a", "bild.d4dc5666.svg", "<svg/>");

    @TempDir
    private Path folder;
    private Path site;
    private Path web;
    private Path copy;

    @BeforeEach
    void folders() throws IOException {
        site = folder.resolve("site");
        web = folder.resolve("web");
        copy = Files.createDirectory(folder.resolve("copy"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void copiesWhatVisitorsSee(boolean plain) throws IOException {
        publish(FIRST, plain);
        Files.writeString(web.resolve("other.html"), "of somebody else");

        download(null, 100);
        assertEquals(new TreeMap<>(SEEN), SmallSite.read(copy));
    }

    @Test
    void copiesTheLiveReleaseWithoutReplacedPictures() throws IOException {
        publish(FIRST, false);
        publish(Map.of("index.html", "två", "bild.f68e724d.svg", "<svg />"), false);

        download(null, 100);
        assertEquals(Map.of("index.html", "två", "bild.f68e724d.svg", "<svg />"), SmallSite.read(copy));
    }

    @Test
    void takesWhatIsTheSameFromThisMachine() throws IOException {
        publish(FIRST, false);
        // changed on the host: visitors get this
        Files.writeString(web.resolve("current/plan/a.html"), "another");

        download(site, 7);
        assertEquals(Map.of("index.html", "ett", "plan/a.html", "another", "bild.d4dc5666.svg", "<svg/>"), SmallSite.read(copy));
    }

    @Test
    void downloadsNoMoreThanItMay() throws IOException {
        publish(FIRST, false);

        assertEquals(web + " har fler ändrade filer än vad som går att jämföra, mer än 0 MB",
                assertThrows(IllegalArgumentException.class, () -> download(null, 9)).getMessage());
        assertEquals(Map.of(), SmallSite.read(copy));
    }

    @Test
    void copiesAReleaseWithADamagedManifest() throws IOException {
        Release release = publish(FIRST, false);
        Files.delete(web.resolve("releases/" + release.id() + ".manifest"));
        Files.delete(web.resolve("releases/" + release.id() + ".files"));

        download(site, 100);
        assertEquals(new TreeMap<>(SEEN), SmallSite.read(copy));
    }

    @Test
    void followsNoLinkThatSomebodyPutThere() throws IOException {
        publish(FIRST, false);
        Path secret = Files.writeString(folder.resolve("secret.html"), "secret");
        Files.delete(web.resolve("current/plan/a.html"));
        Files.createSymbolicLink(web.resolve("current/plan/a.html"), secret);

        download(null, 100);
        assertFalse(SmallSite.read(copy).containsValue("secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside.html", "/tmp/outside.html", "plan/../../outside.html"})
    void writesNothingOutsideTheFolder(String name) throws IOException {
        Release release = publish(FIRST, false);
        Path list = web.resolve("releases/" + release.id() + ".files");
        Files.writeString(list, Files.readString(list) + "0".repeat(64) + "  " + name + "\n");
        Files.writeString(web.resolve("releases/outside.html"), "outside");

        download(null, 100);
        assertEquals(new TreeMap<>(SEEN), SmallSite.read(copy));
        assertFalse(Files.exists(folder.resolve("outside.html")));
    }

    @Test
    void findsNothingWhereNothingIsPublished() throws IOException {
        Files.createDirectory(web);

        assertEquals("på " + web + " är ingenting publicerat än",
                assertThrows(IllegalArgumentException.class, () -> download(null, 100)).getMessage());
    }

    private Release publish(Map<String, String> files, boolean plain) throws IOException {
        SmallSite.write(site, files);
        try (Publisher publisher = open()) {
            return publisher.publish(new PublishRequest(site, SmallSite.noCommit(), 5, false, plain, false), NOON).release();
        }
    }

    private void download(Path local, long maxBytes) {
        try (Publisher publisher = open()) {
            publisher.download(copy, local, maxBytes);
        }
    }

    private Publisher open() {
        return Publisher.open(web.toString(), null, "anna@dator", Duration.ofSeconds(1), new Lines());
    }
}
