package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures while publishing over a real SSH server: what visitors get, and what the message says. */
class TroubleIT {

    private static final Duration SHORT = Duration.ofMillis(600);
    private static final long SEED = 20180918;
    private static final int CUTS = 12;
    private static final int MAX_ATTEMPTS = 10;

    private final Lines lines = new Lines();

    @TempDir
    private Path folder;

    private Path web;
    private Sshd sshd;

    @BeforeAll
    static void readTimesInTheSitesZone() {
        Formats.use(ZoneId.of("Europe/Stockholm"));
    }

    @BeforeEach
    void start() throws IOException, InterruptedException {
        web = folder.resolve("web");
        sshd = Sshd.start(folder);
    }

    @AfterEach
    void stop() {
        sshd.close();
    }

    @Test
    void distinguishesALostConnectionFromARefusedLogin() throws IOException {
        try (Proxy proxy = Proxy.to(sshd.port())) {
            visit(proxy);
            long all = proxy.sent();
            // small steps, to cut within every message of the login
            for (long bytes = 0; bytes < all; bytes += 64) {
                proxy.cutAfter(bytes);
                UncheckedIOException fault = assertThrows(UncheckedIOException.class, () -> visit(proxy));
                proxy.mend();
                requireLostConnection(fault);
            }
        }
    }

    @Test
    @Timeout(120)
    void keepsACompleteReleaseWhereverTheConnectionIsCut() throws IOException {
        publish(0);
        try (Proxy proxy = Proxy.to(sshd.port())) {
            long before = proxy.sent();
            publish(proxy, 1);
            long all = proxy.sent() - before;
            Random random = new Random(SEED);
            for (int cut = 0; cut < CUTS; cut++) {
                int version = cut + 2;
                requireLostConnection(publishUntilCut(proxy, version, () -> random.nextLong(all)));
                VersionedSite.requireWhole(web.resolve("current"));
                if (cut % 4 == 3) {
                    publish(version);
                    assertEquals(version, VersionedSite.requireWhole(web.resolve("current")));
                    VersionedSite.requireOnlyReleases(web);
                }
            }
        }
    }

    /** Publishes until the connection is cut before the end: how much is sent depends on how often the lock has to be renewed meanwhile. */
    private UncheckedIOException publishUntilCut(Proxy proxy, int version, LongSupplier bytes) throws IOException {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            proxy.cutAfter(bytes.getAsLong());
            try {
                publish(proxy, 100 * version + attempt);
            } catch (UncheckedIOException e) {
                return e;
            } catch (IllegalArgumentException e) {
                // a busy host still works on what the last one sent
                assertTrue(e.getMessage().contains("publicerar"), e.getMessage());
            } finally {
                proxy.mend();
            }
        }
        return fail("no connection was cut");
    }

    @Test
    void letsTwoPublishersTakeTurns() throws IOException {
        publish(0);
        CompletableFuture<PublishResult> other = CompletableFuture.supplyAsync(() -> publishUnchecked(1));
        publish(2);
        other.join();

        int live = VersionedSite.requireWhole(web.resolve("current"));
        assertTrue(live == 1 || live == 2, "version " + live);
        VersionedSite.requireOnlyReleases(web);
        assertEquals(3, VersionedSite.names(web.resolve("releases")).stream().filter(name -> name.endsWith(".manifest")).count());
    }

    @Test
    void givesUpIfAnotherPublisherKeepsTheLock() throws IOException {
        publish(0);
        try (Host host = Host.open(sshd.target(web), sshd.login()); HostFiles files = new HostFiles(host, lines);
                PublishLock lock = PublishLock.take(files, "bo@annan", Instant.parse("2018-09-18T12:00:00Z"), Duration.ofMinutes(1))) {
            assertEquals("bo@annan publicerar, sedan 2018-09-18 14:00:00; försök igen när den är klar, eller med --wait 60 om den kan ha stannat",
                    assertThrows(IllegalArgumentException.class, () -> publish(1)).getMessage());
            assertEquals(Optional.empty(), lock.lost());
        }
        assertEquals(0, VersionedSite.requireWhole(web.resolve("current")));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 1})
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void reportsAFullDisk(int sessions) throws IOException, InterruptedException {
        sshd.close();
        sshd = Sshd.start(Files.createDirectory(folder.resolve("other")), sessions);
        Files.createDirectory(web);
        if (!"root".equals(System.getProperty("user.name"))
                || Sshd.run("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", web.toString()) != 0) {
            System.err.println("Skipped, only root can make a small disk: run the tests as root");
            abort("only root can make a small disk");
        }
        try {
            publish(0);
            SmallSite.write(folder.resolve("site"), Map.of("index.html", "version 1", "stor.pdf", "x".repeat(400_000)));
            UncheckedIOException fault = assertThrows(UncheckedIOException.class, this::publishSite);

            assertTrue(fault.getMessage().startsWith("kunde inte skriva .publish.lock/"), fault.getMessage());
            assertTrue(fault.getMessage().endsWith(" på 127.0.0.1: disken är full; webbplatsen är som förut"), fault.getMessage());
            assertEquals(0, VersionedSite.requireWhole(web.resolve("current")));
            VersionedSite.requireOnlyReleases(web);
            publish(2);
            VersionedSite.requireOnlyReleases(web);
        } finally {
            assertEquals(0, Sshd.run("umount", web.toString()));
        }
    }

    @Test
    void acceptsEveryCharacterInAPath() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("Umeå [*?]\\")).resolve("vår webb*");
        SmallSite.write(folder.resolve("site"), VersionedSite.of(1));
        publishTo("sftp://" + System.getProperty("user.name") + "@127.0.0.1:" + sshd.port() + odd.toUri().getRawPath(), sshd.login());

        assertEquals(1, VersionedSite.requireWhole(odd.resolve("current")));
        VersionedSite.requireOnlyReleases(odd);
    }

    @Test
    void reportsMissingPermission() throws IOException {
        SmallSite.write(folder.resolve("site"), VersionedSite.of(1));

        assertEquals("kunde inte skapa mappen /sys/umea-vaxer på 127.0.0.1: åtkomst nekad", assertThrows(UncheckedIOException.class,
                () -> publishTo(sshd.target(Path.of("/sys/umea-vaxer")), sshd.login())).getMessage());
    }

    @Test
    void refusesAnUnknownHost() throws IOException {
        Credentials login = new Credentials(Optional.of(sshd.key().toString()), Optional.empty(), Optional.empty(),
                Optional.of("[127.0.0.1]:1 " + Files.readString(folder.resolve("host.pub"))), folder);
        String message = assertThrows(IllegalArgumentException.class, () -> publishTo(sshd.target(web), login)).getMessage();

        assertTrue(message.startsWith("värden 127.0.0.1 är okänd: dess nyckel (ssh-ed25519 SHA256:"), message);
        assertTrue(message.endsWith("lägg till den: ssh-keyscan -p " + sshd.port() + " 127.0.0.1"), message);
        assertTrue(Files.notExists(web));
    }

    @Test
    void refusesAHostWithAChangedKey() throws IOException {
        Credentials login = new Credentials(Optional.of(sshd.key().toString()), Optional.empty(), Optional.empty(),
                Optional.of(Sshd.known(sshd.port(), folder.resolve("stranger.pub"))), folder);
        String message = assertThrows(IllegalArgumentException.class, () -> publishTo(sshd.target(web), login)).getMessage();

        assertTrue(message.startsWith("värden 127.0.0.1 visar en annan nyckel (ssh-ed25519 SHA256:"), message);
        assertTrue(message.contains("publicera inte förrän det är utrett"), message);
    }

    @Test
    void reportsRefusedKeys() throws IOException {
        Credentials login = new Credentials(Optional.of(sshd.strangersKey().toString()), Optional.empty(), Optional.empty(),
                sshd.login().knownHosts(), folder);

        assertEquals("värden 127.0.0.1 släpper inte in " + System.getProperty("user.name") + ": ingen av nycklarna godtas ("
                        + sshd.strangersKey() + ")",
                assertThrows(IllegalArgumentException.class, () -> publishTo(sshd.target(web), login)).getMessage());
    }

    @Test
    void reportsALockedKey() throws IOException, InterruptedException {
        assertEquals(0, Sshd.run("ssh-keygen", "-q", "-p", "-P", "", "-N", "hemligt", "-f", sshd.key().toString()));
        Credentials locked = Credentials.of(sshd.key(), sshd.knownHosts(), Map.of());
        String message = assertThrows(IllegalArgumentException.class, () -> publishTo(sshd.target(web), locked)).getMessage();

        assertTrue(message.endsWith("(" + sshd.key() + ", som är låst: ge dess lösenfras i VAXER_SSH_PASSPHRASE)"), message);
        SmallSite.write(folder.resolve("site"), VersionedSite.of(1));
        publishTo(sshd.target(web), Credentials.of(sshd.key(), sshd.knownHosts(), Map.of("VAXER_SSH_PASSPHRASE", "hemligt")));
    }

    @Test
    void repeatsNothingOfAnUnreadableKey() throws IOException {
        String half = Files.readAllLines(sshd.key()).get(1);
        for (String key : List.of(half, "-----BEGIN OPENSSH PRIVATE KEY-----\n" + half)) {
            Credentials login = Credentials.of(null, sshd.knownHosts(), Map.of("VAXER_SSH_KEY", key));
            Throwable fault = assertThrows(IllegalArgumentException.class, () -> publishTo(sshd.target(web), login));
            for (; fault != null; fault = fault.getCause()) {
                assertFalse(fault.toString().contains(half.substring(0, 20)), fault.toString());
            }
        }
    }

    @Test
    void refusesARevokedHostKey() throws IOException {
        Credentials login = new Credentials(Optional.of(sshd.key().toString()), Optional.empty(), Optional.empty(),
                Optional.of("@revoked " + Files.readString(sshd.knownHosts())), folder);
        String message = assertThrows(IllegalArgumentException.class, () -> publishTo(sshd.target(web), login)).getMessage();

        assertTrue(message.contains(" som är spärrad i known_hosts; publicera inte"), message);
    }

    @Test
    void readsTheKeyFromAVariableOrAnAgent() throws IOException, InterruptedException {
        Credentials variable = Credentials.of(null, sshd.knownHosts(), Map.of("VAXER_SSH_KEY",
                "\n " + Files.readString(sshd.key()).strip().replace("\n", "\r\n")));
        SmallSite.write(folder.resolve("site"), VersionedSite.of(1));
        publishTo(sshd.target(web), variable);

        Path socket = folder.resolve("agent");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", sshd.key().toString()).redirectErrorStream(true);
            add.environment().put("SSH_AUTH_SOCK", socket.toString());
            while (!Files.exists(socket)) {
                Thread.onSpinWait();
            }
            assertEquals(0, add.start().waitFor());
            Credentials agents = new Credentials(Optional.empty(), Optional.empty(), Optional.of(socket), sshd.login().knownHosts(), folder.resolve("x"));
            SmallSite.write(folder.resolve("site"), VersionedSite.of(2));
            publishTo(sshd.target(web), agents);
        } finally {
            agent.destroy();
            agent.waitFor();
        }
        assertEquals(2, VersionedSite.requireWhole(web.resolve("current")));
    }

    @Test
    void publishesWithoutTheExtensionsOfOpenSsh() throws IOException, InterruptedException {
        sshd.close();
        Path bare = Files.createDirectory(folder.resolve("bare"));
        try (Sshd poor = Sshd.start(bare, "posix-rename", "hardlink", "statvfs", "fstatvfs", "fsync", "copy-data", "limits");
                Publisher host = Publisher.open(poor.target(web), poor.login(), "anna@dator", SHORT, lines)) {
            SmallSite.write(folder.resolve("site"), VersionedSite.of(1));
            host.publish(order(), Instant.now());
            SmallSite.write(folder.resolve("site"), VersionedSite.of(2));
            PublishResult outcome = host.publish(order(), Instant.now());

            assertEquals(VersionedSite.of(2).size(), outcome.files());
            assertTrue(outcome.limits().get(0).contains("posix-rename saknas"), outcome.limits()::toString);
            assertEquals(2, VersionedSite.requireWhole(web.resolve("current")));
            host.rollback(Optional.empty(), Instant.now());
            assertEquals(1, VersionedSite.requireWhole(web.resolve("current")));
            VersionedSite.requireOnlyReleases(web);
        }
    }

    @Test
    void publishesPlainFilesWithoutSymbolicLinks() throws IOException, InterruptedException {
        sshd.close();
        Path bare = Files.createDirectory(folder.resolve("bare"));
        try (Sshd poor = Sshd.start(bare, "symlink");
                Publisher host = Publisher.open(poor.target(web), poor.login(), "anna@dator", SHORT, lines)) {
            SmallSite.write(folder.resolve("site"), VersionedSite.of(1));
            host.publish(order(), Instant.now());
            SmallSite.write(folder.resolve("site"), VersionedSite.of(2));
            PublishResult outcome = host.publish(order(), Instant.now());

            assertEquals(VersionedSite.PAGES + 2, outcome.files());
            assertTrue(outcome.limits().get(0).startsWith("Webbplatsen ligger fil för fil i mappen"), outcome.limits()::toString);
            assertEquals(List.of(".publish.manifest"), VersionedSite.names(web).stream().filter(name -> name.startsWith(".")).toList());
            Files.delete(web.resolve(".publish.manifest"));
            assertEquals(2, VersionedSite.requireWhole(web));
        }
    }

    private PublishResult publish(int version) throws IOException {
        SmallSite.write(folder.resolve("site"), VersionedSite.of(version));
        return publishSite();
    }

    private PublishResult publishSite() throws IOException {
        return publishTo(sshd.target(web), sshd.login());
    }

    private PublishResult publish(Proxy proxy, int version) throws IOException {
        SmallSite.write(folder.resolve("site"), VersionedSite.of(version));
        return publishTo(sshd.target(proxy.port(), web), sshd.login(proxy.port()));
    }

    private static void requireLostConnection(UncheckedIOException fault) {
        String told = fault.getMessage();
        assertTrue(told.contains("förbindelsen bröts") || told.contains("värden svarar inte på SFTP")
                || told.startsWith("kunde inte nå sftp://"), told);
    }

    private void visit(Proxy proxy) throws IOException {
        Publisher.open(sshd.target(proxy.port(), web), sshd.login(proxy.port()), "anna@dator", SHORT, lines).close();
    }

    private PublishResult publishUnchecked(int version) {
        try (Publisher host = Publisher.open(sshd.target(web), sshd.login(), "bo@annan", Duration.ofMinutes(1), lines)) {
            Path site = SmallSite.write(folder.resolve("another"), VersionedSite.of(version));
            return host.publish(new PublishRequest(site, SmallSite.noCommit(), 5, false, false, false), Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PublishResult publishTo(String target, Credentials login) {
        try (Publisher host = Publisher.open(target, login, "anna@dator", SHORT, lines)) {
            return host.publish(order(), Instant.now());
        }
    }

    private PublishRequest order() {
        return new PublishRequest(folder.resolve("site"), SmallSite.noCommit(), 5, false, false, false);
    }
}
