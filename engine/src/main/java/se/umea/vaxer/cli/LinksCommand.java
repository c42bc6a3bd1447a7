package se.umea.vaxer.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.verify.ExternalLinkChecker;

/** Asks other sites whether what the site links to is still there; a report, since their faults are not ours. */
@Command(name = "links", mixinStandardHelpOptions = true,
        description = "Prövar länkarna till andra webbplatser och berättar vilka som inte svarar.")
final class LinksCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Spec
    private CommandSpec command;

    @Mixin
    private SiteParameter site;

    @Mixin
    private ReportOption report;

    @Override
    public Integer call() {
        List<Finding> findings = new ExternalLinkChecker(PATIENCE, PAUSE).check(site.withStartPage());
        report.print(site.path(), findings, command.commandLine().getOut());
        return Vaxer.FINE;
    }
}
