package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.umea.vaxer.build.BuildPipeline;
import se.umea.vaxer.build.BuildPipeline.Step;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.Site;

/** The option {@code --out}, and the pipeline that writes to it. */
final class OutputOption {

    private static final Map<Step, String> STEPS = Map.of(Step.CHECK, "Granskar innehållet", Step.BAKE, "Bakar sidorna",
            Step.FINISH, "Gör sidor och dokument", Step.COMPRESS, "Packar filerna", Step.VERIFY, "Granskar den färdiga webbplatsen");

    private final long started = System.nanoTime();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--out", paramLabel = "MAPP", defaultValue = "target/site",
            description = "mappen som sidan skrivs till (annars: target/site)")
    private Path folder;

    /**
     * Runs the pipeline and returns the exit code.
     *
     * @param findings prints the findings
     * @param out      receives the number of pages and files
     */
    int run(BuildPipeline.Mode mode, Site site, LocalDate today, Consumer<CheckResult> findings, PrintWriter out) {
        PrintWriter err = command.commandLine().getErr();
        Terminal terminal = ((Vaxer) command.parent().userObject()).terminal();
        BuildPipeline.Result built;
        try (ProgressLine progress = ProgressLine.start(terminal, err);
                BuildPipeline pipeline = BuildPipeline.of(mode, folder, step -> progress.step(STEPS.get(step)))) {
            built = pipeline.run(site, today);
        }
        findings.accept(built.check());
        if (!built.written()) {
            err.println("Ingenting skrevs: " + folder + " är som förut.");
            return Vaxer.FINDINGS;
        }
        built.leftover().ifPresent(err::println);
        out.println(built.pages() + " sidor, " + built.files() + " filer, " + (System.nanoTime() - started) / 1_000_000 + " ms: " + folder);
        return Vaxer.FINE;
    }
}
