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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two publishers at one place. */
class PublishLockTest {

    private static final Instant NOON = Instant.parse("2018-09-18T12:00:00Z");
    private static final Duration SHORT = Duration.ofMillis(120);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Lines lines = new Lines();

    @TempDir
    private Path folder;

    private Host host;
    private WorkerPool lanes;

    @BeforeEach
    void open() {
        host = FolderHost.open(folder);
        lanes = new WorkerPool(2);
    }

    @AfterEach
    void close() {
        lanes.close();
    }

    @Test
    void givesUpWhenSomebodyElseGoesOnPublishing() {
        // she gives a sign every 100 ms, and would be given up after 600 ms without one
        try (PublishLock first = PublishLock.take(host, lanes, "anna@ett", NOON, Duration.ofMillis(1200), lines)) {
            assertEquals("anna@ett publicerar, sedan 2018-09-18 14:00:00; försök igen när den är klar",
                    assertThrows(IllegalArgumentException.class,
                            () -> PublishLock.take(host, lanes, "bo@två", NOON, Duration.ofMillis(1500), lines)).getMessage());
            assertEquals(Optional.empty(), first.lost());
        }
        assertEquals(List.of("Väntar: anna@ett publicerar, sedan 2018-09-18 14:00:00."), lines.all());
    }

    @Test
    void leavesNothingBehind() {
        PublishLock.take(host, lanes, "anna@ett", NOON, LONG, lines).close();

        assertFalse(Files.exists(folder.resolve(".publish.lock")));
    }

    @Test
    void takesOverFromAPublisherThatGivesNoSignOfLife() throws IOException {
        Path dead = Files.createDirectories(folder.resolve(".publish.lock/anna"));
        Files.writeString(dead.resolve("owner"), "anna@ett\n2018-09-18T12:00:00Z\n10\n");
        Files.writeString(dead.resolve("sign"), "7");
        Files.createDirectories(dead.resolve("work/site/plan"));
        Files.writeString(dead.resolve("work/site/plan/a.html"), "a");

        PublishLock.take(host, lanes, "bo@två", NOON, LONG, lines).close();
        assertEquals(List.of("Väntar: anna@ett publicerar, sedan 2018-09-18 14:00:00.",
                "Tar över efter en publicering som har stannat: anna@ett publicerar, sedan 2018-09-18 14:00:00."), lines.all());
        assertFalse(Files.exists(folder.resolve(".publish.lock")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "anna/owner"})
    void takesOverFromAPublisherThatStoppedBeforeItSaidWhoItWas(String left) throws IOException {
        Path lock = folder.resolve(".publish.lock").resolve(left);
        Files.createDirectories(left.endsWith("owner") ? lock.getParent() : lock);
        if (left.endsWith("owner")) {
            Files.createFile(lock);
        }
        PublishLock.take(host, lanes, "bo@två", NOON, SHORT, lines).close();
        assertFalse(Files.exists(folder.resolve(".publish.lock")));
    }

    @Test
    void givesUpAtOnceWhereNobodyIsToBeWaitedFor() {
        try (PublishLock first = PublishLock.take(host, lanes, "anna@ett", NOON, Duration.ZERO, lines)) {
            assertEquals("anna@ett publicerar, sedan 2018-09-18 14:00:00; försök igen när den är klar, eller med --wait 60 om den kan ha stannat",
                    assertThrows(IllegalArgumentException.class,
                            () -> PublishLock.take(host, lanes, "bo@två", NOON, Duration.ZERO, lines)).getMessage());
            assertEquals(Optional.empty(), first.lost());
        }
    }

    @Test
    void goesOnGivingSignsWhereOneDidNotComeThrough() {
        AtomicInteger refused = new AtomicInteger();
        Host refusing = host((method, path) -> method.equals("write") && path.endsWith("/sign") && refused.getAndIncrement() == 0);
        try (PublishLock lock = PublishLock.take(refusing, lanes, "anna@ett", NOON, SHORT, lines)) {
            long started = System.nanoTime();
            while (!Files.exists(folder.resolve(lock.work()).resolveSibling("sign"))) {
                assertTrue(System.nanoTime() - started < LONG.toNanos(), "no sign came");
                Thread.onSpinWait();
            }
            assertEquals(Optional.empty(), lock.lost());
        }
    }

    @Test
    void leavesNothingBehindWhereItCannotSayWhoItIs() {
        Host refusing = host((method, path) -> method.equals("write"));

        assertThrows(UncheckedIOException.class, () -> PublishLock.take(refusing, lanes, "anna@ett", NOON, LONG, lines));
        assertFalse(Files.exists(folder.resolve(".publish.lock")));
    }

    @Test
    void isNoFailureWhereItCannotBeGivenBack() {
        AtomicBoolean cut = new AtomicBoolean();
        PublishLock lock = PublishLock.take(host((method, path) -> cut.get()), lanes, "anna@ett", NOON, LONG, lines);
        cut.set(true);
        lock.close();

        assertEquals(List.of("Låset på " + folder + " gick inte att ta bort; nästa publicering väntar en stund och tar över det."),
                lines.all());
    }

    @Test
    void canChangeNothingOnceSomebodyElseHasTakenOver() throws IOException {
        try (PublishLock slow = PublishLock.take(host, lanes, "anna@ett", NOON, LONG, lines)) {
            host.write(slow.work() + "/a.html", new byte[0]);
            // what the one who takes over does first
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

    /** One that refuses some of what is asked of it. */
    private Host host(BiPredicate<String, String> refuses) {
        return (Host) Proxy.newProxyInstance(Host.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, arguments) -> {
            if (arguments != null && refuses.test(method.getName(), arguments[0].toString())) {
                throw new UncheckedIOException("no", new IOException("no"));
            }
            return method.invoke(host, arguments);
        });
    }
}
