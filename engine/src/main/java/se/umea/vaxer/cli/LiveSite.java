package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.function.Uncheck;
import se.umea.vaxer.publish.Publisher;

/** A temporary copy of what visitors of a web host see. */
record LiveSite(Path folder) implements AutoCloseable {

    /** Downloads what is not the same on this machine: see {@link Publisher#download}. */
    static LiveSite download(Publisher publisher, Path local, long maxBytes) {
        LiveSite site = new LiveSite(Uncheck.get(() -> Files.createTempDirectory("vaxer-live").toRealPath(),
                () -> text("cli.no-temporary-folder")));
        try {
            publisher.download(site.folder, local, maxBytes);
            return site;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            site.close();
            throw e;
        }
    }

    @Override
    public void close() {
        Uncheck.run(() -> PathUtils.deleteDirectory(folder), () -> text("cli.not-deleted", folder));
    }
}
