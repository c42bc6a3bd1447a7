package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import se.umea.vaxer.build.BuildPipeline;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.Site;

/** The option {@code --out}, and the pipeline that writes to it. */
final class OutputOption {

    private final long started = System.nanoTime();

    @Option(names = "--out", descriptionKey = "vaxer.out", paramLabel = "${bundle:label.folder}")
    private Path folder;

    OutputOption() {
    }

    /** @param folder in place of the option's value */
    OutputOption(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs the pipeline and returns the exit code.
     *
     * @param summary receives the number of pages and files
     * @param report  prints the findings
     */
    int run(BuildPipeline.Mode mode, Site site, CommandBase command, PrintWriter summary, Consumer<CheckResult> report) {
        Path folder = this.folder == null ? CommandBase.outputFolder(site) : this.folder;
        BuildPipeline.Result built;
        try (ProgressLine progress = new ProgressLine(command.err(), command.vaxer().terminal());
                BuildPipeline pipeline = BuildPipeline.of(mode, folder,
                        step -> progress.step(text("cli.progress." + step.name().toLowerCase(Locale.ROOT))))) {
            built = pipeline.run(site, command.vaxer().today());
        }
        report.accept(built.check());
        if (!built.written()) {
            command.err().println(text("cli.not-written", folder));
            return Vaxer.FINDINGS;
        }
        built.leftover().ifPresent(command.err()::println);
        summary.println(text("cli.written", built.pages(), built.files(), (System.nanoTime() - started) / 1_000_000, folder));
        return Vaxer.OK;
    }
}
