package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import se.umea.vaxer.cli.RequiredPrograms;

/** A real OpenSSH server, as Debian packages it, with keys and a configuration of its own. */
public final class Sshd implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final String USER = System.getProperty("user.name");

    private final Path folder;
    private final int port;
    private final Process process;

    private Sshd(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** @param denied requests that its SFTP refuses, as {@code sftp-server -Q requests} names them */
    public static Sshd start(Path folder, String... denied) throws IOException, InterruptedException {
        return start(folder, "internal-sftp" + (denied.length == 0 ? "" : " -P " + String.join(",", denied)), 10);
    }

    /** @param sessions how many channels a connection may have */
    static Sshd start(Path folder, int sessions) throws IOException, InterruptedException {
        return start(folder, "internal-sftp", sessions);
    }

    private static Sshd start(Path folder, String sftp, int sessions) throws IOException, InterruptedException {
        Path sshd = RequiredPrograms.require("sshd");
        if (USER.equals("root")) {
            // otherwise created at the start of the service
            Files.createDirectories(Path.of("/run/sshd"));
        }
        key(folder.resolve("host"));
        key(folder.resolve("user"));
        key(folder.resolve("stranger"));
        int port = freePort();
        String settings = """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s
                AuthorizedKeysFile %s
                StrictModes no
                UsePAM no
                PidFile none
                MaxStartups 100
                MaxSessions %d
                Subsystem sftp %s
                """.formatted(port, folder.resolve("host"), folder.resolve("user.pub"), sessions, sftp);
        Path configuration = folder.resolve("sshd_config");
        // newer versions block an address from which connections are cut
        Files.writeString(configuration, settings + "PerSourcePenalties no\n");
        if (run(sshd.toString(), "-t", "-f", configuration.toString()) != 0) {
            Files.writeString(configuration, settings);
        }
        Path log = folder.resolve("sshd.log");
        Process process = new ProcessBuilder(sshd.toString(), "-D", "-E", log.toString(), "-f", configuration.toString()).start();
        long started = System.nanoTime();
        while (!Files.exists(log) || !Files.readString(log).contains("Server listening on")) {
            assertTrue(process.isAlive() && System.nanoTime() - started < PATIENCE, "sshd did not start");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        Files.writeString(folder.resolve("known_hosts"), known(port, folder.resolve("host.pub")));
        return new Sshd(folder, port, process);
    }

    int port() {
        return port;
    }

    public String target(Path web) {
        return target(port, web);
    }

    /** Returns the same folder through another port. */
    String target(int by, Path web) {
        return "sftp://" + USER + "@127.0.0.1:" + by + web;
    }

    public Path key() {
        return folder.resolve("user");
    }

    Path strangersKey() {
        return folder.resolve("stranger");
    }

    public Path knownHosts() {
        return folder.resolve("known_hosts");
    }

    Credentials login() throws IOException {
        return login(port);
    }

    /** Returns valid credentials for a connection through another port. */
    Credentials login(int by) throws IOException {
        return new Credentials(Optional.of(key().toString()), Optional.empty(), Optional.empty(),
                Optional.of(known(by, folder.resolve("host.pub"))), folder.resolve("nothing"));
    }

    static String known(int port, Path key) throws IOException {
        return "[127.0.0.1]:" + port + " " + Files.readString(key);
    }

    static void key(Path file) throws IOException, InterruptedException {
        assertEquals(0, run(RequiredPrograms.require("ssh-keygen").toString(), "-q", "-t", "ed25519", "-N", "", "-f", file.toString()));
    }

    static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends open sessions too. */
    @Override
    public void close() {
        List<ProcessHandle> sessions = process.descendants().toList();
        process.destroy();
        process.onExit().join();
        sessions.forEach(ProcessHandle::destroy);
    }
}
