package se.umea.vaxer.publish;

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

    private static final int CHECKS = 8;
    /** A transfer may take as long as it takes at 4 kB/s. */
    private static final long NANOS_PER_BYTE = 250_000;

    private final Duration timeout;
    private final ScheduledExecutorService timer;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private volatile Socket socket;
    private volatile Duration expired;

    /** @param timeout how long the host may be silent */
    Watchdog(Duration timeout) {
        this.timeout = timeout;
        timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "publish-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::check, 0, timeout.toNanos() / CHECKS, TimeUnit.NANOSECONDS);
    }

    /** One thing that the host is to do; the bytes that come or go show that it does. */
    final class Wait implements SftpProgressMonitor, AutoCloseable {

        private final Duration silence;
        private final long bytes;
        private final long started = System.nanoTime();
        private volatile long last = started;
        private long moved;

        private Wait(Duration silence, long bytes) {
            this.silence = silence;
            this.bytes = bytes;
            waits.add(this);
        }

        private boolean isOver() {
            long now = System.nanoTime();
            return now - last > silence.toNanos() || now - started - silence.toNanos() > bytes * NANOS_PER_BYTE;
        }

        @Override
        public void init(int operation, String from, String to, long size) {
            // what the host says of the size is not believed
        }

        @Override
        public boolean count(long more) {
            last = System.nanoTime();
            moved += more;
            return moved <= bytes;
        }

        @Override
        public void end() {
            // the one who waits closes this
        }

        @Override
        public void close() {
            waits.remove(this);
        }
    }

    /** Begins to wait for something that moves no more than so many bytes. */
    Wait start(long bytes) {
        return new Wait(timeout, bytes);
    }

    /** Begins to wait for a login, in which somebody may have to type a passphrase. */
    Wait startLogin() {
        return new Wait(timeout.multipliedBy(2), 0);
    }

    /** Whether the connection was closed because the host did not answer. */
    boolean hasExpired() {
        return expired != null;
    }

    /** What was waited for in vain, in Swedish. */
    String reason() {
        return "värden svarade inte inom " + expired.toSeconds() + " s";
    }

    private void check() {
        for (Wait wait : waits) {
            if (wait.isOver() && socket != null) {
                expired = wait.silence;
                try {
                    socket.close();
                } catch (IOException e) {
                    // nothing can be said to that host any more
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
