package se.umea.vaxer.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The browser tabs that show the preview, each told of new editions over server-sent events (HTML, EventSource). */
final class Tabs implements AutoCloseable {

    private final List<HttpExchange> open = new ArrayList<>();

    /** Takes a tab that wants to be told; it is told at once, as it may have missed something. */
    synchronized void add(HttpExchange tab, long edition) throws IOException {
        tab.getResponseHeaders().set("Content-Type", "text/event-stream");
        tab.sendResponseHeaders(200, 0);
        open.add(tab);
        tell(edition);
    }

    /** Tells every tab that there is an edition. A tab that was closed is found out here. */
    synchronized void tell(long edition) {
        byte[] event = ("data: " + edition + "\n\n").getBytes(StandardCharsets.US_ASCII);
        open.removeIf(tab -> !told(tab, event));
    }

    synchronized int count() {
        return open.size();
    }

    private static boolean told(HttpExchange tab, byte[] event) {
        try {
            OutputStream out = tab.getResponseBody();
            out.write(event);
            out.flush();
            return true;
        } catch (IOException e) {
            tab.close();
            return false;
        }
    }

    @Override
    public synchronized void close() {
        open.forEach(HttpExchange::close);
        open.clear();
    }
}
