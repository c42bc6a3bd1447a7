package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.Site;

/** The whole way from content to a site that can be published. */
@Command(name = "build", mixinStandardHelpOptions = true,
        description = "Granskar innehållet och gör den färdiga webbplatsen.")
final class BuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @ParentCommand
    private Vaxer vaxer;

    @Mixin
    private SourceOption source;

    @Mixin
    private OutputOption output;

    @Mixin
    private ReportOption report;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        Ansi ansi = command.commandLine().getColorScheme().ansi();
        Site site = source.open();
        CheckResult review = CheckResult.of(site, vaxer.today());
        if (report.isForPeople()) {
            if (!review.findings().isEmpty() || !review.withheld().isEmpty()) {
                ReportOption.text(review, err, ansi);
            }
            return review.isPublishable()
                    ? output.build(site, review.pages(), findings -> ReportOption.findings(findings, err, ansi), out) : output.leave();
        }
        if (!review.isPublishable()) {
            report.print(review, out);
            return output.leave();
        }
        return output.build(site, review.pages(), findings -> report.print(review.and(findings), out), err);
    }
}
