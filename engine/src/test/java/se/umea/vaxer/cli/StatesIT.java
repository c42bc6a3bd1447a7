package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.Sites;

/** What is not public is in no file of the real site: no page, list, count, sitemap or feed. */
class StatesIT {

    private static final String SLUG = "odling-pa-garden";
    private static final String TITLE = "Odling på gården";
    private static final Instant DAY = Instant.parse("2018-09-18T10:00:00Z");
    private static final List<String> TEXT = List.of("html", "xml", "txt", "vcf", "json", "svg", "css");

    /** Where each test builds, with what the builds before have kept for it. */
    @TempDir
    static Path builds;

    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void copiesTheSite() {
        Sites.copy(Sites.REAL, folder.resolve("site"));
        target = builds.resolve("ut");
    }

    @Test
    void aDraftIsNowhereAndLeavesEveryOtherFileAsItWas() throws IOException {
        assertEquals(0, build(DAY));
        Path without = folder.resolve("utan");
        Files.move(target, without);
        write("draft", "2018-06-04");
        assertEquals(0, build(DAY));
        assertEquals(List.of(), naming());
        try (Stream<Path> all = Files.walk(without)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path same = target.resolve(without.relativize(file).toString());
                assertEquals(-1, Files.mismatch(file, same), same::toString);
            }
        }
        assertEquals(count(without), count(target));
    }

    @Test
    void aPublishedPageIsInItsListsAndLeavesNothingBehindWhenItIsTakenBack() throws IOException {
        write("published", "2018-06-04");
        assertEquals(0, build(DAY));
        List<String> files = naming();
        assertTrue(files.containsAll(List.of("aktiviteter/" + SLUG + ".html", "index.html", "aktivitetsplan.html", "sitemap.xml",
                "fokusomraden/meningsfull-fritid.html")), files::toString);
        write("draft", "2018-06-04");
        assertEquals(0, build(DAY));
        assertEquals(List.of(), naming());
    }

    @Test
    void aWaitingPageComesAtMidnightInUmeaAndLeavesNothingBehindWhenItIsDeleted() throws IOException {
        write("published-date", "2018-09-19");
        assertEquals(0, build(Instant.parse("2018-09-18T21:59:59Z")));
        assertEquals(List.of(), naming());
        assertEquals(0, build(Instant.parse("2018-09-18T22:00:00Z")));
        assertNotEquals(List.of(), naming());
        Files.delete(source());
        assertEquals(0, build(DAY));
        assertEquals(List.of(), naming());
    }

    private Path source() {
        return folder.resolve("site/content/aktiviteter/" + SLUG + ".md");
    }

    private void write(String status, String date) throws IOException {
        Files.writeString(source(), """
                title=%s
                type=aktivitet
                status=%s
                date=%s
                ingress=Boende odlar tillsammans på gården.
                lage=genomfors
                fokus=meningsfull-fritid
                pa-gang=%s på fler gårdar
                ordning=10

                ---
                Boende odlar tillsammans på gården.
                """.formatted(TITLE, status, date, TITLE));
    }

    private int build(Instant now) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        return Vaxer.run(Clock.fixed(now, ZoneOffset.UTC), out, out, "build", "--source", folder.resolve("site").toString(),
                "--out", target.toString());
    }

    /** The files that carry the page's name or address, as their own name or in their text. */
    private List<String> naming() throws IOException {
        try (Stream<Path> all = Files.walk(target)) {
            return all.filter(Files::isRegularFile).filter(StatesIT::names)
                    .map(file -> target.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }

    private static boolean names(Path file) {
        String name = file.getFileName().toString();
        if (name.contains(SLUG)) {
            return true;
        }
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            String title = new String(TITLE.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return TEXT.contains(name.substring(name.lastIndexOf('.') + 1)) && (text.contains(SLUG) || text.contains(title));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
