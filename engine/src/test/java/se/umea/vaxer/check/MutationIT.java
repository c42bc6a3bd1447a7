package se.umea.vaxer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jbake.model.DocumentModel;
import org.jbake.parser.Engines;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.html.Hash;

/**
 * Damages each file of the real site as typing errors do. JBake's own parser decides: where
 * it would drop the page, or show a header line as text, there is a blocking finding.
 */
class MutationIT {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 18);
    private static final int BYTES_A_FILE = 60;

    @TempDir
    static Path folder;

    /** The files that were held against JBake already, by name and hash. */
    private static final Set<String> HELD = new HashSet<>();

    private static Site site;
    private static ContentSchema schema;
    private static EntryReader reader;
    private static List<Entry> entries;
    private static LinkCheck links;

    @BeforeAll
    static void copiesTheSite() {
        site = Site.open(Sites.copy(Sites.REAL, folder));
        schema = ContentSchema.of(site);
        reader = new EntryReader(site, schema, DAY);
        entries = new FileNames(site).content().stream().map(reader::read).toList();
        links = new LinkCheck(site, schema, entries, Map.of());
    }

    static Stream<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(Sites.REAL.resolve("content"))) {
            return all.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> Sites.REAL.relativize(file).toString().replace('\\', '/')).sorted().toList().stream();
        }
    }

    @Test
    void hasTheWholeSiteBeforeIt() {
        assertEquals(List.of(), entries.stream().flatMap(entry -> blocking(entry).stream()).toList());
        assertTrue(entries.size() >= 19, () -> "only " + entries.size() + " files");
    }

    @ParameterizedTest
    @MethodSource("files")
    void noDeletedLineLosesThePage(String file) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            holds(file, bytes(fewer), "without line " + (i + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTwoSwappedLinesLoseThePage(String file) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                List<String> swapped = new ArrayList<>(lines);
                Collections.swap(swapped, i, j);
                holds(file, bytes(swapped), "with lines " + (i + 1) + " and " + (j + 1) + " swapped");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noCutLosesThePage(String file) {
        byte[] whole = original(file);
        int text = new String(whole, StandardCharsets.ISO_8859_1).indexOf("\n---\n") + 10;
        for (int length = 0; length < whole.length; length += length < text ? 1 : 17) {
            holds(file, Arrays.copyOf(whole, length), "cut after " + length + " bytes");
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noChangedByteLosesThePage(String file) {
        byte[] whole = original(file);
        Random random = new Random(file.hashCode());
        for (int i = 0; i < BYTES_A_FILE; i++) {
            byte[] changed = whole.clone();
            int at = random.nextInt(whole.length);
            changed[at] = (byte) (i % 3 == 0 ? "\n=-#~ \r\0".charAt(random.nextInt(8)) : random.nextInt(256));
            holds(file, changed, "with byte " + at + " as " + changed[at]);
        }
    }

    private static void holds(String file, byte[] bytes, String how) {
        if (!HELD.add(file + ' ' + Hash.hex(bytes))) {
            // two empty lines swapped, say
            return;
        }
        Path path = folder.resolve(file);
        write(path, bytes);
        Entry entry = reader.read(path);
        if (blocking(entry).isEmpty()) {
            Entry before = entries.stream().filter(each -> each.path().equals(file)).findFirst().orElseThrow();
            DocumentModel seen = Engines.get("md").parse(site.config(), path.toFile());
            String where = file + ' ' + how;
            assertNotNull(seen, where);
            assertEquals(before.metadata().type(), seen.getType(), where);
            assertEquals("published", seen.getStatus(), where);
            assertTrue(entry.isPublic() && entry.page() != null, where);
            String text = Jsoup.parse(seen.getBody()).text();
            for (ContentFile.Field field : before.page().fields()) {
                assertTrue(!text.contains(field.key() + '='), () -> where + " shows " + field);
                assertTrue(seen.values().stream().filter(value -> value != seen.getBody())
                        .noneMatch(value -> String.valueOf(value).contains(field.key() + '=')), () -> where + " hides " + field);
            }
        }
        write(path, original(file));
    }

    private static List<Finding> blocking(Entry entry) {
        FindingCollector more = new FindingCollector(entry.path());
        links.check(entry, more);
        return Stream.concat(entry.findings().stream(), more.list().stream()).filter(Finding::blocking).toList();
    }

    private static List<String> lines(String file) {
        return new String(original(file), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] bytes(List<String> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.forEach(line -> bytes.writeBytes((line + '\n').getBytes(StandardCharsets.UTF_8)));
        return bytes.toByteArray();
    }

    private static byte[] original(String file) {
        try {
            return Files.readAllBytes(Sites.REAL.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path path, byte[] bytes) {
        try {
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
