package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.umea.vaxer.publish.Formats;
import se.umea.vaxer.publish.ProgressListener;
import se.umea.vaxer.publish.Publisher;

/** The parameter that names a web host, and the options for it. */
final class HostOption {

    private static final int MILLIS = 1000;
    private static final int MAX_WAIT_SECONDS = 3600;

    @Parameters(index = "0", descriptionKey = "vaxer.target", paramLabel = "${bundle:label.target}")
    private String target;

    @Mixin
    private ConnectionOption connection;

    @Option(names = "--wait", descriptionKey = "vaxer.wait", paramLabel = "${bundle:label.seconds}", defaultValue = "60")
    private double wait;

    String target() {
        return target;
    }

    /** @param zone of the times in messages */
    Publisher open(ProgressListener progress, ZoneId zone) {
        Formats.use(zone);
        Map<String, String> environment = System.getenv();
        if (!(wait >= 0 && wait <= MAX_WAIT_SECONDS)) {
            throw new IllegalArgumentException(text("cli.invalid-wait", MAX_WAIT_SECONDS));
        }
        return Publisher.open(target, connection.credentials(), who(environment),
                Duration.ofMillis(Math.round(wait * MILLIS)), progress);
    }

    /** Returns the user who started the pipeline, or is logged in to this machine. */
    private static String who(Map<String, String> environment) {
        return Stream.of("GITHUB_ACTOR", "GITLAB_USER_LOGIN").map(environment::get).filter(name -> name != null && !name.isBlank())
                .findFirst().orElse(System.getProperty("user.name")) + "@" + machine(environment);
    }

    private static String machine(Map<String, String> environment) {
        try {
            String name = environment.get("HOSTNAME");
            return name == null ? InetAddress.getLocalHost().getHostName() : name;
        } catch (IOException e) {
            // a machine that does not know its own name can publish too
            return text("cli.unknown-machine");
        }
    }
}
