package se.umea.vaxer.gate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.json.simple.JSONValue;

/**
 * A stand-in for the API of a Git host, on this machine: the editor in the browser signs in and reads and saves files there.
 *
 * <p>It has the files of each branch in memory, answers as the host's documentation says, and keeps what was committed and proposed.
 */
abstract class GitApi implements AutoCloseable {

    static final String LOGIN = "redaktor";
    static final String PROJECT = "umea/vaxer";
    protected static final String TOKEN = "prov-0123456789";
    protected static final String DATE = "2026-01-15T08:00:00Z";

    /** @param files what was added or changed, by path */
    record Commit(String branch, String message, Map<String, String> files) {
    }

    /** A merge request or pull request. */
    record Proposal(String source, String target, String label, String title) {
    }

    /** @param path without the query, as it was sent */
    protected record Request(String method, String path, Map<String, String> query, Map<?, ?> body, String token) {

        boolean is(String expected) {
            return (method + ' ' + path).equals(expected);
        }

        String text(String key) {
            return String.valueOf(body.get(key));
        }
    }

    protected final Map<String, Map<String, byte[]>> branches = new TreeMap<>();
    protected final Map<String, String> heads = new TreeMap<>();
    protected final List<Commit> commits = new CopyOnWriteArrayList<>();
    protected final List<Proposal> proposals = new CopyOnWriteArrayList<>();
    private final List<String> unknown = new CopyOnWriteArrayList<>();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    /** The address of the site that the pipeline has made of the last proposal. */
    protected volatile String deployed;

    /** @param branch the one that has the project's content and pictures */
    GitApi(ProjectCopy project, String branch) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String folder : List.of("content", "assets")) {
            try (Stream<Path> all = Files.walk(project.root().resolve(folder))) {
                for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                    files.put(project.root().relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        branches.put(branch, files);
        heads.put(branch, sha1(branch.getBytes(StandardCharsets.UTF_8)));
        server.createContext("/", this::exchange);
        server.setExecutor(threads);
        server.start();
    }

    /** Returns the host's address, without a slash at its end. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Commit> commits() {
        return commits;
    }

    List<Proposal> proposals() {
        return proposals;
    }

    /** Returns the requests that no answer is known for. */
    List<String> unknown() {
        return unknown;
    }

    String file(String branch, String path) {
        return new String(branches.get(branch).get(path), StandardCharsets.UTF_8);
    }

    /** Says, as the host's API does after the pipeline, where the proposal can be seen. */
    void deploy(String address) {
        deployed = address;
    }

    /**
     * Returns what the host answers: a list or map as JSON, bytes as they are, an address to be redirected to; null where it has nothing.
     */
    protected abstract Object answer(Request request);

    /** Returns whether a request needs no token. */
    protected boolean isOpen(Request request) {
        return false;
    }

    protected String branch(String from, String name) {
        branches.putIfAbsent(name, new TreeMap<>(branches.get(from)));
        return heads.computeIfAbsent(name, key -> heads.get(from));
    }

    /** Commits files, and returns the commit's name. */
    protected String commit(String branch, String message, Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        branches.get(branch).putAll(files);
        commits.add(new Commit(branch, message, texts));
        heads.put(branch, sha1((branch + commits.size()).getBytes(StandardCharsets.UTF_8)));
        return heads.get(branch);
    }

    /** Returns Git's name for a file's content. */
    protected static String blob(byte[] content) {
        byte[] head = ("blob " + content.length + '\0').getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + content.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return sha1(all);
    }

    protected static byte[] decoded(Object base64) {
        return Base64.getDecoder().decode(base64.toString());
    }

    protected static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private void exchange(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")).replaceFirst(".* ", "");
        URI uri = exchange.getRequestURI();
        Request request = new Request(exchange.getRequestMethod(), uri.getRawPath(), query(uri),
                JSONValue.parse(sent) instanceof Map<?, ?> map ? map : Map.of(), token);
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "authorization, content-type");
        exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
        if (request.method.equals("OPTIONS")) {
            send(exchange, 204, new byte[0], "");
        } else if (!isOpen(request) && !token.equals(TOKEN)) {
            send(exchange, 401, "{}".getBytes(StandardCharsets.UTF_8), "application/json");
        } else {
            send(exchange, request);
        }
    }

    private synchronized void send(HttpExchange exchange, Request request) throws IOException {
        Object answer = answer(request);
        if (answer instanceof URI address) {
            exchange.getResponseHeaders().set("Location", address.toString());
            send(exchange, 302, new byte[0], "");
        } else if (answer instanceof byte[] bytes) {
            send(exchange, 200, bytes, "application/octet-stream");
        } else if (answer == null) {
            unknown.add(request.method + ' ' + request.path + ' ' + request.query + ' ' + request.body);
            send(exchange, 404, "{}".getBytes(StandardCharsets.UTF_8), "application/json");
        } else {
            send(exchange, 200, JSONValue.toJSONString(answer).getBytes(StandardCharsets.UTF_8), "application/json");
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String part : uri.getRawQuery().split("&")) {
                query.put(part.replaceFirst("=.*", ""), URLDecoder.decode(part.replaceFirst("[^=]*=?", ""), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
