package se.umea.vaxer.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.umea.vaxer.publish.Credentials;

/** The options for the connection to a web host. */
final class ConnectionOption {

    @Option(names = "--key", descriptionKey = "vaxer.key", paramLabel = "${bundle:label.file}")
    private Path key;

    @Option(names = "--known-hosts", descriptionKey = "vaxer.known-hosts", paramLabel = "${bundle:label.file}")
    private Path knownHosts;

    Credentials credentials() {
        return Credentials.of(key, knownHosts, System.getenv());
    }
}
