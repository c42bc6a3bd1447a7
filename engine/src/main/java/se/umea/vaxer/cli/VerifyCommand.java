package se.umea.vaxer.cli;

import java.nio.file.Path;
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
        Path folder = site.path(this);
        List<Finding> findings = verify(folder);
        report.print(folder, findings, out());
        return findings.stream().anyMatch(Finding::blocking) ? Vaxer.FINDINGS : Vaxer.OK;
    }
}
