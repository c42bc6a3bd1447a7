package se.umea.vaxer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.umea.vaxer.verify.Verify;

/** Judges any finished site by its files alone. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = "Granskar en färdig webbplats: länkar, rubriker, bilder, säkerhetsregel, vikt.")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "MAPP", arity = "0..1", defaultValue = "target/site",
            description = "webbplatsens mapp (annars: target/site)")
    private Path folder;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("mappen finns inte: " + folder);
        }
        List<Finding> findings = Verify.judge(folder);
        findings.forEach(command.commandLine().getOut()::println);
        if (findings.isEmpty()) {
            command.commandLine().getOut().println("Inget att anmärka på.");
        }
        return findings.stream().anyMatch(Finding::blocking) ? Vaxer.FINDINGS : Vaxer.FINE;
    }
}
