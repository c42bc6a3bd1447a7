package se.umea.vaxer.verify;

import static se.umea.vaxer.finding.Messages.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.json.simple.JSONValue;

/** The database of known vulnerabilities at osv.dev, or a copy of it: {@code POST /v1/querybatch} of its API. */
public final class OsvDatabase {

    /**
     * What the database knows.
     *
     * @param vulnerabilities the ids of the known vulnerabilities, by package URL; those found before a failure
     * @param failure         what could not be found out, and why
     */
    public record Result(SortedMap<String, SortedSet<String>> vulnerabilities, Optional<String> failure) {

        public Result {
            vulnerabilities = Collections.unmodifiableSortedMap(vulnerabilities);
        }
    }

    /** @param token of the next page of a long answer; empty for the first */
    private record Query(String purl, String token) {

        Map<String, Object> json() {
            Map<String, Object> json = new HashMap<>(Map.of("package", Map.of("purl", purl)));
            if (!token.isEmpty()) {
                json.put("page_token", token);
            }
            return json;
        }
    }

    private static final int MAX_QUERIES_AT_ONCE = 1000;
    private static final int MAX_REQUESTS = 100;
    private static final int MAX_MEGABYTES = 20;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][\\w.:-]{0,99}");

    private final URI address;
    private final Duration timeout;
    private final HttpClient client;

    /**
     * @param base    the API's address, without {@code /v1}
     * @param timeout for all requests together
     * @throws IllegalArgumentException if the address is none of http or https
     */
    public OsvDatabase(String base, Duration timeout) {
        if (!base.matches("https?://[\\w.-]+(:\\d{1,5})?(/[\\w./-]*)?")) {
            throw new IllegalArgumentException(text("verify.osv-address", base));
        }
        this.address = URI.create(base.replaceFirst("/+$", "") + "/v1/querybatch");
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    /** Returns the known vulnerabilities of libraries, which package URLs name. */
    public Result find(Collection<String> purls) {
        long deadline = System.nanoTime() + timeout.toNanos();
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        Queue<Query> queries = new LinkedList<>(purls.stream().map(purl -> new Query(purl, "")).toList());
        Optional<String> fault = Optional.empty();
        for (int request = 0; fault.isEmpty() && !queries.isEmpty(); request++) {
            fault = request == MAX_REQUESTS ? Optional.of(text("verify.osv-pages")) : ask(queries, deadline, found);
        }
        return new Result(found, fault.map(why -> text("verify.osv", address.getHost(), why)));
    }

    /** Sends the first queries, and adds those for the next pages of the answer. Returns why there is no answer, if there is none. */
    private Optional<String> ask(Queue<Query> queries, long deadline, Map<String, SortedSet<String>> found) {
        List<Query> batch = new ArrayList<>();
        while (!queries.isEmpty() && batch.size() < MAX_QUERIES_AT_ONCE) {
            batch.add(queries.remove());
        }
        String json = JSONValue.toJSONString(Map.of("queries", batch.stream().map(Query::json).toList()));
        HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)).build();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        CompletableFuture<HttpResponse<Void>> sent = client.sendAsync(request, limited(body));
        try {
            int status = sent.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS).statusCode();
            return status == HttpURLConnection.HTTP_OK ? read(body.toString(StandardCharsets.UTF_8), batch, queries, found)
                    : Optional.of(text("verify.osv-status", status));
        } catch (TimeoutException e) {
            sent.cancel(true);
            return Optional.of(text("verify.osv-timeout"));
        } catch (ExecutionException e) {
            return Optional.of(text(body.size() >= MAX_MEGABYTES << 20 ? "verify.osv-large" : "verify.osv-unreachable", e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(text("verify.interrupted", address), new InterruptedIOException());
        }
    }

    /** Receives an answer up to its greatest size; of one that says nothing but a fault, nothing. */
    private static BodyHandler<Void> limited(ByteArrayOutputStream body) {
        return answer -> answer.statusCode() != HttpURLConnection.HTTP_OK ? BodyHandlers.discarding().apply(answer)
                : BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> {
                    body.writeBytes(bytes);
                    if (body.size() >= MAX_MEGABYTES << 20) {
                        throw new UncheckedIOException(new IOException("more than " + MAX_MEGABYTES + " MB"));
                    }
                })).apply(answer);
    }

    private static Optional<String> read(String answer, List<Query> batch, Queue<Query> queries, Map<String, SortedSet<String>> found) {
        List<?> results = list(ComponentList.json(answer).orElse(null), "results");
        if (results.size() != batch.size()) {
            return Optional.of(text("verify.osv-malformed"));
        }
        for (int i = 0; i < results.size(); i++) {
            String purl = batch.get(i).purl();
            if (!(results.get(i) instanceof Map<?, ?> result)) {
                return Optional.of(text("verify.osv-malformed"));
            }
            for (Object vulnerability : list(result, "vulns")) {
                if (!(vulnerability instanceof Map<?, ?> named && named.get("id") instanceof String id && ID.matcher(id).matches())) {
                    return Optional.of(text("verify.osv-malformed"));
                }
                found.computeIfAbsent(purl, key -> new TreeSet<>()).add(id);
            }
            if (result.get("next_page_token") instanceof String token && !token.isEmpty()) {
                queries.add(new Query(purl, token));
            }
        }
        return Optional.empty();
    }

    private static List<?> list(Object json, String key) {
        return json instanceof Map<?, ?> map && map.get(key) instanceof List<?> list ? list : List.of();
    }
}
