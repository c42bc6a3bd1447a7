package se.umea.vaxer.verify;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * Requests the pages on other sites that a site links to, each once.
 *
 * <p>A host gets one request at a time, with a pause between; few hosts are requested at once; no response's body is read.
 */
public final class ExternalLinkChecker {

    /**
     * The links without a good response, each at the first page that has it.
     *
     * @param dead         whose page does not exist any more, or whose host cannot be reached
     * @param unclear      that may be well at another time or in a browser: the host refuses, is busy, slow or broken
     * @param notRequested how many there was no time to request
     * @param isOffline    whether there are links, and none was answered in any way
     */
    public record Result(List<Finding> dead, List<Finding> unclear, int notRequested, boolean isOffline) {

        public Result {
            dead = List.copyOf(dead);
            unclear = List.copyOf(unclear);
        }
    }

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(1);
    private static final Duration UNLIMITED = Duration.ofDays(365);
    private static final Set<Integer> GONE = Set.of(HttpURLConnection.HTTP_NOT_FOUND, HttpURLConnection.HTTP_GONE);
    private static final int MAX_HOSTS_AT_ONCE = 4;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int TIMEOUT = -1;
    private static final int UNREACHABLE = -2;

    private final Duration timeout;
    private final Duration pause;
    private final HttpClient client;

    /** Waits ten seconds for a response, and a second between two requests to a host. */
    public ExternalLinkChecker() {
        this(DEFAULT_TIMEOUT, DEFAULT_PAUSE);
    }

    /**
     * @param timeout how long to wait for a response
     * @param pause   between two requests to a host
     */
    public ExternalLinkChecker(Duration timeout, Duration pause) {
        this.timeout = timeout;
        this.pause = pause;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).followRedirects(HttpClient.Redirect.NORMAL).build();
    }

    /**
     * Requests every link that leaves the site.
     *
     * @param folder the site's root
     * @return a warning for each link without a good response, at the first page that has it
     * @throws UncheckedIOException if a page cannot be read; it names the file
     */
    public List<Finding> check(Path folder) {
        Result result = check(folder, UNLIMITED);
        return Stream.concat(result.dead().stream(), result.unclear().stream()).sorted().toList();
    }

    /**
     * As {@link #check(Path)}, and says which links are dead.
     *
     * @param limit after this time no further request is sent
     */
    public Result check(Path folder, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        FinishedSite site = FinishedSite.read(folder, (page, address) -> { });
        Map<String, Map<URI, String>> byHost = new TreeMap<>();
        site.pages().forEach((path, page) -> page.links().stream().filter(page.address()::leaves).flatMap(link -> uri(link).stream())
                .forEach(uri -> byHost.computeIfAbsent(uri.getHost(), host -> new TreeMap<>()).putIfAbsent(uri, path)));
        Report dead = new Report();
        Report unclear = new Report();
        Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
        ExecutorService hosts = Executors.newFixedThreadPool(MAX_HOSTS_AT_ONCE);
        try {
            CompletableFuture.allOf(byHost.values().stream().map(links -> CompletableFuture.runAsync(() -> links.forEach((uri, page) -> {
                if (System.nanoTime() < deadline) {
                    int status = status(uri, site.address());
                    statuses.add(status);
                    report(status, uri, page, isDead(status) ? dead : unclear);
                }
            }), hosts)).toArray(CompletableFuture[]::new)).join();
        } finally {
            hosts.shutdown();
        }
        int links = byHost.values().stream().mapToInt(Map::size).sum();
        return new Result(dead.findings(), unclear.findings(), links - statuses.size(),
                !statuses.isEmpty() && statuses.stream().allMatch(status -> status < 0));
    }

    private int status(URI uri, URI site) {
        int status = status("HEAD", uri, site);
        // some servers cannot answer HEAD; one that is busy or slow is left alone
        return isGood(status) || status == TOO_MANY_REQUESTS || status == TIMEOUT ? status : status("GET", uri, site);
    }

    private static void report(int status, URI uri, String page, Report report) {
        if (!isGood(status)) {
            String variant = status == TIMEOUT ? "timeout" : status == UNREACHABLE ? "unreachable" : status == TOO_MANY_REQUESTS ? "busy"
                    : status < HttpURLConnection.HTTP_BAD_REQUEST ? "redirects" : "status";
            report.warn(Rule.DEAD_LINK, page, "dead-link." + variant, uri.toString(), status);
        }
    }

    private static boolean isDead(int status) {
        return status == UNREACHABLE || GONE.contains(status)
                || status >= HttpURLConnection.HTTP_MULT_CHOICE && status < HttpURLConnection.HTTP_BAD_REQUEST;
    }

    private static boolean isGood(int status) {
        return status >= 0 && status < HttpURLConnection.HTTP_MULT_CHOICE;
    }

    private int status(String method, URI uri, URI site) {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(timeout).header("User-Agent", "vaxer (+" + site + ")")
                .method(method, HttpRequest.BodyPublishers.noBody()).build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (HttpTimeoutException e) {
            return TIMEOUT;
        } catch (IOException e) {
            return UNREACHABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(text("verify.interrupted", uri), new InterruptedIOException());
        } finally {
            CompletableFuture.runAsync(() -> { }, CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)).join();
        }
    }

    private static Optional<URI> uri(String link) {
        try {
            String page = link.trim().replaceFirst("#.*", "");
            URI uri = URI.create(page.startsWith("//") ? "https:" + page : page);
            return Optional.of(uri).filter(web -> web.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
