package se.umea.vaxer.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.umea.vaxer.check.CheckResult;

/** Checks the content and writes nothing. */
@Command(name = "check")
final class CheckCommand extends CommandBase {

    @Mixin
    private ReportOption report;

    @Override
    public Integer call() {
        CheckResult result = CheckResult.of(site(), vaxer().today());
        report.print(result, out());
        return result.isPublishable() ? Vaxer.OK : Vaxer.FINDINGS;
    }
}
