package se.umea.vaxer;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.umea.vaxer.content.Site;

/** The option {@code --source}, which every command takes. */
final class SourceOption {

    @Option(names = "--source", paramLabel = "MAPP", defaultValue = ".",
            description = "mappen med content, templates, assets och jbake.properties (annars: den här)")
    private Path folder;

    Path folder() {
        return folder;
    }

    Site open() {
        return Site.open(folder);
    }
}
