package se.umea.vaxer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;
import se.umea.vaxer.build.OutputFolder;

/** The parameter that names a finished site. */
final class SiteParameter {

    @Parameters(paramLabel = "MAPP", arity = "0..1", defaultValue = "target/site",
            description = "webbplatsens mapp (annars: target/site)")
    private Path folder;

    /** The folder, which may be one that a link leads to, as in {@link #real}. */
    Path path() {
        return real(folder);
    }

    /** @throws IllegalArgumentException if there is no start page in it, so that nothing could be said of it */
    Path withStartPage() {
        Path site = path();
        if (!Files.isRegularFile(site.resolve("index.html"))) {
            throw new IllegalArgumentException("i " + folder + " finns ingen startsida (index.html); gör webbplatsen med vaxer build");
        }
        return site;
    }

    /**
     * The folder that a link leads to; any other folder as it is.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    static Path real(Path folder) {
        OutputFolder.recover(folder);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("det finns ingen webbplats i " + folder + "; gör den med vaxer build");
        }
        try {
            return Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte följa länken " + folder, e);
        }
    }
}
