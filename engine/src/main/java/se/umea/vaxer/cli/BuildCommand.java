package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.umea.vaxer.build.BuildPipeline.Mode;
import se.umea.vaxer.finish.Compression;

/** The whole way from content to a site that can be published. */
@Command(name = "build", mixinStandardHelpOptions = true,
        description = "Granskar innehållet och gör den färdiga webbplatsen.")
final class BuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @ParentCommand
    private Vaxer vaxer;

    @Mixin
    private SourceOption source;

    @Mixin
    private OutputOption output;

    @Mixin
    private ReportOption report;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        boolean forPeople = report.isForPeople();
        int code = output.run(Mode.BUILD, source.open(), vaxer.today(), check -> {
            if (!forPeople || !check.findings().isEmpty() || !check.withheld().isEmpty()) {
                report.print(check, forPeople ? err : out);
            }
        }, forPeople ? out : err);
        if (code == Vaxer.FINE) {
            Compression.brotliFailure().ifPresent(failure -> err.println("Filerna packades bara med gzip (.gz), inte med brotli (.br): "
                    + "dess bibliotek kan inte köras på den här datorn (" + failure.getMessage() + ")."));
        }
        return code;
    }
}
