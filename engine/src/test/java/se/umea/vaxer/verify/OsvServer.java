package se.umea.vaxer.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.json.simple.JSONValue;

/** Stands in for the database of known vulnerabilities, and for other sites. */
public final class OsvServer implements AutoCloseable {

    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public OsvServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers requests for a path, and for those below it. */
    public OsvServer at(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        return this;
    }

    /** Answers each query with an object of JSON; a query is a package URL, followed by a space and the token of the page if there is one. */
    public OsvServer knows(Function<String, String> answer) {
        return at("/v1/querybatch", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            List<?> queries = (List<?>) ((Map<?, ?>) JSONValue.parse(body)).get("queries");
            requests.add(exchange.getRequestMethod() + " " + queries.size());
            send(exchange, 200, queries.stream().map(query -> answer.apply(words((Map<?, ?>) query)))
                    .collect(Collectors.joining(",", "{\"results\":[", "]}")));
        });
    }

    /** Answers everything with this. */
    public OsvServer answers(int status, String body) {
        return at("/v1/querybatch", exchange -> send(exchange, status, body));
    }

    /** Returns the method and the number of queries of each request to the database. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean hasBody = bytes.length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, hasBody ? bytes.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String words(Map<?, ?> query) {
        Object token = query.get("page_token");
        return ((Map<?, ?>) query.get("package")).get("purl") + (token == null ? "" : " " + token);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
