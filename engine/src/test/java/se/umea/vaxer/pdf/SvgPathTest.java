package se.umea.vaxer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Locale;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgPathTest {

    private static final String[] COMMANDS = {"M", "L", "Q", "C", "Z"};
    private static final int[] NUMBERS = {2, 2, 4, 6, 0};

    /** The right column is the left one with every command absolute and written out, by SVG 1.1 §8.3. */
    @ParameterizedTest
    @CsvSource({
            "M3 1 15 8 3 15z,                    M3 1 L15 8 L3 15 Z",
            "m3 1 12 7-12 7z,                    M3 1 L15 8 L3 15 Z",
            "M26 0h11v400H26z,                   M26 0 L37 0 L37 400 L26 400 Z",
            "M.5 9l2.2-2.2.8.2,                  M0.5 9 L2.7 6.8 L3.5 7",
            "M76 74q6-5 12 0-6 5-12 0z,          M76 74 Q82 69 88 74 Q82 79 76 74 Z",
            "M0 401q90-32 250-28t230-12v40z,     M0 401 Q90 369 250 373 Q410 377 480 361 L480 401 Z",
            "M0 0h10t10 10,                      M0 0 L10 0 Q10 0 20 10",
            "M0 0C1 2 3 4 5 6c1 1 2 2 3 3,       M0 0 C1 2 3 4 5 6 C6 7 7 8 8 9",
            "M1 1h2zm4 0h1,                      M1 1 L3 1 Z M5 1 L6 1"})
    void readsEachCommand(String data, String absolute) {
        assertEquals(absolute, commands(SvgPath.parse(data, Path2D.WIND_NON_ZERO)));
    }

    @Test
    void drawsTheHalfFilledCircleOfAnActivityThatHasBegun() {
        Path2D path = SvgPath.parse("M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1zm0 2a5 5 0 0 1 0 10z", Path2D.WIND_EVEN_ODD);

        assertTrue(path.contains(5, 8), "the left half is filled");
        assertFalse(path.contains(11, 8), "the right half is empty");
        assertTrue(path.contains(14, 8), "the ring goes all the way round");
        assertFalse(path.contains(15.5, 8), "nothing is outside the ring");
    }

    @ParameterizedTest
    @CsvSource({"M1", "M1 2 A3 4 0 0 0 5 6", "M1 2 L z"})
    void rejectsWhatItCannotDraw(String data) {
        assertThrows(IllegalArgumentException.class, () -> SvgPath.parse(data, Path2D.WIND_NON_ZERO));
    }

    private static String commands(Path2D path) {
        StringJoiner commands = new StringJoiner(" ");
        double[] points = new double[6];
        for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
            int type = each.currentSegment(points);
            StringJoiner numbers = new StringJoiner(" ", COMMANDS[type], "");
            for (int i = 0; i < NUMBERS[type]; i++) {
                numbers.add(String.format(Locale.ROOT, "%.4f", points[i]).replaceFirst("\\.?0+$", ""));
            }
            commands.add(numbers.toString());
        }
        return commands.toString();
    }
}
