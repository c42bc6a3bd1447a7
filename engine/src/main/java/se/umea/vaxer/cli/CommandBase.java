package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.umea.vaxer.content.Site;

/** What every command has: the option {@code --source}, the streams and the clock. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class CommandBase implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Vaxer vaxer;

    @Option(names = SiteSettings.SOURCE, descriptionKey = "vaxer.source", paramLabel = "${bundle:label.folder}", defaultValue = ".")
    private Path source;

    /** Returns the source folder, which need not be a site's. */
    final Path source() {
        return source;
    }

    final Site site() {
        return Site.open(source);
    }

    /** Returns whether the command line has an option. */
    final boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    final Vaxer vaxer() {
        return vaxer;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    final Ansi ansi() {
        return spec.commandLine().getColorScheme().ansi();
    }
}
