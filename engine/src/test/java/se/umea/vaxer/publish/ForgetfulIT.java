package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.cli.RequiredPrograms;

/** Publishing to a server that loses or refuses every tenth write. */
class ForgetfulIT {

    private final Lines lines = new Lines();

    @TempDir
    private Path folder;

    @Test
    void sendsAgainWhatTheServerLost() throws Exception {
        RequiredPrograms.require("ssh-keygen");
        Path web = folder.resolve("web");
        try (ForgetfulServer server = ForgetfulServer.start(folder)) {
            server.does(ForgetfulServer.Fault.FORGETS);
            publish(server, web, 1);
            publish(server, web, 2);
        }
        assertEquals(2, VersionedSite.requireWhole(web.resolve("current")));
        VersionedSite.requireOnlyReleases(web);
        assertTrue(lines.all().stream().anyMatch(line -> line.endsWith(" kom inte fram hel; skickar den igen.")), lines.all()::toString);
    }

    @Test
    void leavesTheSiteAsItWasIfTheServerRefuses() throws Exception {
        RequiredPrograms.require("ssh-keygen");
        Path web = folder.resolve("web");
        try (ForgetfulServer server = ForgetfulServer.start(folder)) {
            publish(server, web, 1);
            server.does(ForgetfulServer.Fault.REFUSES);
            UncheckedIOException fault = assertThrows(UncheckedIOException.class, () -> publish(server, web, 2));

            assertTrue(fault.getMessage().startsWith("kunde inte skriva "), fault.getMessage());
            assertEquals(1, VersionedSite.requireWhole(web.resolve("current")));
            server.does(ForgetfulServer.Fault.NONE);
            publish(server, web, 3);
        }
        assertEquals(3, VersionedSite.requireWhole(web.resolve("current")));
        VersionedSite.requireOnlyReleases(web);
    }

    private void publish(ForgetfulServer server, Path web, int version) throws Exception {
        SmallSite.write(folder.resolve("site"), VersionedSite.of(version));
        try (Publisher host = Publisher.open(server.target(web), server.login(), "anna@dator", Duration.ofSeconds(3), lines)) {
            host.publish(new PublishRequest(folder.resolve("site"), SmallSite.noCommit(), 5, false, false, false), Instant.now());
        }
    }
}
