package se.umea.vaxer.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.umea.vaxer.publish.Credentials;
import se.umea.vaxer.publish.ProgressListener;
import se.umea.vaxer.publish.Publisher;

/** The parameter that names a web host, and what it takes to get there. */
final class HostOption {

    private static final int MILLIS = 1000;
    private static final int LONGEST = 3600;

    @Parameters(index = "0", paramLabel = "MÅL", description = "mappen där webbplatsen ska ligga, här eller på en värd: "
            + "sftp://användare@värd[:port]/mapp")
    private String target;

    @Option(names = "--key", paramLabel = "FIL",
            description = "privat nyckel (annars: VAXER_SSH_KEY, ssh-agent, ~/.ssh/id_*)")
    private Path key;

    @Option(names = "--known-hosts", paramLabel = "FIL",
            description = "värdarnas nycklar (annars: VAXER_KNOWN_HOSTS, ~/.ssh/known_hosts)")
    private Path knownHosts;

    @Option(names = "--wait", paramLabel = "SEKUNDER", defaultValue = "60",
            description = "så länge väntas på någon annan som publicerar (annars: 60)")
    private double wait;

    Publisher open(ProgressListener progress) {
        Map<String, String> environment = System.getenv();
        if (!(wait >= 0 && wait <= LONGEST)) {
            throw new IllegalArgumentException("--wait är ett antal sekunder från 0 till " + LONGEST);
        }
        return Publisher.open(target, Credentials.of(key, knownHosts, environment), who(environment),
                Duration.ofMillis(Math.round(wait * MILLIS)), progress);
    }

    /** Whoever started the pipeline, or sits at this machine. */
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
            return "okänd-dator";
        }
    }
}
