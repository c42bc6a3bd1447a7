package se.umea.vaxer.publish;

import com.jcraft.jsch.AgentIdentityRepository;
import com.jcraft.jsch.AgentProxyException;
import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.Identity;
import com.jcraft.jsch.IdentityRepository;
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
import java.util.Vector;

/** Opens an SSH session with a key, to a host whose own key is known; anything else is refused. */
final class SshConnector {

    private static final int CONNECT_MILLIS = 20_000;
    private static final int ALIVE_MILLIS = 10_000;
    private static final int ALIVE_MISSED = 3;
    private static final List<String> KEY_FILES = List.of("id_ed25519", "id_ecdsa", "id_rsa");

    private final SftpAddress address;
    private final Credentials login;
    private final Watchdog watchdog;
    private final JSch jsch = new JSch();

    private SshConnector(SftpAddress address, Credentials login, Watchdog watchdog) {
        this.address = address;
        this.login = login;
        this.watchdog = watchdog;
    }

    /**
     * @throws IllegalArgumentException if a key is missing or wrong, ours or the host's
     * @throws UncheckedIOException     if the host does not answer
     */
    static Session open(SftpAddress address, Credentials login, Watchdog watchdog) {
        SshConnector opening = new SshConnector(address, login, watchdog);
        opening.knowHosts();
        opening.bringKeys();
        return opening.connect();
    }

    private void knowHosts() {
        String known = login.knownHosts().orElse(login.keys().resolve("known_hosts").toString());
        try {
            if (known.contains(" ssh-") || known.contains(" ecdsa-")) {
                jsch.setKnownHosts(new ByteArrayInputStream(known.getBytes(StandardCharsets.UTF_8)));
            } else if (Files.isReadable(Path.of(known))) {
                jsch.setKnownHosts(known);
            } else {
                throw new IllegalArgumentException("filen med kända värdar finns inte: " + known + "; " + howToKnow());
            }
        } catch (JSchException e) {
            throw new IllegalArgumentException("filen med kända värdar går inte att läsa: " + known, e);
        }
    }

    private void bringKeys() {
        if (login.key().isPresent()) {
            add(login.key().get());
            return;
        }
        for (String name : KEY_FILES) {
            Path file = login.keys().resolve(name);
            if (Files.isReadable(file)) {
                add(file.toString());
            }
        }
        if (login.agent().isPresent()) {
            try {
                jsch.setIdentityRepository(new AgentFirst(
                        new AgentIdentityRepository(new SSHAgentConnector(login.agent().get())), jsch.getIdentityRepository()));
            } catch (AgentProxyException e) {
                throw new IllegalArgumentException("ssh-agent går inte att nå: " + login.agent().get(), e);
            }
        }
    }

    private void add(String key) {
        byte[] passphrase = login.passphrase().map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(null);
        boolean content = key.contains("-----BEGIN");
        if (!content && !Files.isRegularFile(Path.of(key))) {
            // what is in the variable may be a part of the key, so it is not repeated
            throw new IllegalArgumentException("nyckeln (--key eller VAXER_SSH_KEY) är varken en fil som finns eller en hel privat nyckel");
        }
        try {
            if (content) {
                // a variable in a pipeline often loses the last line feed, or gains something before the first line
                jsch.addIdentity("VAXER_SSH_KEY", (key.strip() + "\n").getBytes(StandardCharsets.UTF_8), null, passphrase);
            } else {
                jsch.addIdentity(key, passphrase);
            }
        } catch (JSchException e) {
            throw new IllegalArgumentException("nyckeln " + (content ? "i VAXER_SSH_KEY" : key) + " går inte att läsa", e);
        }
    }

    private Session connect() {
        Session session = null;
        CutShort cutShort = new CutShort();
        try (Watchdog.Wait wait = watchdog.startLogin()) {
            session = jsch.getSession(address.user(), address.host(), address.port());
            session.setLogger(cutShort);
            session.setSocketFactory(watchdog);
            session.setConfig("StrictHostKeyChecking", "yes");
            session.setConfig("PreferredAuthentications", "publickey");
            session.setUserInfo(new PassphrasePrompt());
            session.setDaemonThread(true);
            session.setServerAliveInterval(ALIVE_MILLIS);
            session.setServerAliveCountMax(ALIVE_MISSED);
            session.connect(CONNECT_MILLIS);
            return session;
        } catch (JSchUnknownHostKeyException e) {
            throw new IllegalArgumentException("värden " + address.host() + " är okänd: dess nyckel" + fingerprint(session)
                    + " står inte i known_hosts; " + howToKnow(), e);
        } catch (JSchChangedHostKeyException e) {
            throw new IllegalArgumentException("värden " + address.host() + " visar en annan nyckel" + fingerprint(session)
                    + " än den som står i known_hosts: antingen har den bytts, eller så är det inte rätt värd; "
                    + "publicera inte förrän det är utrett med den som sköter värden", e);
        } catch (JSchRevokedHostKeyException e) {
            throw new IllegalArgumentException("värden " + address.host() + " visar en nyckel" + fingerprint(session)
                    + " som är spärrad i known_hosts; publicera inte förrän det är utrett med den som sköter värden", e);
        } catch (JSchException | RuntimeException e) {
            throw refused(e, watchdog.hasExpired() ? watchdog.reason() : cutShort.reason);
        }
    }

    private RuntimeException refused(Exception e, String cutShort) {
        String said = cutShort.isEmpty() ? String.valueOf(e.getMessage()) : cutShort;
        if (cutShort.isEmpty() && (said.contains("Auth") || said.contains("auth"))) {
            String tried = String.join(", ", names());
            return new IllegalArgumentException("värden " + address.host() + " släpper inte in " + address.user() + ": "
                    + (tried.isEmpty() ? "det finns ingen nyckel att visa; ge en med --key eller VAXER_SSH_KEY"
                    : "ingen av nycklarna godtas (" + tried + ")"), e);
        }
        return new UncheckedIOException("kunde inte nå " + address, new IOException(said, e));
    }

    private List<String> names() {
        return jsch.getIdentityRepository().getIdentities().stream().map(key -> key.getName()
                + (key.isEncrypted() ? ", som är låst: ge dess lösenfras i VAXER_SSH_PASSPHRASE" : "")).toList();
    }

    private String howToKnow() {
        return "fråga den som sköter värden vad den ska vara, och lägg till den: ssh-keyscan "
                + (address.port() == 22 ? "" : "-p " + address.port() + " ") + address.host();
    }

    private String fingerprint(Session session) {
        HostKey key = session == null ? null : session.getHostKey();
        return key == null ? "" : " (" + key.getType() + " " + key.getFingerPrint(jsch) + ")";
    }

    /** Hears why a login ended before the host had answered; the library itself then speaks of a refusal. */
    private static final class CutShort implements Logger {

        private static final String HEARD = "an exception during authentication\n";

        private volatile String reason = "";

        @Override
        public boolean isEnabled(int level) {
            return level >= WARN;
        }

        @Override
        public void log(int level, String message) {
            if (message.startsWith(HEARD)) {
                reason = message.substring(HEARD.length());
            }
        }
    }

    /** The agent's keys, then those in files. */
    private record AgentFirst(IdentityRepository agent, IdentityRepository files) implements IdentityRepository {

        @Override
        public String getName() {
            return agent.getName();
        }

        @Override
        public int getStatus() {
            return RUNNING;
        }

        @Override
        public Vector<Identity> getIdentities() {
            Vector<Identity> all = new Vector<>(agent.getIdentities());
            all.addAll(files.getIdentities());
            return all;
        }

        @Override
        public boolean add(byte[] identity) {
            return files.add(identity);
        }

        @Override
        public boolean remove(byte[] blob) {
            return files.remove(blob);
        }

        @Override
        public void removeAll() {
            files.removeAll();
        }
    }
}
