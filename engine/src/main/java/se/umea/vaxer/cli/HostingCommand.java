package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.publish.ServerConfig;

/** Writes the configuration of the web servers. */
@Command(name = "hosting")
final class HostingCommand extends CommandBase {

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", defaultValue = "target/hosting")
    private Path folder;

    @Override
    public Integer call() {
        Site site = site();
        CheckResult result = CheckResult.of(site, vaxer().today());
        if (!result.isPublishable()) {
            ReportOption.all(result, List.of(), err(), ansi());
            return Vaxer.FINDINGS;
        }
        ServerConfig config = new ServerConfig(site, result.pages());
        out().println(config.isWholeHost() ? String.join(", ", config.write(folder)) + ": " + folder
                : text("cli.no-hosting", site.config().getSiteHost()));
        return Vaxer.OK;
    }
}
