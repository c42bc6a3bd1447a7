import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Times {@code ./vaxer publish} and {@code rollback} to a real sshd on loopback, start of the program and check included. */
public final class PublishBench {

    private static final int PAGES = 4000;
    private static final Path VALID = Path.of("engine/src/test/resources/finished/valid");
    private static final String TEXT = "<p>Ett stycke om vad vi gör och varför.</p>\n".repeat(40);

    private PublishBench() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int runs = Integer.parseInt(arguments[0]);
        Path memory = Path.of("/dev/shm");
        Path folder = Files.createTempDirectory(Files.isDirectory(memory) ? memory : Path.of("target").toAbsolutePath(), "publish");
        Process sshd = null;
        try {
            Path site = site(Files.createDirectory(folder.resolve("site")));
            int port = port();
            sshd = sshd(folder, port);
            String target = "sftp://" + System.getProperty("user.name") + "@127.0.0.1:" + port + folder.resolve("web");
            System.out.printf(Locale.ROOT, "first publication   %5.2f s%n",
                    vaxer(folder, "publish", target, "--site", site.toString(), "--source", folder.toString()));
            List<Double> publish = new ArrayList<>();
            List<Double> back = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                page(site, 17, TEXT + "<p>Ändring " + run + ".</p>\n");
                publish.add(vaxer(folder, "publish", target, "--site", site.toString(), "--source", folder.toString()));
            }
            for (int run = 0; run < Math.min(runs, 4); run++) {
                back.add(vaxer(folder, "rollback", target));
            }
            System.out.printf(Locale.ROOT, "one changed page    %5.2f s   median of %d%n", median(publish), publish.size());
            System.out.printf(Locale.ROOT, "rollback            %5.2f s   median of %d%n", median(back), back.size());
        } finally {
            if (sshd != null) {
                sshd.destroy();
                sshd.waitFor();
            }
            delete(folder);
        }
    }

    private static double vaxer(Path folder, String command, String target, String... more) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("./vaxer", command, target, "--key", folder.resolve("user").toString(),
                "--known-hosts", folder.resolve("known_hosts").toString()));
        line.addAll(List.of(more));
        Path output = folder.resolve("output.txt");
        long started = System.nanoTime();
        int code = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
        double seconds = (System.nanoTime() - started) / 1e9;
        if (code != 0) {
            throw new IOException(String.join(" ", line) + ":\n" + Files.readString(output));
        }
        return seconds;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** Pages that the check has nothing against, each leading to the next; their compressed twins are made up. */
    private static Path site(Path site) throws IOException {
        StringBuilder addresses = new StringBuilder();
        for (int page = 0; page < PAGES; page++) {
            page(site, page, TEXT);
            addresses.append("<url><loc>https://example.org/vaxer/plan/h").append(page).append(".html</loc></url>\n");
        }
        for (String name : List.of("404.html", "bild.svg", "feed.xml", "index.html", "kontakt.vcf", "robots.txt", "sitemap.xml")) {
            write(site.resolve(name), Files.readString(VALID.resolve(name)).replace("hosten.html", "h0.html")
                    .replace("<url><loc>https://example.org/vaxer/plan/h0.html</loc></url>\n", addresses));
        }
        return site;
    }

    private static void page(Path site, int page, String text) throws IOException {
        Files.createDirectories(site.resolve("plan"));
        write(site.resolve("plan/h" + page + ".html"), Files.readString(VALID.resolve("plan/hosten.html"))
                .replace("Hösten", "Höst " + page).replace("Om hösten", "Om höst " + page).replace("hosten.html", "h" + page + ".html")
                .replace("<p><a", text + "<p><a href=\"h" + (page + 1) % PAGES + ".html\">Nästa</a> <a"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.writeString(file.resolveSibling(file.getFileName() + ".br"), text.substring(0, text.length() / 4));
        Files.writeString(file.resolveSibling(file.getFileName() + ".gz"), text.substring(0, text.length() / 3));
    }

    private static Process sshd(Path folder, int port) throws IOException, InterruptedException {
        for (String key : List.of("host", "user")) {
            new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve(key).toString()).start().waitFor();
        }
        Files.writeString(folder.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + Files.readString(folder.resolve("host.pub")));
        if (System.getProperty("user.name").equals("root")) {
            Files.createDirectories(Path.of("/run/sshd"));
        }
        Path configuration = Files.writeString(folder.resolve("sshd_config"), """
                Port %d
                ListenAddress 127.0.0.1
                HostKey %s
                AuthorizedKeysFile %s
                StrictModes no
                UsePAM no
                PidFile none
                Subsystem sftp internal-sftp
                """.formatted(port, folder.resolve("host"), folder.resolve("user.pub")));
        Process sshd = new ProcessBuilder("/usr/sbin/sshd", "-D", "-e", "-f", configuration.toString()).start();
        BufferedReader log = new BufferedReader(new InputStreamReader(sshd.getErrorStream(), StandardCharsets.UTF_8));
        String line = log.readLine();
        while (line != null && !line.contains("Server listening")) {
            line = log.readLine();
        }
        return sshd;
    }

    private static int port() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
