package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visits through a real web server while versions are published over a real SSH server. */
class VisitorIT {

    private static final int PUBLICATIONS = 200;
    private static final int BACK_EACH = 20;

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path folder;

    @Test
    void seesNoErrorAndNoMixtureDuringTwoHundredPublications() throws Exception {
        Path web = folder.resolve("web");
        try (Sshd sshd = Sshd.start(folder);
                Publisher host = Publisher.open(sshd.target(web), sshd.login(), "anna@dator", Duration.ofMinutes(1), new Lines())) {
            publish(host, 0);
            try (Nginx nginx = Nginx.start(folder, web)) {
                AtomicBoolean over = new AtomicBoolean();
                ExecutorService visitors = Executors.newFixedThreadPool(2);
                Callable<Integer> visits = () -> {
                    int rounds = 0;
                    while (!over.get()) {
                        visit(nginx);
                        rounds++;
                        // leaves processor time to the publisher
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                    }
                    return rounds;
                };
                Future<Integer> first = visitors.submit(visits);
                Future<Integer> second = visitors.submit(visits);
                for (int version = 1; version <= PUBLICATIONS && !first.isDone() && !second.isDone(); version++) {
                    assertTrue(publish(host, version).isNew());
                    if (version % BACK_EACH == 0) {
                        host.rollback(Optional.empty(), Instant.now());
                    }
                }
                over.set(true);
                int rounds = first.get() + second.get();
                visitors.shutdown();
                assertTrue(rounds > PUBLICATIONS && seen.size() > PUBLICATIONS / 2, rounds + " visits saw " + seen.size() + " versions");
            }
        }
        assertEquals(PUBLICATIONS - 1, VersionedSite.requireWhole(web.resolve("current")));
        VersionedSite.requireOnlyReleases(web);
    }

    private PublishResult publish(Publisher host, int version) throws IOException {
        Path site = SmallSite.write(folder.resolve("site"), VersionedSite.of(version));
        return host.publish(new PublishRequest(site, SmallSite.noCommit(), 5, false, false, false), Instant.now());
    }

    /** Requests a page, its image and two other pages. */
    private void visit(Nginx nginx) throws IOException {
        String page = get(nginx.url(""));
        assertEquals(VersionedSite.version(page), VersionedSite.version(get(nginx.url(VersionedSite.picture(page)))));
        seen.add(VersionedSite.version(page));
        assertEquals("alltid 7", get(nginx.url("plan/ar-kvar-7.html")));
        VersionedSite.version(get(nginx.url("plan/andras-7.html")));
    }

    /** Not with {@code HttpClient}, which takes several times the processor time. */
    private static String get(String url) throws IOException {
        HttpURLConnection visit = (HttpURLConnection) URI.create(url).toURL().openConnection();
        assertEquals(200, visit.getResponseCode(), url);
        try (InputStream body = visit.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
