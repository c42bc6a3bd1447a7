package se.umea.vaxer.cli;

import java.io.PrintWriter;
import se.umea.vaxer.publish.Formats;
import se.umea.vaxer.publish.ProgressListener;

/** Tells how a publication goes: on one line that changes, at a terminal; in a log, on a new one for each quarter. */
final class PublishProgress implements ProgressListener {

    private static final int QUARTERS = 4;
    private static final int WIDTH = 60;

    private final PrintWriter out;
    private final boolean terminal;
    private long quarter;
    private int furthest;

    PublishProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static PublishProgress on(PrintWriter out) {
        return new PublishProgress(out, System.console() != null && System.getenv("CI") == null);
    }

    @Override
    public synchronized void say(String line) {
        clear();
        out.println(line);
    }

    @Override
    public synchronized void sent(int files, int allFiles, long bytes, long allBytes) {
        if (files < furthest) {
            // of two that came at the same time, the earlier tells last
            return;
        }
        furthest = files;
        String line = "Skickar: " + files + " av " + Formats.files(allFiles) + ", " + Formats.size(bytes) + " av " + Formats.size(allBytes);
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
            out.flush();
            if (files == allFiles) {
                clear();
            }
        } else if ((long) files * QUARTERS / allFiles > quarter) {
            quarter = (long) files * QUARTERS / allFiles;
            out.println(line);
        }
    }

    private void clear() {
        if (terminal) {
            out.print("\r" + " ".repeat(WIDTH) + "\r");
            out.flush();
        }
    }
}
