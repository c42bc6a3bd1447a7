package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.cli.RequiredPrograms;
import se.umea.vaxer.content.Site;

/** A real nginx with the configuration that the build makes for it, but without TLS. */
final class Nginx implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Nginx start(Path folder, Path web) throws IOException {
        Path nginx = RequiredPrograms.require("nginx");
        int port = Sshd.freePort();
        boolean root = "root".equals(System.getProperty("user.name"));
        // the workers drop root privileges
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        StringBuilder temporary = new StringBuilder();
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            temporary.append(kind).append("_temp_path ").append(folder.resolve("tmp-" + kind)).append(";\n");
        }
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                %spid %s;
                error_log %s;
                events { }
                http {
                access_log off;
                %s%s}
                """.formatted(root ? "user www-data;\n" : "", folder.resolve("nginx.pid"), folder.resolve("nginx.log"), temporary,
                generated(folder, web, port)));
        Process process = new ProcessBuilder(nginx.toString(), "-c", configuration.toString(), "-e", folder.resolve("nginx.log").toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        long started = System.nanoTime();
        while (!answers(port)) {
            assertTrue(process.isAlive() && System.nanoTime() - started < PATIENCE, "nginx did not start");
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return new Nginx(process, port);
    }

    /** Generates the project's configuration; only the addresses that it listens on are changed. */
    private static String generated(Path folder, Path web, int port) throws IOException {
        Path source = Sites.copy(Sites.REAL, folder.resolve("source"));
        Path templates = Files.createDirectory(source.resolve("hosting"));
        for (String template : List.of("nginx.conf", "headers.ftl")) {
            Files.copy(Sites.REAL.resolve("hosting").resolve(template), templates.resolve(template));
        }
        Path properties = source.resolve("jbake.properties");
        Files.writeString(properties, Files.readString(properties).replace("webserver.folder=/srv/umea-vaxer", "webserver.folder=" + web)
                .replace("webserver.brotli=true", "webserver.brotli=false"));
        new ServerConfig(Site.open(source), List.of()).write(folder.resolve("hosting"));
        String text = Files.readString(folder.resolve("hosting/nginx.conf"));
        assertTrue(text.contains("root " + web + "/current;"), text);
        return text.replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";")
                .replace("listen 80;", "listen 127.0.0.1:" + Sshd.freePort() + ";")
                .replace("/var/log/nginx/", folder + "/")
                .replaceAll(" +(listen \\[::]|ssl_).*\n", "");
    }

    String url(String address) {
        return "http://127.0.0.1:" + port + "/" + address;
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
