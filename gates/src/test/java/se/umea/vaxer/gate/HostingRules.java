package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor must be able to rely on, whichever web server it is: read from real answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostingRules {

    private static final String PAGE = "aktiviteter/sspf.html";
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "strict-transport-security", "max-age=31536000; includeSubDomains",
            "x-content-type-options", "nosniff",
            "referrer-policy", "same-origin",
            "permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin"));

    private static final String PAGE_POLICY = "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";
    private static final String FILE_POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private HostFolder host;
    private WebServer server;
    private Visitor visitor;

    /** Skips the tests where the server is missing, before anything is built for it. */
    abstract void require();

    abstract WebServer start(HostFolder host) throws IOException, InterruptedException;

    abstract String name();

    /** How the server answers for a file that it may not read. */
    abstract int barredCode();

    @BeforeAll
    void publishesASite(@TempDir Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        require();
        host = HostFolder.in(folder);
        server = start(host);
        visitor = new Visitor(host);
        Files.writeString(host.live().resolve(".hemlig"), "hemligt");
        Files.createDirectories(host.live().resolve("aktiviteter/.git"));
        Files.writeString(host.live().resolve("aktiviteter/.git/config"), "hemligt");
    }

    @AfterAll
    void endsTheServer() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theServerFindsNoFaultInItsConfiguration() throws IOException, InterruptedException {
        String said = server.test();
        assertTrue(said.contains("syntax is ok") && said.contains("test is successful") || said.contains("Syntax OK"), said);
        assertFalse(said.contains("[warn]") || said.contains("AH0"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", PAGE, "feed.xml", "kontakt.vcf", "dokument/aktivitetsplan.pdf", ".well-known/security.txt",
            "finns/inte.html", "aktiviteter/starkare.html"})
    void everyAnswerHasEveryHeaderOnce(String address) throws IOException, InterruptedException {
        for (String encoding : List.of("br", "gzip", "identity")) {
            HttpResponse<byte[]> answer = visitor.get(address, "Accept-Encoding", encoding);
            assertEquals(Version.HTTP_2, answer.version());
            hasEveryHeaderOnce(answer);
            assertEquals(address.isEmpty() || address.endsWith(".html") ? PAGE_POLICY : FILE_POLICY, header(answer, "content-security-policy"));
            assertEquals("", header(answer, "content-language"));
        }
    }

    @Test
    void everyRefusalHasEveryHeaderOnceAndIsNotKept() throws IOException, InterruptedException {
        String icon = icon();
        Path barred = Files.writeString(host.live().resolve("sparrad.abcdef01.svg"), "<svg/>");
        Files.setPosixFilePermissions(barred, Set.of());
        Map<HttpResponse<byte[]>, Integer> refusals = Map.of(
                visitor.get(icon, "Range", "bytes=9999999-"), 416,
                visitor.get("dokument/aktivitetsplan.pdf", "Range", "bytes=9999999-"), 416,
                visitor.post(icon, "a=b"), 405,
                visitor.get("sparrad.abcdef01.svg"), barredCode());
        refusals.forEach((answer, code) -> {
            assertEquals(code, answer.statusCode());
            hasEveryHeaderOnce(answer);
            assertEquals("no-cache", header(answer, "cache-control"), answer::toString);
        });
    }

    @Test
    void theServerAsAWholeHasEveryHeaderToo() throws IOException {
        String answer = visitor.raw("OPTIONS * HTTP/1.1\nHost: prov\nConnection: close\n\n");
        HEADERS.forEach((name, value) -> assertEquals(1, answer.lines().filter(line -> line.equalsIgnoreCase(name + ": " + value)).count(),
                () -> name + " in " + answer));
    }

    @Test
    void speaksTlsWithForwardSecrecyAndAuthenticatedEncryptionOnly() throws IOException {
        Set<String> agreed = new TreeSet<>();
        for (String suite : visitor.suites()) {
            if (visitor.agreesTo(suite)) {
                agreed.add(suite);
            }
        }
        assertEquals(Set.of("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"), agreed);
    }

    @ParameterizedTest
    @CsvSource({"'',text/html; charset=utf-8", "aktiviteter/sspf.html,text/html; charset=utf-8", "feed.xml,application/xml; charset=utf-8",
            "robots.txt,text/plain; charset=utf-8", "kontakt.vcf,text/vcard; charset=utf-8", "dokument/aktivitetsplan.pdf,application/pdf",
            ".well-known/security.txt,text/plain; charset=utf-8"})
    void tellsWhatAFileIs(String address, String type) throws IOException, InterruptedException {
        for (String encoding : List.of("br", "gzip", "identity")) {
            HttpResponse<byte[]> answer = visitor.get(address, "Accept-Encoding", encoding);
            assertEquals(200, answer.statusCode());
            assertEquals(type, header(answer, "content-type"));
        }
    }

    @Test
    void tellsWhatAPictureIsAndLetsItBeKeptForEver() throws IOException, InterruptedException {
        String icon = icon();
        for (String encoding : List.of("br", "gzip", "identity")) {
            HttpResponse<byte[]> answer = visitor.get(icon, "Accept-Encoding", encoding);
            assertEquals("image/svg+xml; charset=utf-8", header(answer, "content-type"));
            assertEquals("public, max-age=31536000, immutable", header(answer, "cache-control"));
            HttpResponse<byte[]> again = visitor.get(icon, "Accept-Encoding", encoding, "If-None-Match", header(answer, "etag"));
            assertEquals(304, again.statusCode());
            assertEquals(FILE_POLICY, header(again, "content-security-policy"));
            assertEquals("public, max-age=31536000, immutable", header(again, "cache-control"));
        }
        assertEquals("no-cache", header(visitor.get("favicon.a1234567.svg"), "cache-control"));
        Files.writeString(host.live().resolve("protokoll.20240115.txt"), "x");
        assertEquals("no-cache", header(visitor.get("protokoll.20240115.txt"), "cache-control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", PAGE, "feed.xml", "finns/inte"})
    void sendsWhatIsCompressedToThoseWhoTakeIt(String address) throws IOException, InterruptedException {
        byte[] plain = visitor.get(address).body();
        for (String brotli : List.of("br", "gzip, deflate, br", "gzip, br;q=0.9", "br ; q=1.0")) {
            HttpResponse<byte[]> answer = visitor.get(address, "Accept-Encoding", brotli);
            assertEquals("br", header(answer, "content-encoding"), brotli);
            assertArrayEquals(plain, new BrotliInputStream(new ByteArrayInputStream(answer.body())).readAllBytes());
            assertEquals("Accept-Encoding", header(answer, "vary"));
        }
        for (String gzip : List.of("gzip", "gzip, deflate", "deflate, gzip;q=1.0", "br;q=0, gzip")) {
            HttpResponse<byte[]> answer = visitor.get(address, "Accept-Encoding", gzip);
            assertEquals("gzip", header(answer, "content-encoding"), gzip);
            assertArrayEquals(plain, new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes());
            assertEquals("Accept-Encoding", header(answer, "vary"));
        }
        for (String none : List.of("identity", "br;q=0", "gzip;q=0, br;q=0.0", "brr, xgzip")) {
            HttpResponse<byte[]> answer = visitor.get(address, "Accept-Encoding", none);
            assertEquals("", header(answer, "content-encoding"), none);
            assertArrayEquals(plain, answer.body());
            assertEquals("Accept-Encoding", header(answer, "vary"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", PAGE, "feed.xml", "dokument/aktivitetsplan.pdf"})
    void asksToBeAskedAgainAndThenSendsNothing(String address) throws IOException, InterruptedException {
        for (String encoding : List.of("br", "gzip", "identity")) {
            HttpResponse<byte[]> first = visitor.get(address, "Accept-Encoding", encoding);
            assertEquals("no-cache", header(first, "cache-control"));
            HttpResponse<byte[]> byTag = visitor.get(address, "Accept-Encoding", encoding,
                    "If-None-Match", header(first, "etag"));
            assertEquals(304, byTag.statusCode());
            assertEquals(0, byTag.body().length);
            assertEquals(header(first, "content-security-policy"), header(byTag, "content-security-policy"));
            assertEquals(0, byTag.body().length);
            assertEquals(200, visitor.get(address, "Accept-Encoding", encoding, "If-None-Match", "\"annan\"").statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"finns-inte", "finns-inte.html", "a/b/c/d.html", "a/b/", "aktiviteter", "aktiviteter/", "404.html",
            "404.html/", ".hemlig", ".git/config", "aktiviteter/.git/config", "aktiviteter/.git/", ".well-known/",
            ".well-known/.hemlig", "index.html.br", "index.html.gz", "aktiviteter/sspf.html/", "aktiviteter/sspf", "%2ehemlig",
            "aktiviteter/%2egit/config", "INDEX.HTML", "icons/favicon.svg", "icons/"})
    void showsTheSwedishPageForWhatIsNotThere(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = visitor.get(address);
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertEquals(404, answer.statusCode(), text);
        assertEquals("text/html; charset=utf-8", header(answer, "content-type"));
        assertEquals("no-cache", header(answer, "cache-control"));
        assertTrue(text.contains("<title>Sidan finns inte |"), text);
        assertArrayEquals(Files.readAllBytes(host.live().resolve("404.html")), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../../../../../etc/passwd", "%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
            "..%2f..%2f..%2f..%2fetc/passwd", "aktiviteter/../../../../../../../etc/passwd", "/etc/passwd",
            "aktiviteter/..%5c..%5cetc/passwd", "%00/etc/passwd", "../cert.pem", "../key.pem", "aktiviteter/../../key.pem",
            "releases/1/index.html"})
    void letsNobodyOut(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = visitor.get(address);
        String text = new String(answer.body(), StandardCharsets.ISO_8859_1);
        assertTrue(Set.of(400, 403, 404).contains(answer.statusCode()), () -> address + ": " + answer.statusCode());
        assertFalse(text.contains("root:") || text.contains("PRIVATE KEY") || text.contains("CERTIFICATE"), text);
        holdsNoVersion(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "finns-inte", "aktiviteter/", "aktiviteter/starkare.html"})
    void tellsNobodyItsVersion(String address) throws IOException, InterruptedException {
        holdsNoVersion(visitor.get(address));
        holdsNoVersion(visitor.getPlain(address));
    }

    @Test
    void sendsAPartToThoseWhoAskForIt() throws IOException, InterruptedException {
        byte[] whole = visitor.get("dokument/aktivitetsplan.pdf").body();
        HttpResponse<byte[]> part = visitor.get("dokument/aktivitetsplan.pdf", "Range", "bytes=100-199");
        assertEquals("206 bytes 100-199/" + whole.length, part.statusCode() + " " + header(part, "content-range"));
        assertArrayEquals(Arrays.copyOfRange(whole, 100, 200), part.body());
    }

    @Test
    void takesNothingFromAnybody() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = visitor.post("kontakt.html", "a=b");
        assertEquals(405, answer.statusCode());
        holdsNoVersion(answer);
    }

    @Test
    void leadsOldAddressesToThePage() throws IOException, InterruptedException {
        for (String old : List.of("aktiviteter/starkare.html", "gammalt/starkare.html")) {
            HttpResponse<byte[]> answer = visitor.get(old);
            assertEquals(301, answer.statusCode());
            assertEquals("/aktiviteter/projektet-starkare.html",
                    URI.create(host.url(old)).resolve(header(answer, "location")).getPath());
            assertEquals("no-cache", header(answer, "cache-control"));
        }
    }

    @Test
    void leadsHttpToHttps() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = visitor.getPlain("aktiviteter/sspf.html?a=b");
        assertEquals(301, answer.statusCode());
        assertEquals("https://umea-vaxer.example/aktiviteter/sspf.html?a=b", header(answer, "location"));
        assertEquals("", header(answer, "strict-transport-security"), "RFC 6797, 7.2");
    }

    @Test
    void followsTheLinkToTheLiveReleaseAtOnce() throws IOException, InterruptedException {
        Path before = Files.createDirectories(host.folder().resolve("before/aktiviteter")).getParent();
        Files.writeString(before.resolve("index.html"), "<title>Förut</title>");
        Files.writeString(before.resolve("aktiviteter/starkare.html"), "<title>Starkare</title>");
        HttpResponse<byte[]> newer = visitor.get("");
        try {
            host.publish("0", before);
            // older than what the browser has, and still another page
            Files.setLastModifiedTime(host.live().resolve("index.html"), FileTime.from(Instant.parse("2018-09-18T12:00:00Z")));
            assertEquals(200, visitor.get("", "If-None-Match", header(newer, "etag"),
                    "If-Modified-Since", header(newer, "last-modified")).statusCode());
            assertEquals(200, visitor.get("", "If-Modified-Since", header(newer, "last-modified")).statusCode());
            assertEquals("<title>Förut</title>", new String(visitor.get("").body(), StandardCharsets.UTF_8));
            // the page had this address then, and the one that it leads to now is not there
            HttpResponse<byte[]> old = visitor.get("aktiviteter/starkare.html");
            assertEquals("200 <title>Starkare</title>", old.statusCode() + " " + new String(old.body(), StandardCharsets.UTF_8));
        } finally {
            host.goLive("1");
        }
        assertEquals(301, visitor.get("aktiviteter/starkare.html").statusCode());
    }

    @Test
    void logsWhatIsAskedForAndNobodysAddress() throws IOException, InterruptedException {
        Path barred = Files.writeString(host.live().resolve("sparrad.txt"), "x");
        Files.setPosixFilePermissions(barred, Set.of());
        visitor.get("kontakt.html?smyg", "User-Agent", "Smyg/1", "Referer", "https://smyg.example/");
        visitor.get("finns/inte?smyg");
        visitor.get("sparrad.txt?smyg");
        visitor.getPlain("kontakt.html?smyg");
        visitor.raw("::1", "GET /feed.xml?smyg HTTP/1.1\nHost: prov\nConnection: close\n\n");
        visitor.raw("strunt\n\n");
        Map<String, String> networks = Map.of("192.0.2.77", "192.0.2.0", "2001:db8:1:2:3:4:5:77", "2001:db8:1::", "2001:db8::77", "2001:db8::",
                "2001:db8:1::77", "2001:db8:1::", "2001:db8:0:1::77", "2001:db8:0::");
        for (String address : networks.keySet()) {
            visitor.get("robots.txt", "X-Visitor", address);
        }
        Set<String> expected = new TreeSet<>(List.of("127.0.0.0 GET /kontakt.html HTTP/2.0 200", "127.0.0.0 GET /finns/inte HTTP/2.0 404",
                "127.0.0.0 GET /sparrad.txt HTTP/2.0 " + barredCode(), "127.0.0.0 GET /kontakt.html HTTP/1.1 301",
                ":: GET /feed.xml HTTP/1.1 200"));
        networks.values().forEach(network -> expected.add(network + " GET /robots.txt HTTP/2.0 200"));
        Instant end = Instant.now().plusSeconds(10);
        String logs = logs();
        // a server may write the line after its answer
        while (!logged(logs).containsAll(expected) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            logs = logs();
        }
        String all = logs;
        expected.removeAll(logged(all));
        assertEquals(Set.of(), expected, all);
        List.of("127.0.0.1", "::1", "192.0.2.77", ":77", "smyg", "Smyg").forEach(secret -> assertFalse(all.contains(secret), () -> secret + " in " + all));
    }

    /** Everything that the server has logged, wherever. */
    private String logs() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(host.logs())) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /** The lines about requests, without their time and size. */
    private static Set<String> logged(String logs) {
        return Pattern.compile("(?m)^(\\S+) \\[\\d\\d/\\w{3}/\\d{4}:[^]]*] \"([^\"]*)\" (\\d{3}) \\d+$").matcher(logs).results()
                .map(line -> line.group(1) + " " + line.group(2) + " " + line.group(3)).collect(Collectors.toSet());
    }

    @Test
    @ExtendWith(BrowserSession.class)
    void theBrowserHasNothingAgainstAnyPage(Browser browser) throws IOException {
        List<String> pages = new ArrayList<>(new BuiltSite(host.live()).pages());
        assertTrue(pages.removeIf(page -> page.equals("404.html")), pages::toString);
        pages.add("dokument/aktivitetsplan.pdf");
        for (String page : pages) {
            browser.logged("browser");
            browser.open(host.url(page));
            // a document names no icon, so the browser guesses at one
            assertEquals(List.of(), browser.logged("browser").stream().filter(said -> !said.contains("/favicon.ico ")).toList(), page);
        }
        browser.open(host.url("aktiviteter/sspf.html"));
        assertEquals("true", String.valueOf(browser.run("""
                return getComputedStyle(document.querySelector('h1')).fontFamily.includes('serif')
                    && fetch(document.querySelector('link[rel=icon]').href).then(answer => answer.ok)
                """)), "the style sheet and the icon are let through");
    }

    private String icon() throws IOException {
        return new BuiltSite(host.live()).files().stream().filter(file -> file.matches("favicon\\.[0-9a-f]{8}\\.svg")).findFirst()
                .orElseThrow();
    }

    static void hasEveryHeaderOnce(HttpResponse<byte[]> answer) {
        Map<String, List<String>> seen = new TreeMap<>(answer.headers().map());
        List<String> twice = seen.entrySet().stream().filter(header -> header.getValue().size() > 1).map(Map.Entry::getKey).toList();
        assertEquals(List.of(), twice);
        assertTrue(Set.of(PAGE_POLICY, FILE_POLICY).contains(header(answer, "content-security-policy")), answer::toString);
        seen.keySet().retainAll(HEADERS.keySet());
        Map<String, String> once = new TreeMap<>();
        seen.forEach((name, values) -> once.put(name, values.get(0)));
        assertEquals(HEADERS, once);
    }

    private void holdsNoVersion(HttpResponse<byte[]> answer) {
        assertEquals(name(), header(answer, "server"));
        String text = new String(answer.body(), StandardCharsets.ISO_8859_1);
        assertFalse(text.matches("(?is).*(nginx|apache)/?\\s*[0-9].*"), text);
        assertEquals("", header(answer, "x-powered-by"));
    }

    static String header(HttpResponse<byte[]> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
