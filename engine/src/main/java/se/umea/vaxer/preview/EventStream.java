package se.umea.vaxer.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sends the number of each new state to the browser tabs that show the preview, as server-sent events (HTML, EventSource). */
final class EventStream {

    /** A browser opens six connections to one server; with more than this, the oldest is closed. */
    private static final int MAX_TABS = 100;

    private static final String HEARTBEAT = "event: heartbeat\ndata: 1\n\n";

    private final HandlerPool handlers;
    private final List<HttpExchange> tabs = new CopyOnWriteArrayList<>();
    /** The tabs that a heartbeat is being sent to: one that does not read gets no second one. */
    private final Set<HttpExchange> pending = ConcurrentHashMap.newKeySet();

    /** @param handlers send the events, and close the connection of a tab that does not read */
    EventStream(HandlerPool handlers) {
        this.handlers = handlers;
    }

    /** Adds a tab, and sends it a state at once, as it may have missed one. */
    void add(HttpExchange tab, long state) throws IOException {
        tab.getResponseHeaders().set("Content-Type", "text/event-stream");
        tab.sendResponseHeaders(200, 0);
        synchronized (this) {
            tabs.add(tab);
            if (tabs.size() > MAX_TABS) {
                tabs.remove(0).close();
            }
        }
        handlers.execute(() -> send(tab, event(state)));
    }

    /** Sends a state to every tab without waiting, and removes closed tabs. */
    void send(long state) {
        tabs.forEach(tab -> handlers.execute(() -> send(tab, event(state))));
    }

    /** Sends every tab a heartbeat; a page that receives none for a while says so. */
    void sendHeartbeat() {
        tabs.stream().filter(pending::add).forEach(tab -> handlers.execute(() -> {
            send(tab, HEARTBEAT);
            pending.remove(tab);
        }));
    }

    private static String event(long state) {
        return "data: " + state + "\n\n";
    }

    private void send(HttpExchange tab, String event) {
        try {
            synchronized (tab) {
                tab.getResponseBody().write(event.getBytes(StandardCharsets.US_ASCII));
                tab.getResponseBody().flush();
            }
        } catch (IOException e) {
            tabs.remove(tab);
            tab.close();
        }
    }
}
