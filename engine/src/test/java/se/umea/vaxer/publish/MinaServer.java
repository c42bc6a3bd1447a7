package se.umea.vaxer.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.AcceptAllPublickeyAuthenticator;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SSH server in this process, with a replaceable SFTP. */
final class MinaServer implements AutoCloseable {

    private final SshServer server;
    private final PublicKey key;
    private final Path userKey;

    private MinaServer(SshServer server, PublicKey key, Path userKey) {
        this.server = server;
        this.key = key;
        this.userKey = userKey;
    }

    static MinaServer start(Path folder, SftpSubsystemFactory sftp) throws Exception {
        KeyPair host = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        Path userKey = folder.resolve("ecdsa");
        Sshd.run("ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", userKey.toString());
        SshServer ssh = SshServer.setUpDefaultServer();
        ssh.setHost("127.0.0.1");
        ssh.setKeyPairProvider(KeyPairProvider.wrap(host));
        ssh.setPublickeyAuthenticator(AcceptAllPublickeyAuthenticator.INSTANCE);
        ssh.setSubsystemFactories(List.of(sftp));
        ssh.start();
        return new MinaServer(ssh, host.getPublic(), userKey);
    }

    String target(Path web) {
        return "sftp://anna@127.0.0.1:" + server.getPort() + web;
    }

    Credentials login() {
        return new Credentials(Optional.of(userKey.toString()), Optional.empty(), Optional.empty(),
                Optional.of("[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key)), userKey.resolveSibling("nothing"));
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
