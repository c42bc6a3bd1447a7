package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.publish.ServerConfig;

/** Makes the configuration that the web server needs, from the same content as the pages. */
@Command(name = "hosting", mixinStandardHelpOptions = true,
        description = "Gör konfigurationen för nginx och Apache: säkerhet, komprimering, omdirigeringar.")
final class HostingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @ParentCommand
    private Vaxer vaxer;

    @Mixin
    private SourceOption source;

    @Option(names = "--out", paramLabel = "MAPP", defaultValue = "target/hosting",
            description = "mappen som konfigurationen skrivs till (annars: target/hosting)")
    private Path folder;

    @Override
    public Integer call() {
        Site site = source.open();
        CheckResult review = CheckResult.of(site, vaxer.today());
        if (!review.isPublishable()) {
            ReportOption.text(review, command.commandLine().getErr(),
                    command.commandLine().getColorScheme().ansi());
            return Vaxer.FINDINGS;
        }
        ServerConfig hosting = new ServerConfig(site, review.pages());
        PrintWriter out = command.commandLine().getOut();
        if (hosting.isWholeHost()) {
            out.println(String.join(", ", hosting.write(folder)) + ": " + folder);
        } else {
            out.println("Ingen konfiguration skrevs: site.host är " + site.config().getSiteHost()
                    + ", och den som har hela värden har dess konfiguration.");
        }
        return Vaxer.FINE;
    }
}
