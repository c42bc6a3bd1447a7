package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchChangedHostKeyException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchRevokedHostKeyException;
import com.jcraft.jsch.JSchUnknownHostKeyException;
import com.jcraft.jsch.Logger;
import com.jcraft.jsch.SSHAgentConnector;
import com.jcraft.jsch.Session;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Opens an SSH session with a key, to a host whose own key is known; any other is refused. */
record SshConnector(SftpAddress address, Credentials credentials, Watchdog watchdog, JSch jsch) {

    private static final int CONNECT_MILLIS = 20_000;
    private static final int KEEPALIVE_MILLIS = 10_000;
    private static final int MAX_KEEPALIVES_MISSED = 3;
    private static final List<String> KEY_FILES = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    /**
     * @throws IllegalArgumentException if a key is missing or wrong, the user's or the host's
     * @throws UncheckedIOException     if the host does not answer
     */
    static Session open(SftpAddress address, Credentials credentials, Watchdog watchdog) {
        SshConnector connector = new SshConnector(address, credentials, watchdog, new JSch());
        connector.readKnownHosts();
        connector.readKeys();
        return connector.connect();
    }

    private void readKnownHosts() {
        String known = credentials.knownHosts().orElse(credentials.folder().resolve("known_hosts").toString());
        try {
            if (known.contains(" ssh-") || known.contains(" ecdsa-")) {
                jsch.setKnownHosts(new ByteArrayInputStream(known.getBytes(StandardCharsets.UTF_8)));
            } else if (Files.isReadable(Path.of(known))) {
                jsch.setKnownHosts(known);
            } else {
                throw new IllegalArgumentException(text("publish.no-known-hosts", known, keyscan()));
            }
        } catch (JSchException e) {
            throw new IllegalArgumentException(text("publish.bad-known-hosts", known), e);
        }
    }

    private void readKeys() {
        if (credentials.key().isPresent()) {
            add(credentials.key().get());
            return;
        }
        try {
            if (credentials.agent().isPresent()) {
                for (Identity key : new AgentIdentityRepository(new SSHAgentConnector(credentials.agent().get())).getIdentities()) {
                    jsch.addIdentity(key, null);
                }
            }
        } catch (AgentProxyException | JSchException e) {
            throw new IllegalArgumentException(text("publish.no-agent", credentials.agent().get()), e);
        }
        KEY_FILES.stream().map(credentials.folder()::resolve).filter(Files::isReadable).map(Path::toString).forEach(this::add);
    }

    private void add(String key) {
        byte[] passphrase = credentials.passphrase().map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(null);
        boolean content = key.contains("-----BEGIN");
        if (!content && !Files.isRegularFile(Path.of(key))) {
            // the variable may hold a part of the key, so it is not repeated
            throw new IllegalArgumentException(text("publish.no-key-file"));
        }
        try {
            if (content) {
                // a variable in a pipeline often loses the last line feed, or gains something before the first line
                jsch.addIdentity("VAXER_SSH_KEY", (key.strip() + "\n").getBytes(StandardCharsets.UTF_8), null, passphrase);
            } else {
                jsch.addIdentity(key, passphrase);
            }
        } catch (JSchException e) {
            throw new IllegalArgumentException(content ? text("publish.bad-key-variable") : text("publish.bad-key", key), e);
        }
    }

    private Session connect() {
        Session session = null;
        LoginLog log = new LoginLog();
        try (Watchdog.Wait wait = watchdog.awaitLogin()) {
            session = jsch.getSession(address.user(), address.host(), address.port());
            session.setLogger(log);
            session.setSocketFactory(watchdog);
            session.setConfig("StrictHostKeyChecking", "yes");
            session.setConfig("PreferredAuthentications", "publickey");
            session.setUserInfo(new PassphrasePrompt());
            session.setDaemonThread(true);
            session.setServerAliveInterval(KEEPALIVE_MILLIS);
            session.setServerAliveCountMax(MAX_KEEPALIVES_MISSED);
            session.connect(CONNECT_MILLIS);
            return session;
        } catch (JSchUnknownHostKeyException e) {
            throw new IllegalArgumentException(text("publish.unknown-host", address.host(), fingerprint(session), keyscan()), e);
        } catch (JSchChangedHostKeyException e) {
            throw new IllegalArgumentException(text("publish.changed-host", address.host(), fingerprint(session)), e);
        } catch (JSchRevokedHostKeyException e) {
            throw new IllegalArgumentException(text("publish.revoked-host", address.host(), fingerprint(session)), e);
        } catch (JSchException | RuntimeException e) {
            String interruption = watchdog.reason().isEmpty() ? log.interruption : watchdog.reason();
            if (interruption.isEmpty() && String.valueOf(e.getMessage()).matches("(?s).*[Aa]uth.*")) {
                throw new IllegalArgumentException(refusal(), e);
            }
            throw new UncheckedIOException(text("publish.unreachable", address),
                    new IOException(interruption.isEmpty() ? String.valueOf(e.getMessage()) : interruption, e));
        }
    }

    private String refusal() {
        String tried = jsch.getIdentityRepository().getIdentities().stream()
                .map(key -> key.isEncrypted() ? text("publish.locked-key", key.getName()) : key.getName())
                .collect(Collectors.joining(", "));
        return tried.isEmpty() ? text("publish.no-key", address.host(), address.user())
                : text("publish.keys-refused", address.host(), address.user(), tried);
    }

    private String keyscan() {
        return text("publish.keyscan", (address.port() == SftpAddress.SSH_PORT ? "" : "-p " + address.port() + " ") + address.host());
    }

    private String fingerprint(Session session) {
        HostKey key = session == null ? null : session.getHostKey();
        return key == null ? "" : " (" + key.getType() + " " + key.getFingerPrint(jsch) + ")";
    }

    /** Remembers why a login ended before the host had answered; the library itself then reports a refusal. */
    private static final class LoginLog implements Logger {

        private static final String EXCEPTION = "an exception during authentication\n";

        private volatile String interruption = "";

        @Override
        public boolean isEnabled(int level) {
            return level >= WARN;
        }

        @Override
        public void log(int level, String message) {
            if (message.startsWith(EXCEPTION)) {
                interruption = message.substring(EXCEPTION.length());
            }
        }
    }
}
