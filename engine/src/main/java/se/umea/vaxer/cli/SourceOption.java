package se.umea.vaxer.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import se.umea.vaxer.content.Site;

/** The option {@code --source}, which every command takes. */
final class SourceOption {

    @Option(names = "--source", paramLabel = "MAPP", defaultValue = ".",
            description = "webbplatsens mapp, den som innehåller content (annars: den här)")
    private Path folder;

    Path folder() {
        return folder;
    }

    Site open() {
        return Site.open(folder);
    }
}
