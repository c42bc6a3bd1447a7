package se.umea.vaxer.publish;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What opens a host: our key, and the host's own, by which we know that it is the right one.
 *
 * @param key        a private key or the path of one; without it, the agent's keys and those in {@code ~/.ssh}
 * @param passphrase of a key that has one
 * @param agent      the socket of a running ssh-agent
 * @param knownHosts the hosts' keys as OpenSSH writes them, or the path of a file with them
 * @param keys       the folder with the user's own keys and {@code known_hosts}, {@code ~/.ssh}
 */
public record Credentials(Optional<String> key, Optional<String> passphrase, Optional<Path> agent, Optional<String> knownHosts,
        Path keys) {

    public Credentials {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(passphrase, "passphrase");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(knownHosts, "knownHosts");
        Objects.requireNonNull(keys, "keys");
    }

    /**
     * What the command line and the environment say; the command line goes first.
     *
     * @param key         null where it was not given
     * @param knownHosts  null where it was not given
     * @param environment {@code VAXER_SSH_KEY}, {@code VAXER_SSH_PASSPHRASE}, {@code VAXER_KNOWN_HOSTS}, {@code SSH_AUTH_SOCK}
     */
    public static Credentials of(Path key, Path knownHosts, Map<String, String> environment) {
        return new Credentials(first(key, environment.get("VAXER_SSH_KEY")), given(environment.get("VAXER_SSH_PASSPHRASE")),
                given(environment.get("SSH_AUTH_SOCK")).map(Path::of),
                first(knownHosts, environment.get("VAXER_KNOWN_HOSTS")), Path.of(System.getProperty("user.home"), ".ssh"));
    }

    private static Optional<String> first(Path option, String variable) {
        return option == null ? given(variable) : Optional.of(option.toString());
    }

    private static Optional<String> given(String variable) {
        return Optional.ofNullable(variable).filter(value -> !value.isBlank());
    }
}
