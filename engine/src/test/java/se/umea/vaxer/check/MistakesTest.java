package se.umea.vaxer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/**
 * What editors get wrong in a text, and what is right although it looks wrong: each line of {@code mistakes.txt} is a text and the findings
 * in it, as {@code error rule line} or {@code warning rule line}.
 */
class MistakesTest {

    private static final Path MISTAKES = Path.of("src/test/resources/check/mistakes.txt");
    private static final String HEADER = "title=Fotboll\ntype=aktivitet\nstatus=published\n"
            + "date=2018-06-04\nlage=genomfors\namnen=fritid\n\n---\n";
    private static final int FIRST_LINE = 9;

    @TempDir
    static Path folder;

    private static EntryReader reader;
    private static Path file;

    @BeforeAll
    static void opensTheSite() throws IOException {
        Sites.copy(Sites.FOLDER.resolve("valid"), folder);
        Files.writeString(folder.resolve("jbake.properties"), Files.readString(folder.resolve("jbake.properties"))
                + "\nforbidden.personnummer=luhn (?<![\\\\d-])(?:19|20)?(\\\\d\\\\d[01]\\\\d{3}-\\\\d{4})(?!\\\\d)\n");
        Site site = Site.open(folder);
        reader = new EntryReader(site, ContentSchema.of(site), LocalDate.of(2018, 9, 18));
        file = site.contentFolder().resolve("aktiviteter/fotboll.md");
    }

    static Stream<String> mistakes() throws IOException {
        return Files.readAllLines(MISTAKES).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void findsTheMistake(String line) {
        String[] parts = line.split(" => ?", 2);
        String text = parts[0].replace("\\n", "\n").replace("\\t", "\t");
        List<Finding> findings = reader.read(file, (HEADER + text + "\n").getBytes(StandardCharsets.UTF_8)).findings();
        assertEquals(parts[1], findings.stream().map(finding -> (finding.blocking() ? "error " : "warning ") + finding.rule().id() + " "
                + (finding.line() - FIRST_LINE + 1)).sorted().collect(Collectors.joining(", ")), findings::toString);
    }
}
