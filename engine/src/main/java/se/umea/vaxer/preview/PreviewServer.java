package se.umea.vaxer.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Supplier;

/** Serves the latest edition to this computer, and to nobody else. */
final class PreviewServer implements AutoCloseable {

    private static final int PORTS_TRIED = 50;
    private static final String POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; connect-src 'self';"
            + " script-src 'nonce-" + PreviewPages.SCRIPT_NONCE + "'; style-src 'nonce-" + PreviewPages.NONCE + "'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    /** For what is no page: a drawing that is opened on its own can have scripts, too. */
    private static final String FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final HttpServer server;
    private final Router answers;
    private final EventStream tabs;
    private final Supplier<PreviewState> latest;
    private final HandlerPool handlers;

    /**
     * @param port   the first to try; the next free one is taken. 0 for any
     * @param handlers run the requests
     * @param latest waits for the first edition
     * @throws UncheckedIOException if none is free
     */
    PreviewServer(int port, Router answers, EventStream tabs, HandlerPool handlers, Supplier<PreviewState> latest) {
        this.server = listen(port);
        this.answers = answers;
        this.tabs = tabs;
        this.handlers = handlers;
        this.latest = latest;
        server.createContext("/", this::answer);
        server.setExecutor(handlers);
    }

    int port() {
        return server.getAddress().getPort();
    }

    void start() {
        server.start();
    }

    private static HttpServer listen(int first) {
        for (int port = first;; port++) {
            try {
                return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
            } catch (BindException e) {
                if (port == first + PORTS_TRIED || port == 65_535) {
                    throw new UncheckedIOException("ingen port är ledig från " + first + " till " + port, e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("kunde inte öppna port " + port, e);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        handlers.stopWaiting();
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", FILE_POLICY);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        Request request = Request.of(exchange);
        if (request.refusal() > 0) {
            send(exchange, Response.text(request.refusal(), "Förhandsvisningen svarar inte på sådana frågor.\n"));
        } else if (request.address().equals(Router.OWN + "events")) {
            long edition = latest.get().number();
            handlers.startWaiting();
            tabs.add(exchange, edition);
        } else {
            send(exchange, answer(request.address()));
        }
    }

    private Response answer(String address) {
        try {
            return answers.of(address, latest.get());
        } catch (RuntimeException | StackOverflowError e) {
            return Response.text(500, "Ett fel i förhandsvisningen, inte i innehållet: " + e + "\n");
        }
    }

    private void send(HttpExchange exchange, Response answer) throws IOException {
        // until it has taken the answer and sent what it still has to send
        handlers.startWaiting();
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            if (answer.type().startsWith("text/html")) {
                exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            }
            boolean body = answer.body().length > 0 && !exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), body ? answer.body().length : -1);
            if (body) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
