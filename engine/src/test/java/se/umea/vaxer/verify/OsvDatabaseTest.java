package se.umea.vaxer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API is described at google.github.io/osv.dev/post-v1-querybatch. */
@Timeout(60)
class OsvDatabaseTest {

    private static final String PURL = "pkg:maven/org.example/a@1";
    private static final Duration LONG = Duration.ofSeconds(50);

    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private OsvServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new OsvServer();
    }

    @AfterEach
    void stop() {
        testIsOver.countDown();
        server.close();
    }

    @Test
    void findsTheVulnerabilitiesOfEachLibrary() {
        server.knows(query -> query.equals(PURL) ? """
                {"vulns":[{"id":"GHSA-2","modified":"2023-03-14T05:47:39Z"},{"id":"CVE-2021-1"},{"id":"GHSA-2"}]}""" : "{}");

        OsvDatabase.Result found = find(LONG, PURL, "pkg:maven/org.example/b@1");

        assertEquals(Map.of(PURL, Set.of("CVE-2021-1", "GHSA-2")), found.vulnerabilities());
        assertEquals(Optional.empty(), found.failure());
    }

    @Test
    void asksForAThousandAtOnceAndForEveryPage() {
        server.knows(query -> query.equals(PURL + "0") ? "{\"vulns\":[{\"id\":\"A-1\"}],\"next_page_token\":\"more\"}"
                : query.equals(PURL + "0 more") ? "{\"next_page_token\":\"last\"}"
                : query.equals(PURL + "0 last") ? "{\"vulns\":[{\"id\":\"A-2\"}]}"
                : query.equals(PURL + "2100") ? "{\"vulns\":[{\"id\":\"A-3\"}],\"next_page_token\":\"\"}" : "{}");

        OsvDatabase.Result found = find(LONG, IntStream.range(0, 2101).mapToObj(i -> PURL + i).toArray(String[]::new));

        assertEquals(Map.of(PURL + "0", Set.of("A-1", "A-2"), PURL + "2100", Set.of("A-3")), found.vulnerabilities());
        assertEquals(Optional.empty(), found.failure());
        assertEquals(List.of("POST 1000", "POST 1000", "POST 102", "POST 1"), server.requests());
    }

    @Test
    void keepsWhatItHasFoundBeforeAFailure() {
        server.knows(query -> query.equals(PURL) ? "{\"vulns\":[{\"id\":\"A-1\"}],\"next_page_token\":\"more\"}" : "[]");

        OsvDatabase.Result found = find(LONG, PURL);

        assertEquals(Map.of(PURL, Set.of("A-1")), found.vulnerabilities());
        assertEquals("svarade med något som inte går att förstå", failure(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{}", "[]", "null", "{\"results\":[]}", "{\"results\":[{},{}]}", "{\"results\":[null]}",
            "{\"results\":{}}", "{\"results\":[{\"vulns\":[{}]}]}", "{\"results\":[{\"vulns\":[{\"id\":7}]}]}", "{\"results\":[{\"vulns\":[{\"id\":\"a) b\"}]}]}",
            "{\"results\":[{}],\"n\":99999999999999999999999}"})
    void saysThatAnAnswerCannotBeUnderstood(String answer) {
        server.answers(200, answer);

        assertEquals("svarade med något som inte går att förstå", failure(find(LONG, PURL)));
    }

    @Test
    void understandsNoAnswerThatIsNestedWithoutEnd() {
        server.answers(200, "[".repeat(1_000_000));

        assertEquals("svarade med något som inte går att förstå", failure(find(LONG, PURL)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 429, 500, 503})
    void saysWithWhichErrorItAnswers(int status) {
        server.answers(status, "{\"results\":[{}]}");

        assertEquals("svarade med fel " + status, failure(find(LONG, PURL)));
    }

    @Test
    void followsNoRedirect() {
        server.at("/v1/querybatch", exchange -> {
            exchange.getResponseHeaders().add("Location", server.address() + "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
        }).at("/elsewhere", exchange -> OsvServer.send(exchange, 200, "{\"results\":[{\"vulns\":[{\"id\":\"A-1\"}]}]}"));

        assertEquals("svarade med fel 307", failure(find(LONG, PURL)));
    }

    @Test
    void readsNoEndlessAnswer() {
        server.at("/v1/querybatch", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[8192]);
                }
            }
        });

        assertEquals("svarade med mer än som går att läsa", failure(find(LONG, PURL)));
    }

    @Test
    void asksForNoEndlessPages() {
        server.knows(query -> "{\"vulns\":[{\"id\":\"A-1\"}],\"next_page_token\":\"more\"}");

        assertEquals("delade sitt svar på för många sidor", failure(find(LONG, PURL)));
        assertEquals(100, server.requests().size());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void waitsNoLongerThanItMay(boolean begins) {
        server.at("/v1/querybatch", exchange -> {
            if (begins) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
            }
            awaitTheEnd();
        });

        assertEquals("svarade inte i tid", failure(find(Duration.ofSeconds(1), PURL)));
    }

    @Test
    void saysThatItCannotBeReached() {
        server.close();

        assertTrue(failure(find(LONG, PURL)).startsWith("går inte att nå (java.net.ConnectException"));
    }

    @Test
    void takesTheAddressOfACopyBelowAFolder() {
        server.at("/osv/v1/querybatch", exchange -> OsvServer.send(exchange, 200, "{\"results\":[{}]}"));

        assertEquals(Optional.empty(), new OsvDatabase(server.address() + "/osv/", LONG).find(List.of(PURL)).failure());
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.osv.dev", "ftp://api.osv.dev", "https://", "https://user:secret@api.osv.dev", "file:///etc/passwd",
            "https://a b"})
    void refusesAnAddressThatIsNone(String address) {
        assertThrows(IllegalArgumentException.class, () -> new OsvDatabase(address, LONG));
    }

    private OsvDatabase.Result find(Duration timeout, String... purls) {
        return new OsvDatabase(server.address(), timeout).find(List.of(purls));
    }

    private static String failure(OsvDatabase.Result found) {
        return found.failure().orElseThrow().replace("vilka programbibliotek som har kända svagheter: 127.0.0.1 ", "");
    }

    private void awaitTheEnd() throws IOException {
        try {
            testIsOver.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
