package se.umea.vaxer.gate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a folder to the browser, at the top of a host and under a path, as any plain web server would. */
final class SiteServer implements AutoCloseable {

    private static final String SUB_PATH = "/en/annan/plats/";

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css",
            "svg", "image/svg+xml", "pdf", "application/pdf", "xml", "application/xml", "txt", "text/plain",
            "vcf", "text/vcard", "js", "text/javascript", "wasm", "application/wasm");

    private final Path folder;
    private final Map<String, String> headers;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private SiteServer(Path folder, Map<String, String> headers, HttpServer server) {
        this.folder = folder;
        this.headers = headers;
        this.server = server;
    }

    static SiteServer of(Path folder) throws IOException {
        return of(folder, Map.of());
    }

    /** @param headers of every response */
    static SiteServer of(Path folder, Map<String, String> headers) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SiteServer site = new SiteServer(folder, headers, server);
        server.createContext("/", exchange -> site.answer(exchange, "/"));
        server.createContext(SUB_PATH, exchange -> site.answer(exchange, SUB_PATH));
        server.setExecutor(site.threads);
        server.start();
        return site;
    }

    String url(String address) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + address;
    }

    String urlUnderAPath(String address) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + SUB_PATH + address;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange, String context) throws IOException {
        String address = exchange.getRequestURI().getPath().substring(context.length());
        Path file = folder.resolve(address.isEmpty() || address.endsWith("/") ? address + "index.html" : address);
        boolean found = Files.isRegularFile(file);
        Path sent = found ? file : folder.resolve("404.html");
        byte[] body = Files.isRegularFile(sent) ? Files.readAllBytes(sent) : new byte[0];
        String name = sent.getFileName().toString();
        exchange.getResponseHeaders().set("Content-Type",
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
