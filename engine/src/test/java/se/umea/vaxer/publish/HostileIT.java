package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.umea.vaxer.cli.RequiredPrograms;
import se.umea.vaxer.diff.DiffReport;
import se.umea.vaxer.diff.SiteDiff;
import se.umea.vaxer.diff.TwoSites;

/** Publishing to a host that does not answer, or answers falsely: it stops and reports why. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int MAX_FILE_BYTES = 8 << 20;

    private final Lines lines = new Lines();
    private final HostileSftp sftp = new HostileSftp();

    @TempDir
    private Path folder;

    private Path web;
    private MinaServer server;

    @BeforeEach
    void publishesASite() throws Exception {
        RequiredPrograms.require("ssh-keygen");
        web = folder.resolve("web");
        server = MinaServer.start(folder, sftp);
        publish(1);
    }

    @AfterEach
    void stop() throws Exception {
        sftp.end();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"SILENT, värden svarade inte inom 2 s", "UPWARD, filnamnet \"../..\"", "LONG_NAME, filnamnet \"xxxxx",
        "ENDLESS_LISTING, fler än 1000000 filer", "LYING_COUNT, värden svarar med något som inte kan stämma",
        "ENDLESS_FILE, en fil som är längre än", "EMPTY_READS, värden svarade inte inom 2 s"})
    void stopsAndReportsWhatTheHostDid(HostileSftp.Attack attack, String said) throws Exception {
        SmallSite.write(folder.resolve("site"), VersionedSite.of(2));
        sftp.does(attack);
        boolean silent = attack == HostileSftp.Attack.SILENT || attack == HostileSftp.Attack.EMPTY_READS;
        UncheckedIOException fault = assertThrows(UncheckedIOException.class, () -> {
            try (Publisher host = open(silent ? TIMEOUT : SftpHost.TIMEOUT)) {
                host.publish(order(), Instant.now());
            }
        });

        assertTrue(fault.getMessage().startsWith("kunde inte "), fault.getMessage());
        assertTrue(fault.getMessage().contains(" på 127.0.0.1: "), fault.getMessage());
        assertTrue(fault.getMessage().contains(said), fault.getMessage());
        assertEquals(1, VersionedSite.requireWhole(web.resolve("current")));
        assertEquals(256 << 20, Host.MAX_FILE_BYTES);
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT", "UPWARD", "ENDLESS_FILE", "EMPTY_READS"})
    void listsNoReleasesOfSuchAHost(HostileSftp.Attack attack) {
        sftp.does(attack);
        assertThrows(UncheckedIOException.class, () -> {
            try (Publisher host = open(TIMEOUT)) {
                host.releases();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"NONE", "BOTTOMLESS"})
    void downloadsNothingFromSuchAHost(HostileSftp.Attack attack) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Publisher host = open(attack == HostileSftp.Attack.ENDLESS_LISTING ? SftpHost.TIMEOUT : TIMEOUT)) {
            sftp.does(attack);
            assertThrows(UncheckedIOException.class, () -> host.download(copy, null, 1_000_000));
        }
        assertTrue(PathUtils.isEmptyDirectory(copy));
    }

    @Test
    void comparesWithWhatIsOnAHost() throws Exception {
        TwoSites sites = new TwoSites(folder).page("page.html", "<p>One</p>", "<p>Two</p>");
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Publisher host = open(SftpHost.TIMEOUT)) {
            host.publish(new PublishRequest(sites.before(), SmallSite.noCommit(), 5, true, false, false), Instant.now());
            host.download(copy, sites.after(), 200);
        }

        assertEquals("Besökarna ser: 1 ändrad sida (Page).", DiffReport.paragraph(SiteDiff.of(copy, sites.after())));
    }

    @Test
    void stopsAtEndlessFolders() {
        sftp.does(HostileSftp.Attack.BOTTOMLESS);
        try (Host host = host(SftpHost.TIMEOUT); HostFiles files = new HostFiles(host, lines)) {
            UncheckedIOException fault = assertThrows(UncheckedIOException.class, () -> files.tree("current"));
            assertTrue(fault.getMessage().endsWith(" på 127.0.0.1: värden svarar med något som inte kan stämma: mappar i mappar utan slut"),
                    fault.getMessage());
        }
    }

    @Test
    void stopsIfTheHostFallsSilent() throws Exception {
        SmallSite.write(folder.resolve("site"), VersionedSite.of(2));
        try (Publisher host = open(TIMEOUT)) {
            sftp.does(HostileSftp.Attack.SILENT);
            UncheckedIOException fault = assertThrows(UncheckedIOException.class, () -> host.publish(order(), Instant.now()));

            assertTrue(fault.getMessage().contains(": värden svarade inte inom 2 s"), fault.getMessage());
        }
        assertEquals(1, VersionedSite.requireWhole(web.resolve("current")));
    }

    @Test
    void stopsAtAnEndlessGreeting() throws Exception {
        try (ServerSocket port = new ServerSocket(0)) {
            Thread greeting = new Thread(() -> greetForEver(port));
            greeting.setDaemon(true);
            greeting.start();
            SftpAddress there = SftpAddress.parse("sftp://anna@127.0.0.1:" + port.getLocalPort() + "/srv");
            UncheckedIOException fault = assertThrows(UncheckedIOException.class, () -> SftpHost.open(there, server.login(), TIMEOUT));

            assertEquals("kunde inte nå " + there, fault.getMessage());
            assertEquals("värden svarade inte inom 4 s", fault.getCause().getMessage());
        }
    }

    private static void greetForEver(ServerSocket port) {
        try (Socket socket = port.accept()) {
            while (true) {
                socket.getOutputStream().write("welcome\r\n".getBytes());
                Thread.sleep(20);
            }
        } catch (Exception e) {
            // the client has disconnected
        }
    }

    private void publish(int version) throws Exception {
        SmallSite.write(folder.resolve("site"), VersionedSite.of(version));
        try (Publisher host = open(SftpHost.TIMEOUT)) {
            host.publish(order(), Instant.now());
        }
    }

    private Publisher open(Duration timeout) {
        return new Publisher(new HostFiles(host(timeout), lines), "anna@dator", Duration.ofSeconds(3));
    }

    /** Connects to the host, and reads no more of a file than some megabytes, as more of an endless one shows no more. */
    private Host host(Duration timeout) {
        Host host = SftpHost.open(SftpAddress.parse(server.target(web)), server.login(), timeout);
        return (Host) Proxy.newProxyInstance(Host.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, arguments) -> {
            try {
                boolean reads = method.getName().equals("read") && arguments.length == 1;
                return reads ? host.read((String) arguments[0], MAX_FILE_BYTES) : method.invoke(host, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private PublishRequest order() {
        return new PublishRequest(folder.resolve("site"), SmallSite.noCommit(), 5, false, false, false);
    }
}
