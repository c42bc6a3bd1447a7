package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The colours and the progress line of a terminal. */
class TerminalTest {

    private static final Terminal WATCHED = new Terminal(Optional.empty(), true, false, StandardCharsets.UTF_8);

    private final StringWriter err = new StringWriter();

    @Test
    void noColorAndDumbTerminalsTurnColoursOff() {
        assertTrue(Terminal.takesColours(Map.of("TERM", "xterm-256color", "NO_COLOR", ""), false));
        assertFalse(Terminal.takesColours(Map.of("TERM", "xterm-256color", "NO_COLOR", "1"), false));
        assertFalse(Terminal.takesColours(Map.of("TERM", "dumb"), false));
    }

    @Test
    void onlyWindowsTerminalShowsColoursOnWindows() {
        assertFalse(Terminal.takesColours(Map.of(), true));
        assertTrue(Terminal.takesColours(Map.of("WT_SESSION", "b2ae"), true));
    }

    @Test
    void showsNothingInTheFirstSecond() {
        try (ProgressLine progress = new ProgressLine(new PrintWriter(err), WATCHED)) {
            progress.step("Bakar sidorna");
            progress.show(Duration.ofMillis(999));
        }
        assertEquals("", err.toString());
    }

    @Test
    void showsALongStepOnOneLineThatIsWiped() {
        try (ProgressLine progress = new ProgressLine(new PrintWriter(err), WATCHED)) {
            progress.step("Granskar den färdiga webbplatsen");
            progress.show(Duration.ofMillis(1000));
            progress.step("Packar");
            progress.show(Duration.ofMillis(2100));
        }
        assertEquals("\rGranskar den färdiga webbplatsen … 1 s" + " ".repeat(22) + "\rPackar … 2 s" + " ".repeat(48)
                + "\r" + " ".repeat(60) + "\r", err.toString());
    }

    @Test
    void showsNothingWithoutATerminal() {
        try (ProgressLine progress = new ProgressLine(new PrintWriter(err), Terminal.NONE)) {
            progress.step("Bakar sidorna");
        }
        assertEquals("", err.toString());
    }

    @Test
    void neverCountsBackOnATerminal() {
        ProgressLine progress = new ProgressLine(new PrintWriter(err), WATCHED);
        progress.sent(2, 2, 20, 20);
        progress.sent(1, 2, 10, 20);

        assertEquals("\rSkickar: 2 av 2 filer, 20 B av 20 B" + " ".repeat(25) + "\r" + " ".repeat(60) + "\r", err.toString());
    }

    @Test
    void printsEachQuarterInALog() {
        ProgressLine progress = new ProgressLine(new PrintWriter(err), Terminal.NONE);
        for (int file = 1; file <= 8; file++) {
            progress.sent(file, 8, file, 8);
        }

        assertEquals("""
                Skickar: 2 av 8 filer, 2 B av 8 B
                Skickar: 4 av 8 filer, 4 B av 8 B
                Skickar: 6 av 8 filer, 6 B av 8 B
                Skickar: 8 av 8 filer, 8 B av 8 B
                """, err.toString());
    }
}
