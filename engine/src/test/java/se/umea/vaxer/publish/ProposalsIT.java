package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proposals over a real SSH server, while the live site is read again and again: it never changes. */
class ProposalsIT {

    private static final int ROUNDS = 3;

    private final Lines lines = new Lines();
    private final AtomicBoolean over = new AtomicBoolean();

    @TempDir
    private Path folder;

    private Path web;
    private Path all;
    private Sshd sshd;
    private CompletableFuture<Integer> visits;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        web = Files.createDirectory(folder.resolve("web"));
        all = web.resolve("forslag");
        sshd = Sshd.start(folder);
    }

    @AfterEach
    void stop() {
        over.set(true);
        sshd.close();
    }

    private void publishLiveSite() throws IOException {
        Path site = SmallSite.write(folder.resolve("live"), VersionedSite.of(0));
        try (Publisher host = open()) {
            host.publish(new PublishRequest(site, SmallSite.noCommit(), 5, false, false, false), Instant.now());
        }
        String release = Files.readSymbolicLink(web.resolve("current")).toString();
        visits = async(() -> {
            int count = 0;
            for (; !over.get(); count++) {
                assertEquals(0, VersionedSite.requireWhole(web.resolve("current")));
                assertEquals(release, Files.readSymbolicLink(web.resolve("current")).toString());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
            }
            return count;
        });
    }

    private void requireLiveSiteAsBefore() throws Exception {
        over.set(true);
        assertTrue(visits.get(1, TimeUnit.MINUTES) > 0);
        assertEquals(0, VersionedSite.requireWhole(web.resolve("current")));
    }

    @Test
    void publishesTwoAtOnceAndClosesOneThatIsBeingPublished() throws Exception {
        publishLiveSite();
        for (int round = 1; round <= ROUNDS; round++) {
            int version = round;
            CompletableFuture<PublishResult> one = async(() -> with(proposals -> publish(proposals, "ett", version)));
            CompletableFuture<PublishResult> two = async(() -> with(proposals -> publish(proposals, "två", version)));
            CompletableFuture<Boolean> closing = async(() -> with(proposals -> proposals.close("ett", Instant.now())));
            closing.get(1, TimeUnit.MINUTES);
            assertTrue(one.get(1, TimeUnit.MINUTES).isNew() || round > 1);
            two.get(1, TimeUnit.MINUTES);

            assertEquals(version, VersionedSite.requireWhole(at("två").resolve("current")));
            assertEquals(List.of("current", "releases"), VersionedSite.names(at("två")));
            if (Files.exists(at("ett"))) {
                assertEquals(version, VersionedSite.requireWhole(at("ett").resolve("current")));
                assertEquals(List.of("current", "releases"), VersionedSite.names(at("ett")));
            }
        }
        assertTrue(this.<Boolean>with(proposals -> proposals.close("två", Instant.now())));
        requireLiveSiteAsBefore();
    }

    @Test
    void closesTheOldestAndLeavesWhatIsNotOurs() throws Exception {
        publishLiveSite();
        Instant now = Instant.parse("2018-09-18T12:00:00Z");
        Path site = SmallSite.write(folder.resolve("proposal"), Map.of("index.html", "version 1"));
        for (int number = 0; number <= Proposals.MAX_PROPOSALS; number++) {
            int seconds = number;
            with(proposals -> proposals.publish("nummer-" + seconds, request(site), now.plusSeconds(seconds)));
            Files.writeString(all.resolve("nummer-" + number + "/min.txt"), "min");
        }

        assertEquals("min", Files.readString(all.resolve("nummer-0/min.txt")));
        assertEquals(List.of("min.txt"), VersionedSite.names(all.resolve("nummer-0")));
        assertEquals("version 1", Files.readString(all.resolve("nummer-1/current/index.html")));
        assertEquals(List.of("I forslag/nummer-0 ligger något som inte är härifrån, och det fick ligga kvar: min.txt",
                "Det finns fler än 10 förslag: det äldsta, forslag/nummer-0, togs bort."), lines.all());
        requireLiveSiteAsBefore();
    }

    @Test
    void leavesTheProposalAsItWasWhenTheDiskIsFull() throws Exception {
        if (!"root".equals(System.getProperty("user.name"))
                || Sshd.run("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", web.toString()) != 0) {
            System.err.println("Skipped, only root can make a small disk: run the tests as root");
            abort("only root can make a small disk");
        }
        try {
            publishLiveSite();
            with(proposals -> publish(proposals, "ett", 1));
            Path big = SmallSite.write(folder.resolve("proposal"), Map.of("index.html", "version 2", "stor.pdf", "x".repeat(600_000)));
            for (String name : List.of("ett", "nytt")) {
                UncheckedIOException fault = assertThrows(UncheckedIOException.class,
                        () -> with(proposals -> proposals.publish(name, request(big), Instant.now())));
                assertTrue(fault.getMessage().contains("disken är full"), fault.getMessage());
            }

            assertEquals(1, VersionedSite.requireWhole(all.resolve("ett/current")));
            assertEquals(List.of("current", "releases"), VersionedSite.names(all.resolve("ett")));
            assertFalse(Files.exists(all.resolve("nytt/current")));
            assertTrue(this.<Boolean>with(proposals -> proposals.close("nytt", Instant.now())));
            assertFalse(Files.exists(all.resolve("nytt")));
            with(proposals -> publish(proposals, "ett", 3));
            assertEquals(3, VersionedSite.requireWhole(all.resolve("ett/current")));
            requireLiveSiteAsBefore();
        } finally {
            over.set(true);
            visits.handle((count, failure) -> count).get(1, TimeUnit.MINUTES);
            assertEquals(0, Sshd.run("umount", web.toString()));
        }
    }

    @Test
    void publishesPlainFilesWithoutSymbolicLinks() throws Exception {
        sshd.close();
        sshd = Sshd.start(Files.createDirectory(folder.resolve("bare")), "symlink");
        with(proposals -> publish(proposals, "ett", 1));
        with(proposals -> publish(proposals, "ett", 2));
        assertEquals(".publish.manifest", VersionedSite.names(all.resolve("ett")).get(0));
        Files.writeString(all.resolve("ett/plan/min.txt"), "min");
        with(proposals -> proposals.close("ett", Instant.now()));

        assertEquals(Map.of("plan/min.txt", "min"), SmallSite.read(all.resolve("ett")));
        Files.delete(all.resolve("ett/plan/min.txt"));
    }

    private PublishResult publish(Proposals proposals, String name, int version) {
        try {
            Path site = Files.createTempDirectory(folder, "site");
            return proposals.publish(name, request(SmallSite.write(site, VersionedSite.of(version))), Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishRequest request(Path site) {
        return new PublishRequest(site, SmallSite.noCommit(), 5, false, false, false);
    }

    private Path at(String name) {
        return all.resolve(Proposals.segment(name));
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> CompletableFuture<T> async(Work<T> work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, task -> new Thread(task).start());
    }

    private <T> T with(Function<Proposals, T> work) {
        try (Publisher host = open()) {
            return work.apply(host.proposals("forslag"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Publisher open() throws IOException {
        return Publisher.open(sshd.target(web), sshd.login(), "anna@dator", Duration.ofMinutes(1), lines);
    }
}
