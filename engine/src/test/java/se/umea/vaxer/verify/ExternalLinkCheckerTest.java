package se.umea.vaxer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.finding.Finding;

class ExternalLinkCheckerTest {

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger now = new AtomicInteger();
    private final CountDownLatch twoAtOnce = new CountDownLatch(1);
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path site;

    private HttpServer server;
    private String host;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        testIsOver.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void acceptsGoodResponses() throws IOException {
        link("index.html", "/fine", "/moved", "/no-head", "/endless");

        assertEquals(List.of(), check());
    }

    @Test
    void reportsEveryLinkWithoutAGoodResponse() throws IOException {
        link("index.html", "/lost", "/failing");
        link("om.html", "/lost", "/loop", "/rude", "/busy");

        assertEquals(List.of("index.html /failing svarar med fel 500", "index.html /lost svarar med fel 404",
                "om.html /busy svarar att den har för mycket att göra (429)", "om.html /loop skickar vidare utan att komma fram",
                "om.html /rude går inte att nå"), check());
    }

    @Test
    void isSureOnlyOfLinksThatAreGone() throws IOException {
        link("index.html", "/lost", "/gone", "/loop", "/rude", "/failing", "/forbidden", "/busy", "/fine");

        ExternalLinkChecker.Result result = checker(Duration.ofMinutes(5)).check(site, Duration.ofMinutes(5));

        assertEquals(List.of("/gone svarar med fel 410", "/loop skickar vidare utan att komma fram", "/lost svarar med fel 404",
                "/rude går inte att nå"), result.dead().stream().map(this::fault).sorted().toList());
        assertEquals(3, result.unclear().size());
        assertEquals(0, result.notRequested());
        assertFalse(result.isOffline());
    }

    @Test
    void saysThatNoHostIsThere() throws IOException {
        link("index.html", "/rude");

        ExternalLinkChecker.Result result = checker(Duration.ofMinutes(5)).check(site, Duration.ofMinutes(5));

        assertTrue(result.isOffline());
    }

    @Test
    void countsTheLinksThatThereWasNoTimeFor() throws IOException {
        link("index.html", "/fine", "/lost");

        ExternalLinkChecker.Result result = checker(Duration.ofMinutes(5)).check(site, Duration.ZERO);

        assertEquals(new ExternalLinkChecker.Result(List.of(), List.of(), 2, false), result);
        assertTrue(asked.isEmpty());
    }

    @Test
    void waitsOnceForAHostThatDoesNotRespond() throws IOException {
        link("index.html", "/silent");

        assertEquals(List.of("index.html /silent svarar inte i tid"), check(Duration.ofSeconds(1)));
        assertFalse(asked.contains("GET /silent"));
    }

    @Test
    void sendsOneRequestAtATime() throws IOException {
        link("index.html", "/fine", "/fine#plats", "/no-head", "/busy");
        link("om.html", "/fine", "/no-head");

        check();

        assertEquals(List.of("HEAD /busy", "HEAD /fine", "HEAD /no-head", "GET /no-head"), List.copyOf(asked));
        assertEquals(1, twoAtOnce.getCount(), "a request was sent before the one before it had its response");
    }

    @Test
    void requestsNoneOfTheSitesOwnPages() throws IOException {
        Files.writeString(site.resolve("index.html"), "<link rel=canonical href=\"" + host + "/\"><a href=\"" + host
                + "/om.html\">Om</a> <a href=\"om.html\">Om</a> <a href=\"mailto:a@example.org\">Brev</a>");

        assertEquals(List.of(), check());

        assertTrue(asked.isEmpty());
    }

    private void link(String page, String... paths) throws IOException {
        StringBuilder html = new StringBuilder("<title>Sida</title>");
        for (String path : paths) {
            html.append("<a href=\"").append(host).append(path).append("\">Länk</a>");
        }
        Files.writeString(site.resolve(page), html);
    }

    private List<String> check() {
        return check(Duration.ofMinutes(5));
    }

    private List<String> check(Duration timeout) {
        return checker(timeout).check(site).stream().map(finding -> finding.file() + " " + fault(finding)).toList();
    }

    private static ExternalLinkChecker checker(Duration timeout) {
        return new ExternalLinkChecker(timeout, Duration.ofMillis(1));
    }

    private String fault(Finding finding) {
        return finding.message().replace("länken \"" + host, "").replace("\"", "")
                .replace("; pröva den i en webbläsare och byt eller ta bort den", "");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean head = exchange.getRequestMethod().equals("HEAD");
        asked.add(exchange.getRequestMethod() + " " + path);
        try (exchange) {
            awaitAnother();
            switch (path) {
                case "/fine" -> exchange.sendResponseHeaders(200, -1);
                case "/no-head" -> exchange.sendResponseHeaders(head ? 405 : 200, -1);
                case "/lost" -> exchange.sendResponseHeaders(404, -1);
                case "/gone" -> exchange.sendResponseHeaders(410, -1);
                case "/forbidden" -> exchange.sendResponseHeaders(403, -1);
                case "/failing" -> exchange.sendResponseHeaders(500, -1);
                case "/busy" -> exchange.sendResponseHeaders(429, -1);
                case "/moved" -> redirect(exchange, "/fine");
                case "/loop" -> redirect(exchange, "/loop");
                case "/silent" -> testIsOver.await();
                case "/endless" -> endless(exchange, head);
                default -> throw new IOException("closed without an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives a client the time to send another request meanwhile; this one is over before its response is sent. */
    private void awaitAnother() throws InterruptedException {
        if (now.incrementAndGet() > 1) {
            twoAtOnce.countDown();
        }
        twoAtOnce.await(50, TimeUnit.MILLISECONDS);
        now.decrementAndGet();
    }

    private static void redirect(HttpExchange exchange, String path) throws IOException {
        exchange.getResponseHeaders().add("Location", path);
        exchange.sendResponseHeaders(302, -1);
    }

    /** Sends its page until the client closes the connection. */
    private static void endless(HttpExchange exchange, boolean head) throws IOException {
        exchange.sendResponseHeaders(head ? 501 : 200, head ? -1 : 0);
        try (OutputStream body = exchange.getResponseBody()) {
            while (!head) {
                body.write(new byte[8192]);
            }
        }
    }
}
