package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.finding.Messages;

/** Two publishers to one folder. */
class PublishLockTest {

    private static final Instant NOON = Instant.parse("2018-09-18T12:00:00Z");
    private static final Duration SHORT = Duration.ofMillis(120);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Lines lines = new Lines();

    @TempDir
    private Path folder;

    private Host host;
    private HostFiles files;

    @BeforeAll
    static void readTimesInTheSitesZone() {
        Formats.use(ZoneId.of("Europe/Stockholm"));
        // read once before the clock of a test starts
        Messages.text("publish.lock.held-unknown");
    }

    @BeforeEach
    void open() {
        host = FolderHost.open(folder);
        files = new HostFiles(host, lines);
    }

    @AfterEach
    void close() {
        files.close();
    }

    @Test
    void givesUpIfAnotherPublisherKeepsTheLock() {
        // has a heartbeat every 100 ms, and counts as dead after 600 ms without one
        try (PublishLock first = PublishLock.take(files, "anna@ett", NOON, Duration.ofMillis(1200))) {
            assertEquals("anna@ett publicerar, sedan 2018-09-18 14:00:00; försök igen när den är klar",
                    assertThrows(IllegalArgumentException.class,
                            () -> PublishLock.take(files, "bo@två", NOON, Duration.ofMillis(1500))).getMessage());
            assertEquals(Optional.empty(), first.lost());
        }
        assertEquals(List.of("Väntar: anna@ett publicerar, sedan 2018-09-18 14:00:00."), lines.all());
    }

    @Test
    void leavesNothingBehind() {
        PublishLock.take(files, "anna@ett", NOON, LONG).close();

        assertFalse(Files.exists(folder.resolve(".publish.lock")));
    }

    @Test
    void takesOverFromADeadPublisher() throws IOException {
        Path dead = Files.createDirectories(folder.resolve(".publish.lock/anna"));
        Files.writeString(dead.resolve("owner"), "anna@ett\n2018-09-18T12:00:00Z\n10\n");
        Files.writeString(dead.resolve("sign"), "7");
        Files.createDirectories(dead.resolve("work/site/plan"));
        Files.writeString(dead.resolve("work/site/plan/a.html"), "a");

        PublishLock.take(files, "bo@två", NOON, LONG).close();
        assertEquals(List.of("Väntar: anna@ett publicerar, sedan 2018-09-18 14:00:00.",
                "Tar över efter en publicering som har stannat: anna@ett publicerar, sedan 2018-09-18 14:00:00."), lines.all());
        assertFalse(Files.exists(folder.resolve(".publish.lock")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna/owner"})
    void takesOverFromAPublisherThatDiedBeforeItWroteItsName(String left) throws IOException {
        Path lock = folder.resolve(".publish.lock").resolve(left);
        Files.createDirectories(left.endsWith("owner") ? lock.getParent() : lock);
        if (left.endsWith("owner")) {
            Files.createFile(lock);
        }
        PublishLock.take(files, "bo@två", NOON, SHORT).close();
        assertFalse(Files.exists(folder.resolve(".publish.lock")));
    }

    @Test
    void takesOverFromAPublisherThatDiedWhileItWroteItsName() {
        Host dying = host((method, path) -> false, path -> path.endsWith("/owner"));
        assertThrows(StepHost.Killed.class, () -> PublishLock.take(new HostFiles(dying, lines), "anna@ett", NOON, LONG));

        PublishLock.take(files, "bo@två", NOON, SHORT).close();
        assertEquals(List.of("Väntar: någon publicerar just nu.", "Tar över efter en publicering som har stannat: någon publicerar just nu."),
                lines.all());
        assertFalse(Files.exists(folder.resolve(".publish.lock")));
    }

    @Test
    void givesUpAtOnceWithoutAWait() {
        try (PublishLock first = PublishLock.take(files, "anna@ett", NOON, Duration.ZERO)) {
            assertEquals("anna@ett publicerar, sedan 2018-09-18 14:00:00; försök igen när den är klar, eller med --wait 60 om den kan ha stannat",
                    assertThrows(IllegalArgumentException.class,
                            () -> PublishLock.take(files, "bo@två", NOON, Duration.ZERO)).getMessage());
            assertEquals(Optional.empty(), first.lost());
        }
    }

    @Test
    void continuesItsHeartbeatAfterAFailedOne() {
        AtomicInteger refused = new AtomicInteger();
        Host refusing = host((method, path) -> method.equals("write") && path.endsWith("/sign") && refused.getAndIncrement() == 0);
        try (PublishLock lock = PublishLock.take(new HostFiles(refusing, lines), "anna@ett", NOON, SHORT)) {
            long started = System.nanoTime();
            while (!Files.exists(folder.resolve(lock.work()).resolveSibling("sign"))) {
                assertTrue(System.nanoTime() - started < LONG.toNanos(), "no sign came");
                Thread.onSpinWait();
            }
            assertEquals(Optional.empty(), lock.lost());
        }
    }

    @Test
    void leavesNothingBehindIfItCannotWriteItsName() {
        Host refusing = host((method, path) -> method.equals("write"));

        assertThrows(UncheckedIOException.class, () -> PublishLock.take(new HostFiles(refusing, lines), "anna@ett", NOON, LONG));
        assertFalse(Files.exists(folder.resolve(".publish.lock")));
    }

    @Test
    void reportsALockThatCannotBeRemoved() {
        AtomicBoolean cut = new AtomicBoolean();
        PublishLock lock = PublishLock.take(new HostFiles(host((method, path) -> cut.get()), lines), "anna@ett", NOON, LONG);
        cut.set(true);
        lock.close();

        assertEquals(List.of("Låset på " + folder + " gick inte att ta bort; nästa publicering väntar en stund och tar över det."),
                lines.all());
    }

    @Test
    void changesNothingAfterATakeOver() throws IOException {
        try (PublishLock slow = PublishLock.take(files, "anna@ett", NOON, LONG)) {
            host.write(slow.work() + "/a.html", new byte[0]);
            // the first step of a take-over
            Files.move(folder.resolve(slow.work()).getParent(), folder.resolve(".publish.lock/bo"));
            Files.writeString(folder.resolve(".publish.lock/bo/owner"), "bo@två\n2018-09-18T12:01:00Z\n10\n");

            assertThrows(UncheckedIOException.class, () -> host.write(slow.work() + "/b.html", new byte[0]));
            assertThrows(UncheckedIOException.class, () -> host.rename(slow.work() + "/a.html", "a.html"));
            UncheckedIOException fault = slow.lost().orElseThrow();
            assertEquals("publiceringen var så länge utan livstecken att någon annan tog över", fault.getMessage());
            assertEquals("bo@två publicerar, sedan 2018-09-18 14:01:00", fault.getCause().getMessage());
        }
        assertEquals("bo@två", Files.readAllLines(folder.resolve(".publish.lock/bo/owner")).get(0));
    }

    private Host host(BiPredicate<String, String> refuses) {
        return host(refuses, path -> false);
    }

    /** Returns a host that refuses some operations, and one on which the publisher dies when it has written half of some files. */
    private Host host(BiPredicate<String, String> refuses, Predicate<String> halves) {
        return (Host) Proxy.newProxyInstance(Host.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, arguments) -> {
            if (arguments != null && refuses.test(method.getName(), arguments[0].toString())) {
                throw new UncheckedIOException("no", new IOException("no"));
            }
            if (method.getName().equals("write") && halves.test((String) arguments[0])) {
                byte[] content = (byte[]) arguments[1];
                host.write((String) arguments[0], Arrays.copyOf(content, content.length / 2));
                throw new StepHost.Killed();
            }
            return method.invoke(host, arguments);
        });
    }
}
