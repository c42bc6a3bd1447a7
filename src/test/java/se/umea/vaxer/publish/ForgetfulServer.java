package se.umea.vaxer.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.pubkey.AcceptAllPublickeyAuthenticator;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** An SFTP server that does something wrong with every tenth write. */
final class ForgetfulServer implements AutoCloseable {

    /** What it does with it. */
    enum Fault { NONE, FORGETS, REFUSES }

    private static final int EACH = 10;

    private final SshServer server;
    private final PublicKey key;
    private final Path userKey;
    private final AtomicInteger writes = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;

    private ForgetfulServer(SshServer server, PublicKey key, Path userKey) {
        this.server = server;
        this.key = key;
        this.userKey = userKey;
    }

    static ForgetfulServer start(Path folder) throws Exception {
        KeyPair host = KeyUtils.generateKeyPair(KeyPairProvider.ECDSA_SHA2_NISTP256, 256);
        Path userKey = folder.resolve("ecdsa");
        Sshd.run("ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", userKey.toString());
        SshServer ssh = SshServer.setUpDefaultServer();
        ForgetfulServer server = new ForgetfulServer(ssh, host.getPublic(), userKey);
        ssh.setHost("127.0.0.1");
        ssh.setKeyPairProvider(KeyPairProvider.wrap(host));
        ssh.setPublickeyAuthenticator(AcceptAllPublickeyAuthenticator.INSTANCE);
        ssh.setSubsystemFactories(List.of(new SftpSubsystemFactory.Builder().withFileSystemAccessor(server.files()).build()));
        ssh.start();
        return server;
    }

    void does(Fault what) {
        fault = what;
    }

    String target(Path web) {
        return "sftp://anna@127.0.0.1:" + server.getPort() + web;
    }

    Login login() {
        return new Login(Optional.of(userKey.toString()), Optional.empty(), Optional.empty(),
                Optional.of("[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key)), userKey.resolveSibling("nothing"));
    }

    private SftpFileSystemAccessor files() {
        return new SftpFileSystemAccessor() {
            @Override
            public SeekableByteChannel openFile(SftpSubsystemProxy subsystem, FileHandle handle, Path file, String name,
                    Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
                return new Forgetting(Files.newByteChannel(file, options));
            }
        };
    }

    private final class Forgetting implements SeekableByteChannel {

        private final SeekableByteChannel channel;

        private Forgetting(SeekableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int write(ByteBuffer content) throws IOException {
            if (fault == Fault.NONE || writes.incrementAndGet() % EACH != 0) {
                return channel.write(content);
            }
            if (fault == Fault.REFUSES) {
                throw new IOException("not now");
            }
            int length = content.remaining();
            content.position(content.limit());
            return length;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return channel.read(into);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            channel.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            channel.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
