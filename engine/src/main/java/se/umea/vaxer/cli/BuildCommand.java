package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.umea.vaxer.build.BuildPipeline.Mode;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finish.Compression;
import se.umea.vaxer.html.HostName;

/** Checks the content and writes the finished site. */
@Command(name = "build")
final class BuildCommand extends CommandBase {

    @Mixin
    private OutputOption output;

    @Mixin
    private ReportOption report;

    @Mixin
    private RuleOption rules;

    @Option(names = "--host", paramLabel = "${bundle:label.address}")
    private String host;

    @Override
    public Integer call() {
        Site site = rules.with(host == null ? site() : site().at(host));
        if (host != null && isPublic() && ReportOption.unconfirmed(site, err(), ansi())) {
            err().println(text("cli.not-built.unconfirmed", host));
            return Vaxer.ERROR;
        }
        boolean forPeople = report.isForPeople();
        PrintWriter findings = forPeople ? err() : out();
        int code = output.run(Mode.BUILD, site, this, forPeople ? out() : err(), check -> {
            if (!forPeople || !check.findings().isEmpty() || !check.withheld().isEmpty()) {
                report.print(check, findings);
            }
        });
        if (code == Vaxer.OK) {
            Compression.brotliFailure().ifPresent(failure -> err().println(text("cli.no-brotli", failure.getMessage())));
        }
        return code;
    }

    /** Returns whether others can get a site at the address. */
    private boolean isPublic() {
        return HostName.in(host).filter(name -> !HostName.isReserved(name) && !HostName.isLoopback(name)).isPresent();
    }
}
