package se.umea.vaxer.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.Sites;

/** Requests that the editor's own browser does not send are refused; sent byte by byte over a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StrangersIT {

    private static final String SECRET = "hemlig rad";

    @TempDir
    static Path folder;

    private Preview preview;

    @BeforeAll
    void start() throws IOException {
        Path site = Sites.copy(Sites.REAL, folder.resolve("sida"));
        Files.writeString(folder.resolve("hemligt.txt"), SECRET);
        Files.writeString(site.resolve("hemligt.txt"), SECRET);
        Files.createSymbolicLink(site.resolve("assets/pw.txt"), folder.resolve("hemligt.txt"));
        Files.createSymbolicLink(site.resolve("assets/css/delat"), folder);
        Files.createSymbolicLink(site.resolve("content/pw.txt"), folder.resolve("hemligt.txt"));
        Files.writeString(site.resolve("content/aktiviteter/utkast.md"), """
                title=Utkast
                type=aktivitet
                status=draft
                date=2018-06-04
                ingress=Ett utkast.
                lage=genomfors
                fokus=meningsfull-fritid
                ordning=90

                ---
                Text.

                </div><script src="/x.js"></script>
                """);
        preview = Preview.start(site, 0, () -> LocalDate.of(2018, 10, 1), update -> { });
        preview.latest();
        // put into the output folder, where no check of names sees them
        Path output = site.resolve("target/preview").resolve(String.valueOf(preview.port()));
        Files.createSymbolicLink(output.resolve("lank.txt"), folder.resolve("hemligt.txt"));
        Files.createSymbolicLink(output.resolve("mapp"), folder);
    }

    @AfterAll
    void stop() {
        preview.close();
    }

    @Test
    void answersTheEditorsOwnBrowser() throws IOException {
        for (String host : new String[] {"127.0.0.1", "localhost"}) {
            String response = send("GET /kontakt.html HTTP/1.1\r\nHost: " + host + ":" + preview.port() + "\r\n\r\n");
            assertTrue(response.startsWith("HTTP/1.1 200 "), response);
            assertTrue(response.contains("<vaxer-note>"), response);
        }
        String head = send("HEAD / HTTP/1.1\r\nHost: " + host() + "\r\nOrigin: http://" + host() + "\r\n\r\n");
        assertTrue(head.startsWith("HTTP/1.1 200 "), head);
        assertTrue(head.endsWith("\r\n\r\n"), head);
    }

    @ParameterizedTest
    @ValueSource(strings = {"umea.se", "127.0.0.1", "127.0.0.1:80", "localhost", "127.0.0.1.umea.se:PORT", "umea.se:PORT", "[::1]:PORT", ""})
    void refusesAnotherHost(String host) throws IOException {
        assertRefused("GET /index.html HTTP/1.1\r\nHost: " + host.replace("PORT", String.valueOf(preview.port())) + "\r\n\r\n");
    }

    @Test
    void refusesNoHostOrTwo() throws IOException {
        assertRefused("GET /index.html HTTP/1.1\r\n\r\n");
        assertRefused("GET /index.html HTTP/1.0\r\n\r\n");
        assertRefused("GET /index.html HTTP/1.1\r\nHost: " + host() + "\r\nHost: umea.se\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://umea.se", "null", "http://127.0.0.1", "https://127.0.0.1:PORT", "http://127.0.0.1:PORT.umea.se", "http://localhost:1"})
    void refusesAnotherOrigin(String origin) throws IOException {
        for (String path : new String[] {"/index.html", "/__vaxer/events", "/__vaxer/"}) {
            assertRefused("GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\nOrigin: "
                    + origin.replace("PORT", String.valueOf(preview.port())) + "\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../hemligt.txt", "/../../hemligt.txt", "/%2e%2e/hemligt.txt", "/%2E%2E%2Fhemligt.txt", "/..%2f..%2fhemligt.txt",
        "/%252e%252e/hemligt.txt", "/..%5chemligt.txt", "/..\\hemligt.txt", "/aktiviteter/../../../../hemligt.txt", "/.%2e/hemligt.txt",
        "/%c0%ae%c0%ae/hemligt.txt", "//hemligt.txt", "/%2fetc/passwd", "//etc/passwd", "/lank.txt", "/mapp/hemligt.txt",
        "/lank.00000000.txt", "/hemligt.txt%00.html", "/pw.txt", "/css/delat/hemligt.txt", "/css/pw.txt", "/%00", "/%zz", "/%", "/jbake.properties", "/content/index.md", "/aktiviteter/sspf.md",
        "/C:/hemligt.txt", "/__vaxer/../hemligt.txt", "/__vaxer/note.ftlh", "/__vaxer/preview.css", "/__vaxer/cms/../preview.css", "/__vaxer/cms/lib/../cms.js",
        "/__vaxer/cms/lib/files.txt", "/__vaxer/cms/package.json", "http://umea.se/index.html", "*", "hemligt.txt"})
    void servesNoFileOutsideTheSite(String path) throws IOException {
        assertRefused("GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n");
    }

    @Test
    void showsNoDraftThatRunsAScript() throws IOException {
        String response = send("GET /aktiviteter/utkast.html HTTP/1.1\r\nHost: " + host() + "\r\n\r\n");
        assertFalse(response.contains("/x.js\"></script>"), response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/__vaxer/", "/borta.html", "/favicon.svg", "/robots.txt", "/__vaxer/preview.js", "/__vaxer/events", "/../x"})
    void everyResponseForbidsScriptsOtherThanItsOwn(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), preview.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String head = in.lines().takeWhile(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
            Matcher policy = Pattern.compile("(?mi)^Content-Security-Policy: (default-src 'none'.*)$").matcher(head);
            assertTrue(policy.find(), head);
            assertTrue(!policy.group(1).contains("script-src") || policy.group(1).matches(".*; script-src 'nonce-[\\w-]{22,}';.*"), head);
        }
    }

    @Test
    void refusesVeryLongPaths() throws IOException {
        assertRefused("GET /" + "a".repeat(3_000) + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n");
        assertRefused("GET /" + "a/".repeat(900) + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n");
        assertRefused("GET /" + "a".repeat(1_900) + " HTTP/1.1\r\nHost: " + host() + "\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
    void refusesMethodsThatSendContent(String method) throws IOException {
        assertRefused(method + " /index.html HTTP/1.1\r\nHost: " + host() + "\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress()).toList();
        for (InetAddress other : others) {
            assertThrows(IOException.class, () -> {
                try (Socket socket = new Socket()) {
                    socket.connect(new InetSocketAddress(other, preview.port()), 2_000);
                }
            }, other::toString);
        }
    }

    private void assertRefused(String request) throws IOException {
        String response = send(request);
        assertTrue(response.startsWith("HTTP/1.1 4"), response.lines().findFirst().orElse("nothing") + " for " + request);
        assertFalse(response.contains(SECRET), response);
        assertFalse(response.contains("schema.aktivitet"), response);
    }

    private String host() {
        return "127.0.0.1:" + preview.port();
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), preview.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
