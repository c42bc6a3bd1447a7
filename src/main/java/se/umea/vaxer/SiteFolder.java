package se.umea.vaxer;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The parameter that names a finished site. */
final class SiteFolder {

    @Parameters(paramLabel = "MAPP", arity = "0..1", defaultValue = "target/site",
            description = "webbplatsens mapp (annars: target/site)")
    private Path folder;

    /** @throws IllegalArgumentException if there is no such folder */
    Path path() {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("mappen finns inte: " + folder);
        }
        return folder;
    }
}
