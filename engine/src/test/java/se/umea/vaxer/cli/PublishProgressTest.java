package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PublishProgressTest {

    private final StringWriter out = new StringWriter();

    @Test
    void neverGoesBackOnATerminal() {
        PublishProgress progress = new PublishProgress(new PrintWriter(out), true);
        progress.sent(2, 2, 20, 20);
        progress.sent(1, 2, 10, 20);

        assertEquals("\rSkickar: 2 av 2 filer, 20 B av 20 B" + " ".repeat(25) + "\r" + " ".repeat(60) + "\r", out.toString());
    }

    @Test
    void tellsOfEachQuarterInALog() {
        PublishProgress progress = new PublishProgress(new PrintWriter(out), false);
        for (int file = 1; file <= 8; file++) {
            progress.sent(file, 8, file, 8);
        }

        assertEquals("""
                Skickar: 2 av 8 filer, 2 B av 8 B
                Skickar: 4 av 8 filer, 4 B av 8 B
                Skickar: 6 av 8 filer, 6 B av 8 B
                Skickar: 8 av 8 filer, 8 B av 8 B
                """, out.toString());
    }
}
