package se.umea.vaxer.publish;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The user's keys, and the keys of known hosts.
 *
 * @param key        a private key or the path of one; without it, the agent's keys and those in {@code folder}
 * @param passphrase of an encrypted key
 * @param agent      the socket of a running ssh-agent
 * @param knownHosts the hosts' keys as OpenSSH writes them, or the path of a file with them
 * @param folder     the user's {@code ~/.ssh}, with keys and {@code known_hosts}
 */
public record Credentials(Optional<String> key, Optional<String> passphrase, Optional<Path> agent, Optional<String> knownHosts,
        Path folder) {

    public Credentials {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(passphrase, "passphrase");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(knownHosts, "knownHosts");
        Objects.requireNonNull(folder, "folder");
    }

    /**
     * Reads the options and the environment; options take precedence.
     *
     * @param key         null if it was not given
     * @param knownHosts  null if it was not given
     * @param environment {@code VAXER_SSH_KEY}, {@code VAXER_SSH_PASSPHRASE}, {@code VAXER_KNOWN_HOSTS}, {@code SSH_AUTH_SOCK}
     */
    public static Credentials of(Path key, Path knownHosts, Map<String, String> environment) {
        return new Credentials(first(key, environment.get("VAXER_SSH_KEY")), first(null, environment.get("VAXER_SSH_PASSPHRASE")),
                first(null, environment.get("SSH_AUTH_SOCK")).map(Path::of),
                first(knownHosts, environment.get("VAXER_KNOWN_HOSTS")), Path.of(System.getProperty("user.home"), ".ssh"));
    }

    private static Optional<String> first(Path option, String variable) {
        return Optional.ofNullable(option).map(Path::toString).or(() -> Optional.ofNullable(variable).filter(value -> !value.isBlank()));
    }
}
