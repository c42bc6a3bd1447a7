package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.umea.vaxer.html.Hash;

/** A site with its version in every changed file, to detect a mixture of versions. */
final class VersionedSite {

    static final int PAGES = 8;

    private static final Pattern VERSION = Pattern.compile("version (\\d+)");
    private static final Pattern PICTURE = Pattern.compile("src=\"(bild\\.[0-9a-f]{8}\\.svg)\"");

    private VersionedSite() {
    }

    /** Returns pages that always change, pages that never do, and a fingerprinted image on the start page. */
    static Map<String, String> of(int version) {
        Map<String, String> files = new TreeMap<>();
        files.put(pictureOf(version), picture(version));
        files.put("index.html", "<p>version " + version + "</p><img src=\"" + pictureOf(version) + "\">");
        for (int page = 0; page < PAGES; page++) {
            files.put("plan/andras-" + page + ".html", "version " + version + " " + "x".repeat(page * 100));
            files.put("plan/ar-kvar-" + page + ".html", "alltid " + page);
        }
        return files;
    }

    private static String pictureOf(int version) {
        return "bild." + Hash.hex(picture(version).getBytes(StandardCharsets.UTF_8)).replaceFirst("^[0-9]+", "").substring(0, 8) + ".svg";
    }

    private static String picture(int version) {
        return "<svg><!-- version " + version + " --></svg>";
    }

    static String version(String text) {
        Matcher found = VERSION.matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    static String picture(String page) {
        Matcher found = PICTURE.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    /** Requires one complete version, and nothing of others except fingerprinted files; returns its number. */
    static int requireWhole(Path folder) throws IOException {
        Map<String, String> found = SmallSite.read(folder);
        int version = Integer.parseInt(version(found.get("index.html")));
        Map<String, String> whole = of(version);
        found.keySet().removeIf(path -> path.matches("bild\\.[0-9a-f]{8}\\.svg") && !whole.containsKey(path));
        assertEquals(whole, found);
        return version;
    }

    /** Requires nothing but complete releases and the link to one. */
    static void requireOnlyReleases(Path web) throws IOException {
        assertEquals(List.of("current", "releases"), names(web));
        List<String> names = names(web.resolve("releases"));
        List<String> releases = names.stream().filter(name -> !name.contains(".")).toList();
        assertEquals(releases.stream().flatMap(name -> Stream.of(name, name + ".files", name + ".manifest")).toList(), names);
        for (String release : releases) {
            requireWhole(web.resolve("releases").resolve(release));
        }
        assertTrue(releases.size() <= 5, releases::toString);
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
