package se.umea.vaxer.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.umea.vaxer.build.BuildPipeline.Mode;
import se.umea.vaxer.content.Site;

/** Writes what unmodified JBake writes. */
@Command(name = "bake", mixinStandardHelpOptions = true,
        description = "Bakar mappen precis som JBake skulle göra.")
final class BakeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @ParentCommand
    private Vaxer vaxer;

    @Mixin
    private SourceOption source;

    @Mixin
    private OutputOption output;

    @Override
    public Integer call() {
        Site site = source.open();
        return output.run(Mode.BAKE, site, vaxer.today(), check -> ReportOption.findings(check.findings(), command.commandLine().getErr(),
                command.commandLine().getColorScheme().ansi()), command.commandLine().getOut());
    }
}
