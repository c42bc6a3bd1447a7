package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import se.umea.vaxer.publish.Formats;
import se.umea.vaxer.publish.ProgressListener;

/**
 * Shows on one line of a terminal what takes long, and wipes it in the end: a step that runs for more than a second, or how much
 * is uploaded. In a log, each quarter of an upload is a line, and steps are not shown.
 */
final class ProgressLine implements ProgressListener, AutoCloseable {

    private static final Duration DELAY = Duration.ofSeconds(1);
    private static final int WIDTH = 60;
    private static final int QUARTERS = 4;

    private final PrintWriter out;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private Timer timer;
    private String step = "";
    private boolean shown;
    private int sent;
    private long quarter;

    ProgressLine(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal.watched();
    }

    /** Begins a step. */
    synchronized void step(String name) {
        step = name;
        if (terminal && timer == null) {
            timer = new Timer("progress", true);
            timer.scheduleAtFixedRate(new TimerTask() {
                @Override
                public void run() {
                    show(Duration.ofNanos(System.nanoTime() - started));
                }
            }, DELAY.toMillis(), DELAY.toMillis());
        }
    }

    /** Shows the step, unless it is too early or too late. */
    synchronized void show(Duration elapsed) {
        if (timer != null && elapsed.compareTo(DELAY) >= 0) {
            write(step + " … " + elapsed.toSeconds() + " s");
        }
    }

    @Override
    public synchronized void say(String line) {
        clear();
        out.println(line);
    }

    @Override
    public synchronized void sent(int files, int allFiles, long bytes, long allBytes) {
        if (files < sent) {
            // of two threads that finish together, the earlier may report last
            return;
        }
        sent = files;
        String line = text("cli.progress.sent", files, Formats.files(allFiles), Formats.size(bytes), Formats.size(allBytes));
        if (terminal) {
            write(line);
            if (files == allFiles) {
                clear();
            }
        } else if ((long) files * QUARTERS / allFiles > quarter) {
            quarter = (long) files * QUARTERS / allFiles;
            out.println(line);
        }
    }

    @Override
    public synchronized void close() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        clear();
    }

    private void clear() {
        if (shown) {
            write("");
            out.print('\r');
            out.flush();
            shown = false;
        }
    }

    /** Overwrites the whole line with spaces, as old terminals have no code for that. */
    private void write(String line) {
        shown = true;
        out.print('\r' + line + " ".repeat(Math.max(0, WIDTH - line.length())));
        out.flush();
    }
}
