package se.umea.vaxer.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.umea.vaxer.build.BuildPipeline;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.Confirmation;
import se.umea.vaxer.content.Site;

/** Checks the content, and the site made of it, and writes nothing. */
@Command(name = "check")
final class CheckCommand extends CommandBase {

    @Mixin
    private ReportOption report;

    @Mixin
    private RuleOption rules;

    @Override
    public Integer call() {
        Site site = rules.with(site());
        CheckResult result = BuildPipeline.check(site, vaxer().today());
        report.print(result, Confirmation.open(site, result.pages()), out());
        return result.isPublishable() ? Vaxer.OK : Vaxer.FINDINGS;
    }
}
