package se.umea.vaxer.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.verify.ExternalLinkChecker;

/** Requests every link to another site. Only a report: the faults of other sites stop nothing. */
@Command(name = "links")
final class LinksCommand extends CommandBase {

    @Mixin
    private SiteParameter site;

    @Mixin
    private ReportOption report;

    @Override
    public Integer call() {
        List<Finding> findings = new ExternalLinkChecker().check(site.withStartPage(this));
        report.print(site.path(this), findings, out());
        return Vaxer.OK;
    }
}
