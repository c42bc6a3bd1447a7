package se.umea.vaxer.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.Sites;

/** Clients that stop in the middle of a request or response do not block others. */
final class StalledIT {

    private static final int MANY = 150;

    @TempDir
    Path folder;

    private final List<Socket> stalled = new ArrayList<>();
    private Preview preview;

    @BeforeEach
    void start() throws IOException {
        Path site = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("sida"));
        Files.write(site.resolve("assets/stor.mp4"), new byte[8_000_000]);
        preview = Preview.start(site, 0, () -> LocalDate.of(2018, 10, 1), update -> { });
        preview.latest();
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : stalled) {
            socket.close();
        }
        preview.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET / HTTP/1.1\r\nHost: HOST\r\nX-", "GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 9\r\n\r\n",
        "GET /stor.mp4 HTTP/1.1\r\nHost: HOST\r\n\r\n", "GET /__vaxer/events HTTP/1.1\r\nHost: HOST\r\n\r\n"})
    void stalledClientsBlockNoOthers(String start) throws IOException {
        for (int i = 0; i < MANY; i++) {
            stalled.add(open(start));
        }
        try (Socket socket = open("GET /index.html HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n")) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertTrue(answer.endsWith("</html>") || answer.endsWith("</html>\n"), answer);
        }
    }

    @Test
    void interruptsAThreadThatWaitsTooLong() throws Exception {
        try (HandlerPool handlers = new HandlerPool(1, Duration.ofMillis(50), Duration.ZERO)) {
            handlers.start();
            CountDownLatch interrupted = new CountDownLatch(1);
            handlers.execute(() -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
            });
            assertTrue(interrupted.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void doesNotInterruptAThreadThatWorks() throws Exception {
        try (HandlerPool handlers = new HandlerPool(1, Duration.ofMillis(1), Duration.ZERO)) {
            handlers.start();
            CountDownLatch done = new CountDownLatch(2);
            List<Boolean> interrupted = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                handlers.execute(() -> {
                    handlers.stopWaiting();
                    long end = System.nanoTime() + Duration.ofMillis(400).toNanos();
                    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    interrupted.add(Thread.currentThread().isInterrupted());
                    done.countDown();
                });
            }
            assertTrue(done.await(20, TimeUnit.SECONDS));
            assertEquals(List.of(false, false), interrupted);
        }
    }

    private Socket open(String start) throws IOException {
        Socket socket = new Socket();
        // so small that the server has to wait for a client that does not read
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), preview.port()), 10_000);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(start.replace("HOST", "127.0.0.1:" + preview.port()).getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }
}
