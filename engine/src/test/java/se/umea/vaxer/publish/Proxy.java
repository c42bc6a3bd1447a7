package se.umea.vaxer.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A proxy before a server that counts the bytes sent, and cuts the connection on request. */
final class Proxy implements AutoCloseable {

    private final ServerSocket door;
    private final int to;
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong limit = new AtomicLong(Long.MAX_VALUE);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private Proxy(ServerSocket door, int to) {
        this.door = door;
        this.to = to;
    }

    static Proxy to(int port) throws IOException {
        Proxy proxy = new Proxy(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), port);
        proxy.threads.execute(proxy::accept);
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Returns how many bytes were sent to the server. */
    long sent() {
        return sent.get();
    }

    /** Cuts the connection after so many more bytes to the server. */
    void cutAfter(long bytes) {
        limit.set(sent.get() + bytes);
    }

    void mend() {
        limit.set(Long.MAX_VALUE);
    }

    private void accept() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
                threads.execute(() -> pump(client, server, true));
                threads.execute(() -> pump(server, client, false));
            }
        } catch (IOException e) {
            // the proxy was closed
            threads.shutdown();
        }
    }

    private void pump(Socket from, Socket into, boolean counted) {
        byte[] buffer = new byte[4096];
        try (from; into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (counted && sent.addAndGet(read) > limit.get()) {
                    return;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // one side has closed; so does the other now
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
