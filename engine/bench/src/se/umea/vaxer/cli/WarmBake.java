package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;

/** Bakes one site over and over in one JVM and prints the median of the last fifty times, in milliseconds. */
public final class WarmBake {

    private static final int WARM_UP = 300;
    private static final int MEASURED = 50;

    private WarmBake() {
    }

    public static void main(String[] args) {
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        long[] times = new long[MEASURED];
        for (int run = -WARM_UP; run < MEASURED; run++) {
            long start = System.nanoTime();
            if (Vaxer.run(silent, silent, "bake", "--source", args[0], "--out", args[0] + "/out") != 0) {
                throw new IllegalStateException("the bake failed");
            }
            if (run >= 0) {
                times[run] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        System.out.println(times[MEASURED / 2] / 1e6);
    }
}
