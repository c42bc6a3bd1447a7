package se.umea.vaxer.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.umea.vaxer.build.BuildPipeline.Mode;

/** Writes what unmodified JBake writes. */
@Command(name = "bake")
final class BakeCommand extends CommandBase {

    @Mixin
    private OutputOption output;

    @Override
    public Integer call() {
        return output.run(Mode.BAKE, this, out(), check -> ReportOption.findings(check.findings(), err(), ansi()));
    }
}
