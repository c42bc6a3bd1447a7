package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import com.jcraft.jsch.SftpProgressMonitor;
import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Closes the connection to a host that does not answer in time, which ends all that waits for it. */
final class Watchdog implements SocketFactory, AutoCloseable {

    private static final int CHECKS_PER_TIMEOUT = 8;
    /** 4 kB/s is the slowest transfer. */
    private static final long MAX_NANOS_PER_BYTE = 250_000;

    private final Duration timeout;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(HostFiles.daemon("publish-watchdog"));
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private volatile Socket socket;
    private volatile Duration expired;

    private Watchdog(Duration timeout) {
        this.timeout = timeout;
    }

    /** @param timeout how long the host may be silent */
    static Watchdog start(Duration timeout) {
        Watchdog watchdog = new Watchdog(timeout);
        watchdog.timer.scheduleWithFixedDelay(watchdog::check, 0, timeout.toNanos() / CHECKS_PER_TIMEOUT, TimeUnit.NANOSECONDS);
        return watchdog;
    }

    /** One operation of the host; bytes that arrive or leave show that it goes on. */
    final class Wait implements SftpProgressMonitor, AutoCloseable {

        private final Duration maxSilence;
        private final long maxNanos;
        private final long started = System.nanoTime();
        private volatile long last = started;
        private long bytesLeft;

        private Wait(Duration maxSilence, long maxBytes) {
            this.maxSilence = maxSilence;
            this.maxNanos = maxSilence.toNanos() + maxBytes * MAX_NANOS_PER_BYTE;
            this.bytesLeft = maxBytes;
            waits.add(this);
        }

        private boolean isOver(long now) {
            return now - last > maxSilence.toNanos() || now - started > maxNanos;
        }

        @Override
        public void init(int operation, String from, String to, long size) {
            // the size that the host claims is not trusted
        }

        @Override
        public boolean count(long more) {
            last = System.nanoTime();
            bytesLeft -= more;
            return bytesLeft >= 0;
        }

        @Override
        public void end() {
            // ends with close
        }

        @Override
        public void close() {
            waits.remove(this);
        }
    }

    /** Starts to wait for an operation that moves at most so many bytes. */
    Wait await(long maxBytes) {
        return new Wait(timeout, maxBytes);
    }

    /** Starts to wait for a login, during which someone may have to type a passphrase. */
    Wait awaitLogin() {
        return new Wait(timeout.multipliedBy(2), 0);
    }

    /** Returns why the connection was closed; empty if the host has always answered. */
    String reason() {
        return expired == null ? "" : text("publish.reason.timeout", expired.toSeconds());
    }

    private void check() {
        for (Wait wait : waits) {
            if (wait.isOver(System.nanoTime()) && socket != null) {
                expired = wait.maxSilence;
                try {
                    socket.close();
                } catch (IOException e) {
                    // the connection is given up anyway
                }
            }
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
        return socket;
    }

    @Override
    public InputStream getInputStream(Socket connected) throws IOException {
        return connected.getInputStream();
    }

    @Override
    public OutputStream getOutputStream(Socket connected) throws IOException {
        return connected.getOutputStream();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
