package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;

/**
 * A folder on a web host as this project publishes to it: releases, a link to the live one, a certificate, and the
 * configuration that {@code vaxer hosting} makes.
 *
 * @param folder what the server's own files lie in, too
 * @param copy   the project's content, with a page that has been renamed
 * @param tls    the port for https
 * @param plain  the port for http
 */
record HostFolder(Path folder, ProjectCopy copy, int tls, int plain) {

    private static final char[] PASSWORD = "prov-prov".toCharArray();

    /** The site and the certificate, which are the same for every host. */
    private static Map<String, byte[]> site;
    private static byte[] store;

    static HostFolder in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        // the servers give up root, where they have it
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        HostFolder host = new HostFolder(folder, ProjectCopy.in(folder.resolve("project")), freePort(), freePort());
        host.writeCertificate();
        Files.createDirectory(host.logs());
        host.copy.replace("jbake.properties", "webserver.folder=/srv/umea-vaxer", "webserver.folder=" + folder);
        host.copy.replace("jbake.properties", "/etc/ssl/certs/umea-vaxer.pem", folder + "/cert.pem");
        host.copy.replace("jbake.properties", "/etc/ssl/private/umea-vaxer.key", folder + "/key.pem");
        host.copy.replace("content/aktiviteter/projektet-starkare.md", "lage=",
                "tidigare=aktiviteter/starkare.html, gammalt/starkare.html\nlage=");
        host.publish("1", host.built());
        return host;
    }

    private Path built() throws IOException {
        synchronized (HostFolder.class) {
            if (site == null) {
                site = SameFiles.bytes(copy.built().root());
                return copy.site();
            }
        }
        for (Map.Entry<String, byte[]> file : site.entrySet()) {
            Path to = copy.site().resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
        return copy.site();
    }

    /** Makes a copy of a site the live release, by renaming the link. */
    void publish(String release, Path site) throws IOException {
        Path to = Files.createDirectories(folder.resolve("releases").resolve(release));
        PathUtils.copyDirectory(site, to);
        goLive(release);
    }

    void goLive(String release) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("next"), Path.of("releases", release));
        Files.move(link, folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The live release itself, not the link to it. */
    Path live() throws IOException {
        return folder.resolve("current").toRealPath();
    }

    /** Where the server logs: a folder that is made with the host. */
    Path logs() {
        return folder.resolve("logs");
    }

    /** The configuration for a server, with nothing changed but the ports and the folder of nginx's logs, which Apache has as a variable. */
    Path configuration(String name) throws IOException, InterruptedException {
        Path made = folder.resolve("hosting");
        Program.Outcome outcome = Program.call("hosting", "--source", copy.root().toString(), "--out", made.toString());
        assertEquals(0, outcome.code(), outcome.output());
        String text = Files.readString(made.resolve(name));
        Map<String, String> ports = Map.of("listen 443 ", "listen 127.0.0.1:" + tls + " ", "listen 80;", "listen 127.0.0.1:" + plain + ";",
                "listen [::]:443 ", "listen [::1]:" + tls + " ", "listen [::]:80;", "listen [::1]:" + plain + ";",
                "/var/log/nginx/", logs() + "/", "<VirtualHost *:443>", "<VirtualHost *:" + tls + ">", "<VirtualHost *:80>", "<VirtualHost *:" + plain + ">");
        long changed = ports.keySet().stream().filter(text::contains).count();
        assertTrue(changed == (name.equals("nginx.conf") ? 5 : 2), text);
        for (Map.Entry<String, String> port : ports.entrySet()) {
            text = text.replace(port.getKey(), port.getValue());
        }
        return Files.writeString(made.resolve(name), text.replaceAll("    listen \\[::]:\\d+ ssl http2;\n", ""));
    }

    String url(String address) {
        return "https://127.0.0.1:" + tls + "/" + address;
    }

    String plainUrl(String address) {
        return "http://127.0.0.1:" + plain + "/" + address;
    }

    KeyStore certificate() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(folder.resolve("store.p12").toFile(), PASSWORD);
    }

    private void writeCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("store.p12");
        synchronized (HostFolder.class) {
            if (store == null) {
                makeCertificate(file);
                store = Files.readAllBytes(file);
            }
        }
        Files.write(file, store);
        KeyStore keys = certificate();
        pem("cert.pem", "CERTIFICATE", keys.getCertificate("prov").getEncoded());
        pem("key.pem", "PRIVATE KEY", keys.getKey("prov", PASSWORD).getEncoded());
    }

    /** Java makes certificates by its command only. */
    private static void makeCertificate(Path store) throws IOException, InterruptedException {
        Program.Outcome made = Program.run(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-genkeypair", "-alias", "prov", "-keyalg", "RSA", "-dname", "CN=prov",
                "-ext", "san=ip:127.0.0.1", "-validity", "2", "-keystore", store.toString(), "-storepass", new String(PASSWORD)));
        assertEquals(0, made.code(), made.output());
    }

    private void pem(String file, String kind, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(bytes);
        Files.writeString(folder.resolve(file), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
