package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The SFTP channels of one SSH session: opened when needed, as many as the host allows. */
final class SftpChannels implements AutoCloseable {

    private static final long REOPEN_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int POLL_MILLIS = 100;
    private static final long MIN_FREE_BYTES = 64 * 1024;
    /** Of 32 kB each, so that on a slow line no answer has to wait long behind them. */
    private static final int REQUESTS_AHEAD = 4;

    interface Operation<T> {
        T run(ChannelSftp sftp, Watchdog.Wait wait) throws SftpException;
    }

    interface Command {
        void run(ChannelSftp sftp) throws SftpException;
    }

    /** A response that violates the protocol or a limit. */
    static final class InvalidResponseException extends RuntimeException {

        private static final long serialVersionUID = 1;

        InvalidResponseException(String key, Object... arguments) {
            super(text("publish.invalid-response." + key, arguments));
        }
    }

    private final Session session;
    private final Watchdog watchdog;
    private final BlockingQueue<ChannelSftp> idle = new LinkedBlockingQueue<>();
    private int open;
    /** One for each worker, and one for the lock's heartbeat; OpenSSH allows ten unless configured otherwise. */
    private int maxOpen = HostFiles.MAX_PARALLEL + 1;
    private boolean everOpened;

    private SftpChannels(Session session, Watchdog watchdog) {
        this.session = session;
        this.watchdog = watchdog;
    }

    /** @param timeout how long the host may leave a request without an answer */
    static SftpChannels open(SftpAddress address, Credentials credentials, Duration timeout) {
        Watchdog watchdog = Watchdog.start(timeout);
        try {
            return new SftpChannels(SshConnector.open(address, credentials, watchdog), watchdog);
        } catch (RuntimeException e) {
            watchdog.close();
            throw e;
        }
    }

    /**
     * @param maxBytes how many the operation sends or receives
     * @param missing  the result if the host has no such file; null if that is a failure
     */
    <T> T run(long maxBytes, T missing, Operation<T> operation) throws SftpException, JSchException, InterruptedException {
        ChannelSftp sftp = take();
        boolean usable = false;
        try (Watchdog.Wait wait = watchdog.await(maxBytes)) {
            T result = operation.run(sftp, wait);
            usable = true;
            return result;
        } catch (SftpException e) {
            usable = missing != null && e.id == ChannelSftp.SSH_FX_NO_SUCH_FILE;
            if (usable) {
                return missing;
            }
            throw e;
        } finally {
            giveBack(sftp, usable);
        }
    }

    /** Closes a channel after a failure: more answers to what failed may be under way. */
    private void giveBack(ChannelSftp sftp, boolean usable) {
        if (usable) {
            idle.add(sftp);
        } else {
            sftp.disconnect();
            synchronized (this) {
                open--;
            }
        }
    }

    private ChannelSftp take() throws JSchException, InterruptedException {
        long deadline = System.nanoTime() + REOPEN_NANOS;
        ChannelSftp free = idle.poll();
        while (free == null) {
            free = openChannel(deadline);
            if (free == null) {
                // one that is waited for may be closed instead of given back
                free = idle.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        return free;
    }

    /** Returns null if the host allows no more, or may not have noticed yet that the last one was closed. */
    private synchronized ChannelSftp openChannel(long deadline) throws JSchException {
        if (!session.isConnected()) {
            throw new JSchException("the session has ended");
        }
        if (open >= maxOpen) {
            return null;
        }
        try (Watchdog.Wait wait = watchdog.await(0)) {
            ChannelSftp channel = (ChannelSftp) session.openChannel("sftp");
            if (channel == null) {
                // what the library returns if the session ends meanwhile
                throw new JSchException("session is down");
            }
            // without a time of its own it notices at once that the session has ended, and gives up after 20 s
            channel.connect();
            channel.setBulkRequests(REQUESTS_AHEAD);
            open++;
            everOpened = true;
            return channel;
        } catch (JSchException e) {
            if (!watchdog.reason().isEmpty() || !session.isConnected() || open == 0 && (!everOpened || System.nanoTime() > deadline)) {
                throw e;
            }
            maxOpen = Math.max(1, open);
            return null;
        }
    }

    /** @throws SftpException if there is room on the disk with the folder, or the host does not say */
    static void requireFull(ChannelSftp sftp, String folder) throws SftpException {
        var disk = sftp.statVFS(folder);
        if (disk.getAvailForNonRoot() * 1024 >= MIN_FREE_BYTES && (disk.getINodes() == 0 || disk.getAvailINodes() > 0)) {
            throw new SftpException(ChannelSftp.SSH_FX_FAILURE, "there is room");
        }
    }

    /** Returns whether a failure is not the host's own answer, which has no cause. */
    boolean isDisconnected(SftpException e) {
        return e.getCause() != null || !session.isConnected();
    }

    /** Returns what went wrong; empty if the host did not say. */
    String reason(Throwable failure) {
        Throwable answer = failure instanceof SftpException ? failure.getCause() : failure;
        if (!watchdog.reason().isEmpty()) {
            return watchdog.reason();
        } else if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return text("publish.reason.interrupted");
        } else if (failure instanceof JSchException) {
            // the host may have no SFTP, or the session has ended and does not know it yet
            return text(session.isConnected() ? "publish.reason.no-sftp" : "publish.reason.disconnected");
        } else if (answer instanceof RuntimeException || answer instanceof OutOfMemoryError) {
            return text("publish.reason.invalid-response", answer.getMessage());
        }
        SftpException e = (SftpException) failure;
        if (isDisconnected(e)) {
            return text("publish.reason.disconnected");
        }
        return switch (e.id) {
            case ChannelSftp.SSH_FX_BAD_MESSAGE -> text("publish.reason.invalid-response", e.getMessage());
            case ChannelSftp.SSH_FX_PERMISSION_DENIED -> text("publish.reason.denied");
            case ChannelSftp.SSH_FX_NO_SUCH_FILE -> text("publish.reason.no-path");
            default -> "";
        };
    }

    @Override
    public void close() {
        try (watchdog; Watchdog.Wait wait = watchdog.await(0)) {
            // disconnecting sends a message, which can block
            session.disconnect();
        }
    }
}
