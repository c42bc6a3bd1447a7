package se.umea.vaxer.content;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Maps offsets in a file's body to lines of the file. */
public final class LineMap {

    private final int firstLine;
    private final int[] starts;

    /**
     * @param body      its lines ended by {@code \n}
     * @param firstLine the line of the file that the body begins on, from 1
     */
    public LineMap(String body, int firstLine) {
        this.firstLine = firstLine;
        this.starts = IntStream.iterate(0, start -> start >= 0, start -> {
            int end = body.indexOf('\n', start);
            return end < 0 ? -1 : end + 1;
        }).toArray();
    }

    public int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return firstLine + (at >= 0 ? at : -at - 2);
    }
}
