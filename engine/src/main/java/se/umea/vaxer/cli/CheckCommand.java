package se.umea.vaxer.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.umea.vaxer.check.CheckResult;

/** Judges the content without writing anything. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Granskar innehållet utan att skriva något.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @ParentCommand
    private Vaxer vaxer;

    @Mixin
    private SourceOption source;

    @Mixin
    private ReportOption report;

    @Override
    public Integer call() {
        CheckResult review = CheckResult.of(source.open(), vaxer.today());
        report.print(review, command.commandLine().getOut());
        return review.isPublishable() ? Vaxer.FINE : Vaxer.FINDINGS;
    }
}
