package se.umea.vaxer.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.verify.SiteVerifier;

/** Judges any finished site by its files alone. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = "Granskar en färdig webbplats: länkar, rubriker, bilder, säkerhetsregel, vikt.")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private SiteParameter site;

    @Mixin
    private ReportOption report;

    @Override
    public Integer call() {
        List<Finding> findings = SiteVerifier.judge(site.path());
        report.print(site.path(), findings, command.commandLine().getOut());
        return findings.stream().anyMatch(Finding::blocking) ? Vaxer.FINDINGS : Vaxer.FINE;
    }
}
