package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What takes long, on one line of a terminal: nothing in the first second, and nothing that stays. */
final class ProgressLine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int WIDTH = 60;

    private final PrintWriter err;
    private final ScheduledExecutorService clock;
    private final long started = System.nanoTime();
    private String doing = "";
    private boolean shown;

    /** @param clock what calls {@link #show} now and then; null where nobody watches */
    ProgressLine(PrintWriter err, ScheduledExecutorService clock) {
        this.err = err;
        this.clock = clock;
    }

    static ProgressLine start(Terminal terminal, PrintWriter err) {
        if (!terminal.watched()) {
            return new ProgressLine(err, null);
        }
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "progress");
            thread.setDaemon(true);
            return thread;
        });
        ProgressLine progress = new ProgressLine(err, clock);
        clock.scheduleAtFixedRate(() -> progress.show(Duration.ofNanos(System.nanoTime() - progress.started)),
                1, 1, TimeUnit.SECONDS);
        return progress;
    }

    synchronized void step(String now) {
        doing = now;
    }

    /** Writes the line anew, once there is reason to. */
    synchronized void show(Duration since) {
        if (since.compareTo(PATIENCE) >= 0) {
            shown = true;
            write(doing + " … " + since.toSeconds() + " s");
        }
    }

    @Override
    public void close() {
        if (clock != null) {
            clock.shutdownNow();
        }
        wipe();
    }

    private synchronized void wipe() {
        if (shown) {
            write("");
            err.print('\r');
            err.flush();
        }
    }

    /** Over the whole of the line before, without the codes that old terminals lack. */
    private void write(String text) {
        err.print('\r' + text + " ".repeat(Math.max(0, WIDTH - text.length())));
        err.flush();
    }
}
