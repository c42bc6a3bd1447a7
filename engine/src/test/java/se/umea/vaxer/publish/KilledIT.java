package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.Sites;

/**
 * Kills and pauses publishers: between any two steps that one takes on the host, and the program itself, in the midst of them, over a real SSH
 * server.
 */
class KilledIT {

    private static final int KILLS = 16;
    private static final int PROGRAMS = 2;
    private static final int STOPS = 3;
    private static final int PUBLISHERS = 4;
    private static final int MIN_STEPS = 100;
    private static final long SEED = 20180918;
    private static final Path VALID = Path.of("src/test/resources/finished/valid");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final Duration SHORT = Duration.ofMillis(240);

    @TempDir
    private Path folder;

    /** Publishes in several folders at once, as most of the time is spent in waiting for those who are dead. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesACompleteReleaseBetweenAnyTwoSteps(boolean killed) throws Exception {
        inParallel(PUBLISHERS, number -> {
            Path web = folder.resolve("web" + number);
            int version = 0;
            while (version < 6) {
                publish(web, Duration.ofSeconds(3), version++);
            }
            for (int steps = number, reached = 1; reached > 0; steps += PUBLISHERS, version += 2) {
                reached = killed ? killed(web, steps, version) : paused(web, steps, version);
                VersionedSite.requireOnlyReleases(web);
                assertTrue(reached > 0 || steps > MIN_STEPS, "it ended after " + steps + " steps");
            }
        });
    }

    /** Returns 0 if the publication needed no more steps. */
    private static int killed(Path web, int steps, int version) throws IOException {
        boolean ended = true;
        try (FolderHost host = FolderHost.open(web)) {
            publish(StepHost.killing(host, steps).host(), SHORT, version);
        } catch (StepHost.Killed e) {
            ended = false;
        } catch (CompletionException e) {
            assertEquals(StepHost.Killed.class, e.getCause().getClass());
            ended = false;
        }
        int live = VersionedSite.requireWhole(web.resolve("current"));
        assertTrue(live == version || !ended && live == version - 1, "version " + live + " after " + version + " was killed at step " + steps);
        publish(web, Duration.ofSeconds(3), version + 1);
        assertEquals(version + 1, VersionedSite.requireWhole(web.resolve("current")));
        return ended ? 0 : 1;
    }

    /** Returns 0 if the publication needed no more steps. */
    private static int paused(Path web, int steps, int version) throws IOException {
        try (FolderHost host = FolderHost.open(web)) {
            StepHost stepped = StepHost.pausing(host, steps);
            CompletableFuture<Void> publication = CompletableFuture.runAsync(() -> {
                try {
                    publish(stepped.host(), SHORT, version);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            while (!publication.isDone() && !stepped.isPaused()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            boolean held = isHeld(web);
            boolean ended = !stepped.isPaused();
            publish(web, Duration.ofSeconds(3), version + 1);
            stepped.resume();
            boolean failed = publication.handle((nothing, failure) -> failure != null).join();
            int live = VersionedSite.requireWhole(web.resolve("current"));
            assertTrue(live == version + 1 || !held && !failed && live == version, "version " + live + " after a pause at step " + steps);
            return ended ? 0 : 1;
        }
    }

    /** Whether a publisher has the lock, with its name in it. */
    private static boolean isHeld(Path web) throws IOException {
        try (Stream<Path> all = Files.walk(web.resolve(PublishLock.FOLDER), 2)) {
            return all.anyMatch(file -> file.getFileName().toString().equals("owner"));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static void publish(Path web, Duration wait, int version) throws IOException {
        try (FolderHost host = FolderHost.open(web)) {
            publish(host, wait, version);
        }
    }

    private static void publish(Host host, Duration wait, int version) throws IOException {
        Path site = Files.createTempDirectory("site");
        try (HostFiles files = new HostFiles(host, new Lines())) {
            SmallSite.write(site, VersionedSite.of(version));
            new Publisher(files, "anna@dator", wait).publish(new PublishRequest(site, SmallSite.noCommit(), 5, false, false, false), Instant.now());
        } finally {
            SmallSite.delete(site);
        }
    }

    @Test
    void leavesACompleteReleaseWhereverTheProgramIsKilled() throws Exception {
        try (Sshd sshd = Sshd.start(folder)) {
            inParallel(PROGRAMS, number -> new Victim(sshd, Files.createDirectory(folder.resolve("p" + number)), new Random(SEED + number))
                    .live());
        }
    }

    @Test
    void changesNothingAfterAPauseAndATakeOver() throws Exception {
        try (Sshd sshd = Sshd.start(folder)) {
            Victim victim = new Victim(sshd, Files.createDirectory(folder.resolve("p")), new Random(SEED));
            victim.publish(0);
            long span = victim.undisturbed();
            for (int version = 2; version < 2 + 2 * STOPS; version += 2) {
                victim.stopped(version, span * (version - 2) / (2 * STOPS));
            }
        }
    }

    /** What one of the publishers does. */
    private interface Life {

        void live(int number) throws Exception;
    }

    private static void inParallel(int count, Life life) throws Exception {
        ExecutorService publishers = Executors.newFixedThreadPool(count);
        List<Future<Void>> lives = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int own = number;
            lives.add(publishers.submit(() -> {
                life.live(own);
                return null;
            }));
        }
        for (Future<Void> each : lives) {
            each.get();
        }
        publishers.shutdown();
    }

    /** A folder to publish to, with a program that is killed or stopped. */
    private final class Victim {

        private final Sshd sshd;
        private final Path home;
        private final Path web;
        private final Path lock;
        private final Random random;

        private Victim(Sshd sshd, Path home, Random random) {
            this.sshd = sshd;
            this.home = home;
            this.web = home.resolve("web");
            this.lock = web.resolve(PublishLock.FOLDER);
            this.random = random;
        }

        private void live() throws IOException, InterruptedException {
            publish(0);
            long span = undisturbed();
            int most = KILLS / PROGRAMS;
            int kills = 0;
            for (int version = 2; kills < most; version += 2) {
                assertTrue(version < 8 * KILLS, "most had ended before they were killed");
                // one in each part of the publication
                long lived = killed(version, (long) (span * (kills + random.nextDouble()) / most));
                if (lived < 0) {
                    kills++;
                } else {
                    span = Math.min(span, lived);
                }
                int live = requireWhole();
                assertTrue(live == version - 1 || live == version, "version " + live + " after " + version + " was killed");
                publish(version + 1);
                assertEquals(version + 1, requireWhole());
                requireOnlyReleases();
            }
        }

        /** Returns how long the program works on the host, in nanoseconds. */
        private long undisturbed() throws IOException, InterruptedException {
            Process program = start(1);
            awaitLock(program);
            long started = System.nanoTime();
            assertEquals(0, program.waitFor(), () -> "see " + home.resolve("output.txt"));
            return System.nanoTime() - started;
        }

        /** Kills it so many nanoseconds after it took the lock; returns when it ended if that was earlier, or else -1. */
        private long killed(int version, long after) throws IOException, InterruptedException {
            Process program = start(version);
            awaitLock(program);
            long started = System.nanoTime();
            boolean ended = program.waitFor(after, TimeUnit.NANOSECONDS);
            program.destroyForcibly().waitFor();
            return ended ? Math.max(1, System.nanoTime() - started) : -1;
        }

        /** Pauses it until another has published, whose site must stay. */
        private void stopped(int version, long after) throws IOException, InterruptedException {
            Process program = start(version);
            awaitLock(program);
            boolean ended = program.waitFor(after, TimeUnit.NANOSECONDS);
            assertEquals(0, Sshd.run("kill", "-STOP", Long.toString(program.pid())) * (ended ? 0 : 1));
            try {
                // the clock of this publisher is ten minutes behind
                publish(version + 1, Instant.now().minusSeconds(600));
                assertEquals(version + 1, requireWhole());
            } finally {
                Sshd.run("kill", "-CONT", Long.toString(program.pid()));
                program.waitFor();
            }
            assertEquals(version + 1, requireWhole());
            requireOnlyReleases();
        }

        private Process start(int version) throws IOException {
            site(version);
            List<String> command = new ArrayList<>(List.of(Sites.REAL.resolve("vaxer").toString(), "publish", sshd.target(web), "--site",
                    home.resolve("site").toString(), "--source", home.toString(), "--key", sshd.key().toString(), "--known-hosts",
                    sshd.knownHosts().toString(), "--wait", "0.6"));
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(home.resolve("output.txt").toFile()).start();
        }

        private void awaitLock(Process program) throws IOException {
            long started = System.nanoTime();
            while (program.isAlive() && !Files.exists(lock)) {
                assertTrue(System.nanoTime() - started < PATIENCE, "the program never came to the host");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            assertTrue(program.isAlive() || program.exitValue() == 0, () -> "see " + home.resolve("output.txt"));
        }

        private void publish(int version) throws IOException {
            publish(version, Instant.now());
        }

        private void publish(int version, Instant now) throws IOException {
            site(version);
            try (Publisher host = Publisher.open(web.toString(), Credentials.of(null, null, Map.of()), "anna@dator", Duration.ofSeconds(30),
                    new Lines())) {
                host.publish(new PublishRequest(home.resolve("site"), SmallSite.noCommit(), 5, false, false, false), now);
            }
        }

        private void site(int version) throws IOException {
            SmallSite.write(home.resolve("site"), valid(version));
        }

        private int requireWhole() throws IOException {
            Map<String, String> found = SmallSite.read(web.resolve("current"));
            int version = Integer.parseInt(VersionedSite.version(found.get("index.html")));
            assertEquals(valid(version), found);
            return version;
        }

        private void requireOnlyReleases() throws IOException {
            assertEquals(List.of("current", "releases"), VersionedSite.names(web));
            List<String> names = VersionedSite.names(web.resolve("releases"));
            List<String> releases = names.stream().filter(name -> !name.contains(".")).toList();
            assertEquals(releases.stream().flatMap(name -> List.of(name, name + ".files", name + ".manifest").stream()).toList(), names);
            assertTrue(releases.size() <= 5, releases::toString);
        }
    }

    /** Returns a valid site with the version on each page. */
    private static Map<String, String> valid(int version) throws IOException {
        Map<String, String> files = new TreeMap<>(SmallSite.read(VALID));
        files.replaceAll((path, text) -> path.endsWith(".html") ? text.replace("</h1>", "</h1>\n<p>version " + version + "</p>") : text);
        for (int file = 0; file < 30; file++) {
            files.put("data/" + file + ".txt", (file % 2 == 0 ? "alltid " : "version " + version + " ").repeat(file + 1));
        }
        return files;
    }
}
