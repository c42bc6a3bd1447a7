package se.umea.vaxer.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.umea.vaxer.finding.Finding;

/** Verifies a finished site by its files alone. */
@Command(name = "verify")
final class VerifyCommand extends CommandBase {

    @Mixin
    private SiteParameter site;

    @Mixin
    private ReportOption report;

    @Override
    public Integer call() {
        List<Finding> findings = verify(site.path(this));
        report.print(site.path(this), findings, out());
        return findings.stream().anyMatch(Finding::blocking) ? Vaxer.FINDINGS : Vaxer.OK;
    }
}
