package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Foreign files are unchanged after a publication, whatever their names and wherever our names lead: in a local folder and
 * over a real SSH server.
 */
class ForeignFilesIT {

    private static final Instant NOON = Instant.parse("2018-09-18T12:00:00Z");
    private static final String OTHER = "releases/20190101T000000Z-minbackup";
    private static final Map<String, String> PRECIOUS = Map.of("avtal.txt", "avtal", "owner", "o", "sign", "s", "a.html", "min a",
            "20200101T000000Z-abcdef012345/x.txt", "x", "plan/a.html", "min plan", "index.html", "min start");

    /** A change on the host between two publications. */
    private interface Arrangement {
        void make(Path web, Path precious) throws IOException;
    }

    /**
     * A folder with foreign files.
     *
     * @param plain   whether the site lies there file by file
     * @param make    what was done to it since the first publication
     * @param refused what the next publication says; empty if it publishes
     */
    private record Foreign(String name, boolean plain, Arrangement make, String refused) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Foreign> LAYOUTS = List.of(
            releases("a link with a release's name", (web, precious) ->
                    link(web.resolve("releases/20200101T000000Z-abcdef012345"), precious)),
            releases("a link with a release's name and something like a mark", (web, precious) -> {
                link(web.resolve("releases/20200101T000000Z-abcdef012345"), precious);
                write(web.resolve("releases/20200101T000000Z-abcdef012345.part"), "# release 20200101T000000Z-abcdef012345\n");
            }),
            releases("a folder with a release's name", (web, precious) -> write(web.resolve(OTHER + "/min.txt"), "min")),
            releases("a folder with a release's name and a file like a mark", (web, precious) -> {
                write(web.resolve(OTHER + "/min.txt"), "min");
                write(web.resolve(OTHER + ".part"), "min");
            }),
            releases("a file with a release's name and a mark", (web, precious) -> {
                write(web.resolve(OTHER), "min");
                write(web.resolve(OTHER + ".part"), "# release 20190101T000000Z-minbackup\n");
            }),
            releases("a copy of a release and of its manifest", (web, precious) -> {
                String id = only(web);
                copy(web.resolve("releases/" + id), web.resolve(OTHER));
                copy(web.resolve("releases/" + id + ".manifest"), web.resolve(OTHER + ".manifest"));
                copy(web.resolve("releases/" + id + ".files"), web.resolve(OTHER + ".files"));
            }),
            releases("a link in the live release's place", (web, precious) -> {
                Path release = web.resolve("releases/" + only(web));
                SmallSite.delete(release);
                link(release, precious);
            }),
            releases("a link in a release that is to go", (web, precious) ->
                    link(web.resolve("releases/" + only(web) + "/lank"), precious)),
            releases("a link called current.new", (web, precious) -> link(web.resolve("current.new"), precious)),
            releases("a folder called current.new", (web, precious) -> write(web.resolve("current.new/min.txt"), "min")),
            refused("a link instead of the releases", "releases på WEB är ingen mapp; flytta undan den, eller välj en annan mapp",
                    (web, precious) -> {
                        SmallSite.delete(web.resolve("releases"));
                        link(web.resolve("releases"), precious);
                    }),
            refused("current leads elsewhere", "current på WEB är ingen länk till en utgåva härifrån; flytta undan den, eller välj en annan mapp",
                    (web, precious) -> {
                        Files.delete(web.resolve("current"));
                        link(web.resolve("current"), precious.resolve("20200101T000000Z-abcdef012345"));
                    }),
            refused("a link instead of the lock", ".publish.lock på WEB är inget lås härifrån; flytta undan det om ingen publicerar",
                    (web, precious) -> link(web.resolve(".publish.lock"), precious)),
            refused("somebody's file in the lock", ".publish.lock på WEB är inget lås härifrån; flytta undan det om ingen publicerar",
                    (web, precious) -> write(web.resolve(".publish.lock/owner"), "o")),
            refused("somebody's folder in the lock", ".publish.lock på WEB är inget lås härifrån; flytta undan det om ingen publicerar",
                    (web, precious) -> write(web.resolve(".publish.lock/min/min.txt"), "min")),
            refused("a link in the lock", ".publish.lock på WEB är inget lås härifrån; flytta undan det om ingen publicerar",
                    (web, precious) -> link(Files.createDirectory(web.resolve(".publish.lock")).resolve("min"), precious)),
            plain("a link called .publish.new", (web, precious) -> link(web.resolve(".publish.new"), precious)),
            plain("a link in a folder's place whose file is removed", (web, precious) -> {
                SmallSite.delete(web.resolve("gammal"));
                link(web.resolve("gammal"), precious);
            }),
            plain("a manifest that names what lies outside", (web, precious) -> append(web.resolve(".publish.manifest"),
                    "0".repeat(64) + "  ../precious/avtal.txt\n")),
            plain("a link instead of the manifest", (web, precious) -> {
                Files.delete(web.resolve(".publish.manifest"));
                SmallSite.delete(web.resolve("plan"));
                Files.delete(web.resolve("index.html"));
                link(web.resolve(".publish.manifest"), precious.resolve("avtal.txt"));
            }),
            new Foreign("a file in the way", true, (web, precious) -> write(web.resolve("ny/b.html"), "min"),
                    "på WEB ligger annat i vägen, som inte kommer härifrån (ny/b.html); flytta undan det, eller --take-over för att ersätta det"),
            new Foreign("a link in a new folder's place", true, (web, precious) -> link(web.resolve("ny"), precious),
                    "på WEB ligger annat i vägen, som inte kommer härifrån (ny); flytta undan det, eller --take-over för att ersätta det"),
            new Foreign("a link in an old folder's place", true, (web, precious) -> {
                SmallSite.delete(web.resolve("plan"));
                link(web.resolve("plan"), precious);
            }, "på WEB ligger annat i vägen, som inte kommer härifrån (plan); flytta undan det, eller --take-over för att ersätta det"),
            new Foreign("a folder in a file's place", true, (web, precious) -> write(web.resolve("ny/b.html/min.txt"), "min"),
                    "på WEB ligger annat i vägen, som inte kommer härifrån (ny/b.html, ny/b.html/min.txt); flytta undan det"));

    private static Sshd sshd;

    @TempDir
    private static Path keys;

    @TempDir
    private Path folder;

    static Stream<Arguments> everywhere() {
        return LAYOUTS.stream().flatMap(layout -> Stream.of("here", "by SFTP").map(place -> Arguments.of(layout, place)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("everywhere")
    void leavesForeignFilesAlone(Foreign layout, String place) throws Exception {
        Path web = folder.resolve("web");
        Path precious = SmallSite.write(folder.resolve("precious"), PRECIOUS);
        String target = place.equals("here") ? web.toString() : sshd().target(web);
        publish(target, Map.of("index.html", "ett", "plan/a.html", "a", "gammal/a.html", "gammal"), layout.plain());
        List<String> ours = all(web);
        layout.make().make(web, precious);
        List<String> foreign = new ArrayList<>(all(web));
        foreign.removeAll(ours);
        boolean published = true;
        try {
            publish(target, Map.of("index.html", "två", "plan/a.html", "b", "ny/b.html", "b"), layout.plain());
        } catch (IllegalArgumentException e) {
            published = false;
            assertEquals(layout.refused(), e.getMessage().replace(target, "WEB"));
        }
        assertEquals(layout.refused().isEmpty(), published);
        assertEquals(new TreeMap<>(PRECIOUS), SmallSite.read(precious));
        List<String> left = all(web);
        // a link in a folder that is ours goes with the folder
        foreign.removeIf(path -> path.startsWith("releases/") && path.contains("/lank ") || path.startsWith(".publish.manifest"));
        assertTrue(left.containsAll(foreign), () -> foreign + " is not all in " + left);
        if (published) {
            assertEquals("två", Files.readString(web.resolve(layout.plain() ? "index.html" : "current/index.html")));
        }
    }

    @AfterAll
    static void stop() {
        if (sshd != null) {
            sshd.close();
        }
    }

    private static Sshd sshd() throws IOException, InterruptedException {
        if (sshd == null) {
            sshd = Sshd.start(keys);
        }
        return sshd;
    }

    private void publish(String target, Map<String, String> files, boolean plain) throws IOException {
        Path site = SmallSite.write(folder.resolve("site"), files);
        Credentials login = sshd == null ? Credentials.of(null, null, Map.of()) : sshd.login();
        try (Publisher host = Publisher.open(target, login, "anna@dator", Duration.ofMillis(600), new Lines())) {
            host.publish(new PublishRequest(site, SmallSite.noCommit(), 1, false, plain, false), NOON);
        }
    }

    private static Foreign releases(String name, Arrangement make) {
        return new Foreign(name, false, make, "");
    }

    private static Foreign refused(String name, String message, Arrangement make) {
        return new Foreign(name, false, make, message);
    }

    private static Foreign plain(String name, Arrangement make) {
        return new Foreign(name, true, make, "");
    }

    private static void link(Path link, Path to) throws IOException {
        Files.createSymbolicLink(link, to);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static String only(Path web) throws IOException {
        return VersionedSite.names(web.resolve("releases")).stream().filter(name -> !name.contains(".")).findFirst().orElseThrow();
    }

    /** Returns every file and link with its content or target. */
    private static List<String> all(Path web) throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(web)) {
            for (Path path : paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList()) {
                all.add(web.relativize(path) + " " + (Files.isSymbolicLink(path) ? "-> " + Files.readSymbolicLink(path) : Files.readString(path)));
            }
        }
        return all;
    }
}
