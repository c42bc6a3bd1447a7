package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees colours, and what of long work is seen. */
class TerminalTest {

    private final StringWriter err = new StringWriter();

    @Test
    void coloursEndWhereTheyAreNotWanted() {
        assertTrue(Terminal.takesColours(Map.of("TERM", "xterm-256color", "NO_COLOR", ""), false));
        assertFalse(Terminal.takesColours(Map.of("TERM", "xterm-256color", "NO_COLOR", "1"), false));
        assertFalse(Terminal.takesColours(Map.of("TERM", "dumb"), false));
    }

    @Test
    void onlyTheNewerTerminalOfWindowsTakesColours() {
        assertFalse(Terminal.takesColours(Map.of(), true));
        assertTrue(Terminal.takesColours(Map.of("WT_SESSION", "b2ae"), true));
    }

    @Test
    void saysNothingOfTheFirstSecond() {
        try (ProgressLine progress = new ProgressLine(new PrintWriter(err), null)) {
            progress.step("Bakar sidorna");
            progress.show(Duration.ofMillis(999));
        }
        assertEquals("", err.toString());
    }

    @Test
    void saysWhatTakesLongOnOneLineThatGoesAway() {
        try (ProgressLine progress = new ProgressLine(new PrintWriter(err), null)) {
            progress.step("Granskar den färdiga webbplatsen");
            progress.show(Duration.ofMillis(1000));
            progress.step("Packar");
            progress.show(Duration.ofMillis(2100));
        }
        assertEquals("\rGranskar den färdiga webbplatsen … 1 s" + " ".repeat(22) + "\rPackar … 2 s" + " ".repeat(48)
                + "\r" + " ".repeat(60) + "\r", err.toString());
    }

    @Test
    void isQuietWhereNobodyWatches() {
        try (ProgressLine progress = ProgressLine.start(Terminal.NONE, new PrintWriter(err))) {
            progress.step("Bakar sidorna");
        }
        assertEquals("", err.toString());
    }
}
