package se.umea.vaxer.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** The SFTP of a hostile server, whose SSH still answers. */
final class HostileSftp extends SftpSubsystemFactory {

    /** What the server does. */
    enum Attack {
        NONE,
        /** Answers nothing. */
        SILENT,
        /** Lists a folder {@code ../..}. */
        UPWARD,
        /** Lists a name that no file system allows. */
        LONG_NAME,
        /** Lists the same name again and again. */
        ENDLESS_LISTING,
        /** Lists a folder in each folder. */
        BOTTOMLESS,
        /** Lists an entry that claims to have two thousand million attributes. */
        LYING_COUNT,
        /** Sends files without end. */
        ENDLESS_FILE,
        /** Answers each read with no bytes and no end. */
        EMPTY_READS
    }

    private static final int NAME = 104;
    private static final int STATUS = 101;
    private static final int EOF = 1;
    private static final int HAS_PERMISSIONS = 4;
    private static final int IS_EXTENDED = 0x80000000;
    private static final int FOLDER = 040755;
    private static final int FILE = 0100644;
    private static final int A_THOUSAND = 1000;
    private static final int MANY = 0x3fffffff;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Attack attack = Attack.NONE;

    void does(Attack what) {
        attack = what;
    }

    /** Ends the silent requests. */
    void end() {
        ended.countDown();
    }

    @Override
    public Command createSubsystem(ChannelSession channel) {
        return new Hostile(channel);
    }

    private final class Hostile extends SftpSubsystem {

        private boolean listed;

        private Hostile(ChannelSession channel) {
            super(channel, HostileSftp.this);
        }

        @Override
        protected void doProcess(Buffer buffer, int length, int type, int id) throws IOException {
            if (attack == Attack.SILENT) {
                try {
                    ended.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            super.doProcess(buffer, length, type, id);
        }

        @Override
        protected Path resolveFile(String path) throws IOException {
            return attack == Attack.BOTTOMLESS ? getDefaultDirectory() : super.resolveFile(path);
        }

        @Override
        protected void doReadDir(Buffer buffer, int id) throws IOException {
            switch (attack) {
                case UPWARD -> listOnce(buffer, id, "../..", HAS_PERMISSIONS, FOLDER);
                case LONG_NAME -> listOnce(buffer, id, "x".repeat(300), HAS_PERMISSIONS, FOLDER);
                case BOTTOMLESS -> listOnce(buffer, id, "a", HAS_PERMISSIONS, FOLDER);
                case ENDLESS_LISTING -> list(buffer, id, A_THOUSAND, "a", HAS_PERMISSIONS, FILE);
                case LYING_COUNT -> list(buffer, id, 1, "a", IS_EXTENDED, MANY);
                default -> super.doReadDir(buffer, id);
            }
        }

        private void listOnce(Buffer buffer, int id, String name, int flags, int value) throws IOException {
            listed = !listed;
            if (listed) {
                list(buffer, id, 1, name, flags, value);
                return;
            }
            Buffer end = prepareReply(buffer);
            end.putByte((byte) STATUS);
            end.putInt(id);
            end.putInt(EOF);
            end.putString("");
            end.putString("");
            send(end);
        }

        private void list(Buffer buffer, int id, int count, String name, int flags, int value) throws IOException {
            Buffer reply = prepareReply(buffer);
            reply.putByte((byte) NAME);
            reply.putInt(id);
            reply.putInt(count);
            for (int i = 0; i < count; i++) {
                reply.putString(name);
                reply.putString(name);
                reply.putUInt(flags & 0xffffffffL);
                reply.putInt(value);
            }
            send(reply);
        }

        @Override
        protected int doRead(int id, String handle, long offset, int length, byte[] data, int from, AtomicReference<Boolean> eof)
                throws IOException {
            return switch (attack) {
                case ENDLESS_FILE -> length;
                case EMPTY_READS -> 0;
                default -> super.doRead(id, handle, offset, length, data, from, eof);
            };
        }
    }
}
