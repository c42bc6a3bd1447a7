package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReleaseManifestTest {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);
    private static final Release RELEASE = new Release("20180918T120000Z-aaaaaaaaaaaa", Optional.of("a".repeat(40)),
            Optional.of(Instant.parse("2018-09-18T11:00:00Z")), Instant.parse("2018-09-18T12:00:00Z"), "anna@dator");

    private final ReleaseManifest manifest = new ReleaseManifest(RELEASE, new TreeMap<>(Map.of("a.html", ONE, "b.html", TWO)),
            new TreeMap<>(Map.of("x.22222222.svg", new ReleaseManifest.Carried("20180917T120000Z-no-git", TWO))));

    @Test
    void containsOnlyTheDifferencesFromTheList() {
        assertEquals("""
                # release 20180918T120000Z-aaaaaaaaaaaa
                # commit aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                # committed 2018-09-18T11:00:00Z
                # published 2018-09-18T12:00:00Z
                # by anna@dator
                # carried 20180917T120000Z-no-git 2222222222222222222222222222222222222222222222222222222222222222 x.22222222.svg
                # without c.html
                2222222222222222222222222222222222222222222222222222222222222222  b.html
                """, manifest.text(new TreeMap<>(Map.of("a.html", ONE, "b.html", ONE, "c.html", ONE))));
    }

    @Test
    void parsesItsOwnText() {
        TreeMap<String, String> base = new TreeMap<>(Map.of("a.html", ONE, "b.html", ONE, "c.html", ONE));

        assertEquals(manifest, ReleaseManifest.parse(manifest.text(base), base));
        assertEquals(manifest, ReleaseManifest.parse(manifest.text(new TreeMap<>()), new TreeMap<>()));
    }

    @Test
    void countsTheDifferencesFromAList() {
        assertEquals(2, manifest.distance(new TreeMap<>(Map.of("a.html", ONE, "b.html", ONE, "c.html", ONE))));
        assertEquals(0, manifest.distance(manifest.files()));
    }
}
