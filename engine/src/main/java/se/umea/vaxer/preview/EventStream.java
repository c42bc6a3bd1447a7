package se.umea.vaxer.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

/** The browser tabs that show the preview, each told of new editions over server-sent events (HTML, EventSource). */
final class EventStream implements AutoCloseable {

    /** A browser keeps six connections to one server; who opens more than this loses the oldest. */
    private static final int MAX = 100;

    private final HandlerPool handlers;
    private final List<HttpExchange> open = new CopyOnWriteArrayList<>();
    private final ExecutorService thread = PreviewThreads.named("events", 1);

    /** @param handlers cut off a tab that does not read */
    EventStream(HandlerPool handlers) {
        this.handlers = handlers;
    }

    /** Takes a tab that wants to be told; it is told at once, as it may have missed something. */
    synchronized void add(HttpExchange tab, long edition) throws IOException {
        tab.getResponseHeaders().set("Content-Type", "text/event-stream");
        tab.sendResponseHeaders(200, 0);
        open.add(tab);
        if (open.size() > MAX) {
            open.remove(0).close();
        }
        thread.execute(() -> tell(tab, edition));
    }

    /** Tells every tab that there is an edition, without waiting for them. A tab that was closed is found out here. */
    void tell(long edition) {
        thread.execute(() -> open.forEach(tab -> tell(tab, edition)));
    }

    private void tell(HttpExchange tab, long edition) {
        handlers.startWaiting();
        try {
            OutputStream out = tab.getResponseBody();
            out.write(("data: " + edition + "\n\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            open.remove(tab);
            tab.close();
        } finally {
            handlers.stopWaiting();
        }
    }

    @Override
    public void close() {
        PreviewThreads.end(thread);
        open.forEach(HttpExchange::close);
        open.clear();
    }
}
