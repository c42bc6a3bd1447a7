package se.umea.vaxer.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/** Files that nest or repeat: read without bounds, most of these take flexmark minutes, or all of the stack. */
@Timeout(600)
class ReaderBoundsIT {

    /** Of the processor's time, which other work on the machine does not lengthen. */
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final String HEADER = "title=Fotboll\ntype=aktivitet\nstatus=published\ndate=2018-06-04\nlage=genomfors\namnen=fritid\n\n---\n";

    @TempDir
    static Path folder;

    private static EntryReader reader;
    private static Path file;

    @BeforeAll
    static void opensTheSite() {
        Site site = Site.open(Sites.copy(Sites.FOLDER.resolve("valid"), folder));
        reader = new EntryReader(site, ContentSchema.of(site), LocalDate.of(2018, 9, 18));
        file = site.contentFolder().resolve("aktiviteter/fotboll.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[a](", "![", ">", "- ", "1. ", "*a_ ", "**a", "`a``b", "<", "<a ", "<a>", "<a>\n\n", "<a b=\"", "&amp;",
            "[a]: b\n", "a.se ", "a](b.c ", "|a\n", "\ta ", "a@b,se ", "a\n: ", "|a|\n|---|\n", "\\[", "<!--", "ABC\n\n", "title=\n", "\0\n", "\u200F", "aaaaaaaaaaaaaaaaaaaaaa\u200B\n", "](", "A <"})
    void aLongBodyIsReadSoon(String part) throws IOException {
        readsSoon(HEADER, part, 49_000);
        readsSoon(HEADER, part, 999_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=b\n", "titel\n", "title: x\n", "amnen=a\n", "a,", "=", "\n", "---\n", "a="})
    void aLongHeaderIsReadSoon(String part) throws IOException {
        readsSoon("type=aktivitet\namnen=", part, 999_000);
    }

    private static void readsSoon(String start, String part, int length) throws IOException {
        Files.write(file, Arrays.copyOf((start + part.repeat(length / part.length() + 1)).getBytes(StandardCharsets.UTF_8), length));
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Entry entry = reader.read(file);
        Duration took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        assertTrue(took.compareTo(LONGEST) < 0, () -> length + " bytes took " + took);
        assertTrue(entry.page() != null || entry.findings().stream().anyMatch(Finding::blocking), "neither page nor finding");
    }
}
