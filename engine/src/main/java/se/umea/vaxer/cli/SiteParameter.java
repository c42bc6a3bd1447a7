package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.function.Uncheck;
import picocli.CommandLine.Parameters;
import se.umea.vaxer.build.OutputFolder;

/** The parameter that names a finished site. */
final class SiteParameter {

    @Parameters(descriptionKey = "vaxer.site", paramLabel = "${bundle:label.folder}", arity = "0..1")
    private Path folder;

    /** Returns the folder, with a symbolic link resolved. */
    Path path(CommandBase command) {
        return real(command.siteFolder(folder));
    }

    /** @throws IllegalArgumentException if the folder has no start page, so that it is hardly a site */
    Path withStartPage(CommandBase command) {
        return withStartPage(command.siteFolder(folder));
    }

    /** As {@link #withStartPage(CommandBase)}, of a folder that is named otherwise. */
    static Path withStartPage(Path folder) {
        Path site = real(folder);
        if (!Files.isRegularFile(site.resolve("index.html"))) {
            throw new IllegalArgumentException(text("cli.no-start-page", folder));
        }
        return site;
    }

    /**
     * Returns the target of a symbolic link; any other folder as it is.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    static Path real(Path folder) {
        OutputFolder.recover(folder);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(text("cli.no-site", folder));
        }
        return Uncheck.get(() -> Files.isSymbolicLink(folder) ? folder.toRealPath() : folder, () -> text("cli.unreadable-link", folder));
    }
}
