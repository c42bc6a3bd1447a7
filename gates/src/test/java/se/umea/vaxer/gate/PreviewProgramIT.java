package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.cli.RequiredPrograms;

/** Runs the preview as a separate program: its port, its end, and a full disk. */
@ExtendWith(BrowserSession.class)
final class PreviewProgramIT {

    private static final String STARKARE = "content/aktiviteter/projektet-starkare.md";
    private static final String PAGE = "aktiviteter/projektet-starkare.html";
    private static final long TIMEOUT = Duration.ofSeconds(30).toNanos();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private ProjectCopy copy;
    private Path output;
    private Process preview;

    @BeforeEach
    void copy() throws IOException {
        copy = ProjectCopy.in(folder.resolve("sida"));
        output = folder.resolve("utskrift.txt");
    }

    @AfterEach
    void stop() throws InterruptedException {
        preview.destroyForcibly().waitFor();
    }

    @Test
    void takesTheNextFreePortAndReportsIt() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            String url = start(port);
            String next = url.replaceAll(".*:(\\d+)/", "$1");
            assertTrue(Integer.parseInt(next) > port, url);
            assertTrue(Files.readString(output).startsWith("Port " + port + " är upptagen; tar " + next + " i stället."));
            assertEquals(200, get(url).statusCode());
        }
    }

    @Test
    void startsAgainAfterAKillAndNeverTouchesTheSite() throws IOException, InterruptedException {
        String url = start(0);
        int port = URI.create(url).getPort();
        assertEquals(200, get(url + PAGE).statusCode());
        preview.destroyForcibly().waitFor();
        Path made = copy.root().resolve("target/preview");
        Files.createDirectories(made.resolve("." + port + ".new/aktiviteter"));

        assertEquals(url, start(port));
        assertEquals(200, get(url + PAGE).statusCode());
        assertFalse(Files.exists(made.resolve("." + port + ".new")));
        assertFalse(Files.exists(copy.site()));
    }

    @Test
    void endsOnSigterm() throws IOException, InterruptedException {
        String url = start(0);
        assertEquals(200, get(url).statusCode());
        preview.destroy();
        assertTrue(preview.waitFor(20, TimeUnit.SECONDS));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere, a browser would open")
    void continuesIfNoBrowserCanBeOpened() throws IOException, InterruptedException {
        String url = start(0, Map.of("DISPLAY", ":4711"), "--open");
        assertEquals(200, get(url).statusCode());
        String told = "Webbläsaren går inte att öppna härifrån; öppna " + url + " själv.";
        long end = System.nanoTime() + TIMEOUT;
        while (!Files.readString(output).contains(told)) {
            assertTrue(preview.isAlive() && System.nanoTime() < end, Files.readString(output));
            preview.waitFor(10, TimeUnit.MILLISECONDS);
        }
    }

    /** A stopped process closes no connection, unlike one that has ended. */
    @Test
    void saysInThePageWithinTwoSecondsThatItHasStopped(Browser browser) throws IOException, InterruptedException {
        browser.open(start(0) + PAGE);
        awaitLost(browser, false, Duration.ofSeconds(20));
        signal("STOP");
        awaitLost(browser, true, Duration.ofSeconds(2));
        signal("CONT");
        awaitLost(browser, false, Duration.ofSeconds(20));
    }

    private void signal(String name) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("sh", "-c", "kill -" + name + " " + preview.pid()).start().waitFor());
    }

    private void awaitLost(Browser browser, boolean lost, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!Boolean.valueOf(lost).equals(browser.run("return document.querySelector('vaxer-note').hasAttribute('data-lost')"))) {
            assertTrue(System.nanoTime() < end, "lost: " + !lost);
            preview.waitFor(10, TimeUnit.MILLISECONDS);
        }
    }

    /** With a limit on what may be written, as a full disk has it, but needing no rights. */
    @Test
    void reportsAFullDiskAndContinuesOnceThereIsSpace() throws IOException, InterruptedException {
        String limit = RequiredPrograms.require("prlimit").toString();
        String url = start(0);
        awaitText(url + PAGE, "Projektet");
        assertEquals(0, new ProcessBuilder(limit, "--pid", String.valueOf(preview.pid()), "--fsize=100:").start().waitFor());
        copy.replace(STARKARE, "title=Projektet", "title=Fullsatta");
        String told = awaitText(url + PAGE, "Webbplatsen gick inte att göra");
        assertTrue(told.contains("<h1>Projektet \"Starkare\"</h1>"), told);

        assertEquals(0, new ProcessBuilder(limit, "--pid", String.valueOf(preview.pid()), "--fsize=unlimited:").start().waitFor());
        copy.replace(STARKARE, "title=Fullsatta", "title=Luftiga");
        assertFalse(awaitText(url + PAGE, "<h1>Luftiga").contains("gick inte att göra"));
    }

    /** @return where it serves */
    private String start(int port) throws IOException, InterruptedException {
        return start(port, Map.of());
    }

    private String start(int port, Map<String, String> environment, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Program.command("preview", "--source", copy.root().toString(), "--port",
                String.valueOf(port)));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        preview = builder.start();
        long end = System.nanoTime() + TIMEOUT;
        while (!Files.readString(output).contains("Avsluta med")) {
            assertTrue(preview.isAlive() && System.nanoTime() < end, Files.readString(output));
            preview.waitFor(10, TimeUnit.MILLISECONDS);
        }
        return Files.readString(output).replaceAll("(?s).*Förhandsvisning: (\\S+) .*", "$1");
    }

    private String awaitText(String url, String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + TIMEOUT;
        String page = get(url).body();
        while (!page.contains(text)) {
            assertTrue(System.nanoTime() < end, page);
            preview.waitFor(10, TimeUnit.MILLISECONDS);
            page = get(url).body();
        }
        return page;
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
