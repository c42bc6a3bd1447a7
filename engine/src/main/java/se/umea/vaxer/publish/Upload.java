package se.umea.vaxer.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import se.umea.vaxer.html.Hash;

/** Sends files to a host, several at a time, and reads each one back to see that it came whole. */
final class Upload {

    private static final int ATTEMPTS = 3;

    /**
     * One file on its way.
     *
     * @param to       where to, on the host
     * @param modified the time it is to have there, which web servers tell versions apart by
     */
    record Load(SiteFile file, String to, long modified) {
    }

    private final Host host;
    private final WorkerPool lanes;
    private final ProgressListener progress;
    private final AtomicInteger files = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    Upload(Host host, WorkerPool lanes, ProgressListener progress) {
        this.host = host;
        this.lanes = lanes;
        this.progress = progress;
    }

    int files() {
        return files.get();
    }

    long bytes() {
        return bytes.get();
    }

    void send(Collection<Load> loads) {
        long all = loads.stream().mapToLong(load -> load.file().size()).sum();
        lanes.each(loads, load -> {
            write(host, progress, load.to(), load.file().content(), load.file().sha256());
            host.setModified(load.to(), load.modified());
            progress.sent(files.incrementAndGet(), loads.size(), bytes.addAndGet(load.file().size()), all);
        });
    }

    void write(String file, String text) {
        write(host, progress, file, text);
    }

    /** Writes a small file until it has come whole. */
    static void write(Host host, ProgressListener progress, String file, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        write(host, progress, file, content, Hash.hex(content));
    }

    private static void write(Host host, ProgressListener progress, String file, byte[] content, String sha256) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            host.write(file, content);
            if (host.read(file, content.length).map(Hash::hex).filter(sha256::equals).isPresent()) {
                return;
            }
            progress.say(file + " kom inte fram hel" + (attempt < ATTEMPTS ? "; skickar den igen." : "."));
        }
        throw new UncheckedIOException("kunde inte skriva " + file + ": den kom inte fram hel på " + ATTEMPTS + " försök",
                new IOException(host.name() + " lämnar inte tillbaka det som skrevs"));
    }
}
