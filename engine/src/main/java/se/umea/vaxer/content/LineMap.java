package se.umea.vaxer.content;

import java.util.Arrays;

/** Tells which line of a file a place in its body is on. */
public final class LineMap {

    private final int first;
    private final int[] starts;

    /**
     * @param body  its lines ended by {@code \n}
     * @param first the line of the file that the body begins on, from 1
     */
    public LineMap(String body, int first) {
        this.first = first;
        int[] found = new int[16];
        int count = 1;
        for (int end = body.indexOf('\n'); end >= 0; end = body.indexOf('\n', end + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = end + 1;
        }
        this.starts = Arrays.copyOf(found, count);
    }

    public int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return first + (at >= 0 ? at : -at - 2);
    }
}
