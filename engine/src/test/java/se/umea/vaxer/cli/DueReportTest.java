package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueReportTest {

    private static final String TOP = """
            <!-- vaxer due -->
            Det här behöver någon ta hand om snart. Listan är gjord av vaxer due och skrivs om nästa gång: gör det som står, men ändra inte här.
            """;

    private final DueReport report = new DueReport();

    @Test
    void isEmptyWithoutEntries() {
        report.add("Sidor", List.of());

        assertEquals("", report.markdown());
    }

    @Test
    void saysHowManyEntriesAreNotShown() {
        report.add("Sidor", IntStream.rangeClosed(1, 42).mapToObj(Integer::toString).toList());
        report.add("Länkar", List.of("x"));

        assertEquals(TOP + "\n## Sidor\n\n" + String.join("", IntStream.rangeClosed(1, 40).mapToObj(i -> "- " + i + "\n").toList())
                + "\n… och 2 till\n\n## Länkar\n\n- x\n", report.markdown());
    }

    @Test
    void fitsInAnIssueWhateverTheEntriesAre() {
        for (int part = 0; part < 5; part++) {
            report.add("Sidor", Collections.nCopies(300, DueReport.entry("@".repeat(100_000))));
        }

        assertTrue(report.markdown().length() < 65_536, () -> "" + report.markdown().length());
        assertEquals(5, report.markdown().lines().filter(line -> line.startsWith("… och 29")).count());
    }

    @Test
    void letsNoEntryBeMarkup() {
        assertEquals("&#60;b&#62; &#64;\u2060anna &#35;\u20601 &#91;a&#93;(b) &#96;c&#96; https&#58;//x",
                DueReport.entry("<b> @anna #1 [a](b) `c`\nhttps://x"));
    }
}
