package se.umea.vaxer.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** An SFTP server that loses or refuses every tenth write. */
final class ForgetfulServer implements AutoCloseable {

    /** What happens to the write. */
    enum Fault { NONE, FORGETS, REFUSES }

    private static final int EACH = 10;

    private final AtomicInteger writes = new AtomicInteger();
    private final MinaServer server;
    private volatile Fault fault = Fault.NONE;

    private ForgetfulServer(Path folder) throws Exception {
        server = MinaServer.start(folder, new SftpSubsystemFactory.Builder().withFileSystemAccessor(files()).build());
    }

    static ForgetfulServer start(Path folder) throws Exception {
        return new ForgetfulServer(folder);
    }

    void does(Fault what) {
        fault = what;
    }

    String target(Path web) {
        return server.target(web);
    }

    Credentials login() {
        return server.login();
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
        server.close();
    }
}
