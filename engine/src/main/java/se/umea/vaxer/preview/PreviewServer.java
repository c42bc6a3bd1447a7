package se.umea.vaxer.preview;

import static se.umea.vaxer.finding.Messages.text;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import se.umea.vaxer.preview.Router.Response;

/** Serves the latest state to this computer only. */
final class PreviewServer implements AutoCloseable {

    private static final int MAX_PORTS_TRIED = 50;
    private static final int LAST_PORT = 65_535;
    private static final String PAGE_POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; connect-src 'self';"
            + " script-src 'nonce-" + PreviewPages.SCRIPT_NONCE + "'; style-src 'nonce-" + PreviewPages.STYLE_NONCE + "'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";
    /** For what is no page: an SVG opened on its own can have scripts, too. */
    private static final String FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final HttpServer server;
    private final Router router;
    private final EventStream tabs;
    private final HandlerPool handlers;
    private final Supplier<PreviewState> latest;

    /**
     * @param port     the first to try; if it is in use, the next free one. 0 for any
     * @param handlers run the requests
     * @param latest   waits for the first state
     * @throws UncheckedIOException if no port is free
     */
    PreviewServer(int port, Router router, EventStream tabs, HandlerPool handlers, Supplier<PreviewState> latest) {
        this.server = listen(port);
        this.router = router;
        this.tabs = tabs;
        this.handlers = handlers;
        this.latest = latest;
        server.createContext("/", this::handle);
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
                if (port == first + MAX_PORTS_TRIED || port == LAST_PORT) {
                    throw new UncheckedIOException(text("preview.no-port", first, port), e);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(text("preview.port-failed", port), e);
            }
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        handlers.stopWaiting();
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", FILE_POLICY);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        Request request = Request.of(exchange);
        if (request.refusal() > 0) {
            send(exchange, new Response(request.refusal(), ".txt", text("preview.refused") + "\n"));
        } else if (request.address().equals(Router.OWN + "events")) {
            long state = latest.get().number();
            handlers.startWaiting();
            tabs.add(exchange, state);
        } else {
            Response response = response(request.address());
            if (request.address().startsWith(Router.CMS)) {
                headers.set("Content-Security-Policy", router.cmsPolicy());
            } else if (response.type().startsWith("text/html")) {
                headers.set("Content-Security-Policy", PAGE_POLICY);
            }
            send(exchange, response);
        }
    }

    private Response response(String address) {
        try {
            return router.route(address, latest.get());
        } catch (RuntimeException | StackOverflowError e) {
            return new Response(500, ".txt", text("preview.page-bug", e) + "\n");
        }
    }

    private void send(HttpExchange exchange, Response response) throws IOException {
        // until the client has received the response and sent the rest of its request
        handlers.startWaiting();
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", response.type());
            boolean body = response.body().length > 0 && !exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(response.status(), body ? response.body().length : -1);
            if (body) {
                exchange.getResponseBody().write(response.body());
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
