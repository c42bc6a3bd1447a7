package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures the upload for one changed page of four thousand. */
class BigSiteIT {

    private static final int PAGES = 4000;
    private static final String TEXT = "<p>Ett stycke om vad vi gör och varför.</p>\n".repeat(40);
    /** A link on the host is a request with two paths; listing what is there takes some more. */
    private static final int BYTES_FOR_A_LINK = 500;

    @TempDir
    private Path folder;

    @Test
    void sendsOnlyTheChangedPage() throws Exception {
        Path site = Files.createDirectories(folder.resolve("site"));
        for (int page = 0; page < PAGES; page++) {
            write(site, page, TEXT);
        }
        try (Sshd sshd = Sshd.start(folder); Proxy proxy = Proxy.to(sshd.port())) {
            Path web = folder.resolve("web");
            try (Publisher here = Publisher.open(web.toString(), sshd.login(), "anna@dator", Duration.ofMinutes(1), new Lines())) {
                here.publish(order(site), Instant.now());
            }
            write(site, 17, TEXT + "<p>Något har hänt.</p>\n");
            long before = proxy.sent();
            try (Publisher host = Publisher.open(sshd.target(proxy.port(), web), sshd.login(proxy.port()), "anna@dator",
                    Duration.ofMinutes(1), new Lines())) {
                PublishResult outcome = host.publish(order(site), Instant.now());

                assertEquals(3, outcome.files());
                assertEquals(Files.size(site.resolve("17.html")) + Files.size(site.resolve("17.html.br"))
                        + Files.size(site.resolve("17.html.gz")), outcome.bytes());
                long sent = proxy.sent() - before;
                assertTrue(sent < outcome.bytes() + 3L * PAGES * BYTES_FOR_A_LINK, sent + " bytes were sent");
                long manifest = Files.size(web.resolve("releases").resolve(outcome.release().id() + ".manifest"));
                assertTrue(manifest < 1000, "a manifest of " + manifest + " bytes");
            }
            assertEquals(Files.readString(site.resolve("17.html")), Files.readString(web.resolve("current/17.html")));
        }
    }

    private static void write(Path site, int page, String text) throws IOException {
        Files.writeString(site.resolve(page + ".html"), "<h1>Sida " + page + "</h1>\n" + text);
        // the content of the compressed files does not matter
        Files.writeString(site.resolve(page + ".html.br"), page + text.substring(0, 300) + text.length());
        Files.writeString(site.resolve(page + ".html.gz"), page + text.substring(0, 400) + text.length());
    }

    private static PublishRequest order(Path site) {
        return new PublishRequest(site, SmallSite.noCommit(), 5, false, false, false);
    }
}
