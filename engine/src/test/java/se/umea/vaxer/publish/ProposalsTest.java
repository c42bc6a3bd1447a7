package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proposals in a folder: what is there afterwards; the live site and what others put there are as before. */
class ProposalsTest {

    private static final Instant NOON = Instant.parse("2018-09-18T12:00:00Z");
    private static final Map<String, String> LIVE = Map.of("index.html", "live", "om.html", "om");
    private static final Map<String, String> ONE = Map.of("index.html", "förslag ett", "plan/a.html", "a");
    private static final Map<String, String> TWO = Map.of("index.html", "förslag två");

    private final Lines lines = new Lines();

    @TempDir
    private Path folder;

    private Path web;
    private Path all;
    private Map<String, String> before;

    @BeforeEach
    void publishLiveSite() throws IOException {
        web = folder.resolve("web");
        all = web.resolve("forslag");
        publish(LIVE, false);
        before = files(web);
    }

    @AfterEach
    void requireLiveSiteAsBefore() throws IOException {
        Map<String, String> now = files(web);
        now.keySet().removeIf(path -> path.startsWith("forslag/"));
        assertEquals(before, now);
    }

    @ParameterizedTest
    @CsvSource({"oppettider, oppettider", "ny-sida-2, ny-sida-2", "current, current", "releases, releases",
        // what is no segment of an address gets a part of its SHA-256
        "Öppettider, oppettider-66071c4e", "feature/x, feature-x-217d2bf5", "../../etc, etc-74ccf3c5", "ö;rm -rf, o-rm-rf-6768ac8e",
        "., cdb4ee2a", "'', e3b0c442",
        // and so does what looks as if it had
        "feature-x-b4d3ab07, feature-x-b4d3ab07-4858149d", "deadbeef, deadbeef-2baf1f40"})
    void namesAFolder(String name, String segment) {
        assertEquals(segment, Proposals.segment(name));
    }

    @Test
    void shortensALongName() {
        String segment = Proposals.segment("a".repeat(5000));

        assertTrue(segment.matches("a{40}-[0-9a-f]{8}"), segment);
        assertNotEquals(segment, Proposals.segment("a".repeat(4999)));
        assertTrue(Proposals.segment("a".repeat(39) + "-b").matches("a{39}-[0-9a-f]{8}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "..", ".", "", "/", "current", "releases", ".publish.lock", "ö;rm -rf", "a\nb\u0007", "*", "\\",
        "$(id)"})
    void publishesAndClosesUnderAStrangeName(String name) throws IOException {
        publish(name, ONE);

        assertEquals(List.of(".proposals", Proposals.segment(name)), VersionedSite.names(all));
        assertEquals(ONE, SmallSite.read(all.resolve(Proposals.segment(name)).resolve("current")));
        assertTrue(close(name));
        assertEquals(List.of(".proposals"), VersionedSite.names(all));
    }

    @Test
    void publishesBesideEachOtherAndKeepsOneRelease() throws IOException {
        publish("ett", TWO);
        publish("ett", ONE);
        publish("annat", TWO);

        assertEquals(List.of(".proposals", "annat", "ett"), VersionedSite.names(all));
        assertEquals(ONE, SmallSite.read(all.resolve("ett/current")));
        assertEquals(TWO, SmallSite.read(all.resolve("annat/current")));
        assertEquals(List.of("current", "releases"), VersionedSite.names(all.resolve("ett")));
        assertEquals(3, VersionedSite.names(all.resolve("ett/releases")).size());
    }

    @Test
    void doesNotHinderTheFirstPublicationOfTheSite() throws IOException {
        Path other = folder.resolve("other");
        try (Publisher host = open(other, lines)) {
            host.proposals("forslag").publish("ett", request(ONE, false), NOON);
            host.publish(request(LIVE, false), NOON);
        }

        assertEquals(List.of("current", "forslag", "releases"), VersionedSite.names(other));
        assertEquals(LIVE, SmallSite.read(other.resolve("current")));
    }

    @Test
    void isPlainBesideAPlainSite() throws IOException {
        Path other = folder.resolve("other");
        try (Publisher host = open(other, lines)) {
            host.publish(request(LIVE, true), NOON);
            host.proposals("forslag").publish("ett", request(ONE, false), NOON);
            assertEquals(List.of(".publish.manifest", "index.html", "plan"), VersionedSite.names(other.resolve("forslag/ett")));
            host.publish(request(Map.of("index.html", "live 2"), true), NOON);
            assertEquals("förslag ett", Files.readString(other.resolve("forslag/ett/index.html")));

            assertTrue(host.proposals("forslag").close("ett", NOON));
        }
        assertEquals(Map.of("index.html", "live 2"), withoutMarks(files(other)));
    }

    @Test
    void closesTheOldestWhenThereAreTooMany() throws IOException {
        for (int number = 1; number <= Proposals.MAX_PROPOSALS; number++) {
            publish("nummer-" + number, TWO, NOON.plusSeconds(number));
        }
        publish("nummer-1", ONE, NOON.plusSeconds(100));
        assertEquals(List.of(), lines.all());
        publish("nummer-11", ONE, NOON.plusSeconds(101));

        assertEquals(List.of(".proposals", "nummer-1", "nummer-10", "nummer-11", "nummer-3", "nummer-4", "nummer-5", "nummer-6", "nummer-7",
                "nummer-8", "nummer-9"), VersionedSite.names(all));
        assertEquals(List.of("Det finns fler än 10 förslag: det äldsta, forslag/nummer-2, togs bort."), lines.all());
    }

    @Test
    void closesNoneThatIsBeingPublished() throws IOException {
        for (int number = 1; number <= Proposals.MAX_PROPOSALS; number++) {
            publish("nummer-" + number, TWO, NOON.plusSeconds(number));
        }
        try (HostFiles files = new HostFiles(FolderHost.open(all.resolve("nummer-1")), lines);
                PublishLock lock = PublishLock.take(files, "bo@annan", NOON, Duration.ofSeconds(2))) {
            publish("nummer-11", ONE, NOON.plusSeconds(101));

            assertEquals(TWO, SmallSite.read(all.resolve("nummer-1/current")));
            assertTrue(lock.lost().isEmpty());
        }
        assertEquals(List.of(), lines.all());
        publish("nummer-11", TWO, NOON.plusSeconds(102));
        assertFalse(Files.exists(all.resolve("nummer-1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nummer-1", "ny"})
    void closesTheOldestThoughItsPublisherDied(String name) throws IOException {
        for (int number = 1; number <= Proposals.MAX_PROPOSALS; number++) {
            publish("nummer-" + number, TWO, NOON.plusSeconds(number));
        }
        Path dead = Files.createDirectories(all.resolve(name + "/.publish.lock/anna"));
        Files.writeString(dead.resolve("owner"), "anna@ett\n2018-09-18T12:00:00Z\n10\n");
        Files.writeString(dead.resolve("sign"), "7");
        publish("nummer-10", ONE, NOON.plusSeconds(101));
        if (name.equals("nummer-1")) {
            publish("nummer-11", ONE, NOON.plusSeconds(101));
        }

        assertFalse(Files.exists(all.resolve(name)));
        assertTrue(lines.all().contains("Det finns fler än 10 förslag: det äldsta, forslag/" + name + ", togs bort."), lines.all().toString());
    }

    @Test
    void saysThatThereIsNoSuchProposal() throws IOException {
        assertFalse(close("ett"));
        assertFalse(Files.exists(all));
        publish("ett", ONE);

        assertFalse(close("annat"));
        assertTrue(close("ett"));
        assertFalse(close("ett"));
    }

    @Test
    void leavesWhatIsNotOursAndNamesIt() throws IOException {
        publish("ett", ONE);
        String id = VersionedSite.names(all.resolve("ett/releases")).get(0);
        Path precious = SmallSite.write(folder.resolve("precious"), Map.of("avtal.txt", "avtal"));
        Files.writeString(all.resolve("ett/min.txt"), "min");
        SmallSite.write(all.resolve("ett/releases/20190101T000000Z-minbackup"), Map.of("a.txt", "a"));
        Files.createSymbolicLink(all.resolve("ett/releases/" + id + "/lank"), precious);
        Files.createSymbolicLink(all.resolve("lank"), precious);

        assertTrue(close("ett"));
        assertFalse(close("lank"));
        assertEquals(List.of("I forslag/ett ligger något som inte är härifrån, och det fick ligga kvar: min.txt, "
                + "releases/20190101T000000Z-minbackup/a.txt"), lines.all());
        assertEquals(Map.of("min.txt", "min", "releases/20190101T000000Z-minbackup/a.txt", "a"), files(all.resolve("ett")));
        assertEquals(Map.of("avtal.txt", "avtal"), files(precious));
        assertThrows(IllegalArgumentException.class, () -> publish("lank", ONE));
        assertEquals(Map.of("avtal.txt", "avtal"), files(precious));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void closesWhatAKilledPublisherLeft(boolean whileClosing) throws IOException {
        publish("ett", ONE);
        Path dead = Files.createDirectories(all.resolve("ett/.publish.lock/anna/work")).getParent();
        Files.writeString(dead.resolve("owner"), "anna@ett\n2018-09-18T12:00:00Z\n10\n");
        Files.writeString(dead.resolve("sign"), "7");
        String id = VersionedSite.names(all.resolve("ett/releases")).get(0);
        if (whileClosing) {
            Files.delete(all.resolve("ett/current"));
            Files.move(all.resolve("ett/releases/" + id), dead.resolve("work/" + id));
        } else {
            SmallSite.write(dead.resolve("work/site"), TWO);
        }

        assertTrue(close("ett"));
        assertEquals(List.of(".proposals"), VersionedSite.names(all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "link", "folder"})
    void usesNoFolderOfOthers(String kind) throws IOException {
        Path precious = SmallSite.write(folder.resolve("precious"), Map.of("ett/current/index.html", "min"));
        switch (kind) {
            case "file" -> Files.writeString(all, "min");
            case "link" -> Files.createSymbolicLink(all, precious);
            default -> SmallSite.write(all, Map.of("ett/current/index.html", "min"));
        }
        Map<String, String> there = files(web);

        assertFalse(close("ett"));
        assertEquals("i mappen forslag på " + web + " ligger något som inte är förslag; flytta undan det, eller välj en annan mapp med "
                + "proposals.folder i jbake.properties",
                assertThrows(IllegalArgumentException.class, () -> publish("ett", ONE)).getMessage());
        assertEquals(there, files(web));
        assertEquals(Map.of("ett/current/index.html", "min"), files(precious));
        before = there;
        before.keySet().removeIf(path -> path.startsWith("forslag/"));
    }

    @Test
    void waitsForAPublicationToCloseIt() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<PublishResult> publishing = async(pausing(sending, goOn),
                proposals -> proposals.publish("ett", request(ONE, false), NOON));
        assertTrue(sending.await(1, TimeUnit.MINUTES));
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Boolean> closing = async(saying(waiting), proposals -> proposals.close("ett", NOON));
        assertTrue(waiting.await(1, TimeUnit.MINUTES));
        assertFalse(closing.isDone());
        goOn.countDown();

        assertTrue(publishing.get(1, TimeUnit.MINUTES).isNew());
        assertTrue(closing.get(1, TimeUnit.MINUTES));
        assertEquals(List.of(".proposals"), VersionedSite.names(all));
    }

    @Test
    void publishesAnewWhatWasClosedMeanwhile() throws Exception {
        publish("ett", TWO);
        CompletableFuture<PublishResult> publishing;
        try (HostFiles files = new HostFiles(FolderHost.open(all.resolve("ett")), lines)) {
            PublishLock closer = PublishLock.take(files, "bo@annan", NOON, Duration.ofMinutes(1));
            CountDownLatch waiting = new CountDownLatch(1);
            publishing = async(saying(waiting), proposals -> proposals.publish("ett", request(ONE, false), NOON));
            assertTrue(waiting.await(1, TimeUnit.MINUTES));
            // what the end of a closing leaves to the one who waits
            Files.move(all.resolve("ett"), folder.resolve("closed"));
            closer.close();
        }

        assertTrue(publishing.get(1, TimeUnit.MINUTES).isNew());
        assertEquals(ONE, SmallSite.read(all.resolve("ett/current")));
        assertEquals(List.of("current", "releases"), VersionedSite.names(all.resolve("ett")));
    }

    @Test
    void endsWithAWholeProposalOrNoneWhenPublishedAndClosedAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            CompletableFuture<PublishResult> publishing = async(lines, proposals -> proposals.publish("ett", request(ONE, false), NOON));
            CompletableFuture<Boolean> closing = async(lines, proposals -> proposals.close("ett", NOON));
            closing.get(1, TimeUnit.MINUTES);
            publishing.get(1, TimeUnit.MINUTES);

            List<String> names = VersionedSite.names(all);
            if (names.contains("ett")) {
                assertEquals(List.of("current", "releases"), VersionedSite.names(all.resolve("ett")));
                assertEquals(ONE, SmallSite.read(all.resolve("ett/current")));
            } else {
                assertEquals(List.of(".proposals"), names);
            }
        }
    }

    private static ProgressListener pausing(CountDownLatch sending, CountDownLatch goOn) {
        return new ProgressListener() {
            @Override
            public void say(String line) {
                // only the upload matters
            }

            @Override
            public void sent(int files, int allFiles, long bytes, long allBytes) {
                sending.countDown();
                try {
                    goOn.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    private static ProgressListener saying(CountDownLatch said) {
        return new ProgressListener() {
            @Override
            public void say(String line) {
                said.countDown();
            }

            @Override
            public void sent(int files, int allFiles, long bytes, long allBytes) {
                // only what it waits for matters
            }
        };
    }

    private <T> CompletableFuture<T> async(ProgressListener listener, Function<Proposals, T> work) {
        return CompletableFuture.supplyAsync(() -> {
            try (Publisher host = open(web, listener)) {
                return work.apply(host.proposals("forslag"));
            }
        }, task -> new Thread(task).start());
    }

    private void publish(Map<String, String> files, boolean plain) {
        try (Publisher host = open(web, lines)) {
            host.publish(request(files, plain), NOON);
        }
    }

    private void publish(String name, Map<String, String> files) {
        publish(name, files, NOON);
    }

    private void publish(String name, Map<String, String> files, Instant now) {
        try (Publisher host = open(web, lines)) {
            host.proposals("forslag").publish(name, request(files, false), now);
        }
    }

    private boolean close(String name) {
        try (Publisher host = open(web, lines)) {
            return host.proposals("forslag").close(name, NOON);
        }
    }

    private static Publisher open(Path web, ProgressListener listener) {
        return Publisher.open(web.toString(), Credentials.of(null, null, Map.of()), "anna@dator", Duration.ofSeconds(60), listener);
    }

    private PublishRequest request(Map<String, String> files, boolean plain) {
        try {
            Path site = SmallSite.write(Files.createTempDirectory(folder, "site"), files);
            return new PublishRequest(site, SmallSite.noCommit(), 5, false, plain, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> withoutMarks(Map<String, String> files) {
        files.keySet().removeIf(path -> path.startsWith(".") || path.contains("/."));
        return files;
    }

    /** Returns every file and link with its content or target. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList()) {
                files.put(folder.relativize(path).toString(),
                        Files.isSymbolicLink(path) ? "-> " + Files.readSymbolicLink(path) : Files.readString(path));
            }
        }
        return files;
    }
}
