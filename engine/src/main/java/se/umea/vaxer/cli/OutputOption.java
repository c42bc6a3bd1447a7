package se.umea.vaxer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.umea.vaxer.bake.Bake;
import se.umea.vaxer.build.OutputFolder;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finish.Compression;
import se.umea.vaxer.finish.SiteFinisher;
import se.umea.vaxer.pdf.ImmediatePdfQueue;
import se.umea.vaxer.pdf.PdfDocuments;
import se.umea.vaxer.verify.SiteVerifier;
import se.umea.vaxer.verify.SourceTracer;

/** The option {@code --out}, and the writing of a site to it: whole, or not at all. */
final class OutputOption {

    private final long started = System.nanoTime();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--out", paramLabel = "MAPP", defaultValue = "target/site",
            description = "mappen som sidan skrivs till (annars: target/site)")
    private Path folder;

    /** Bakes the pages and leaves them so; the folder is swapped in only if no finding blocks. */
    int bake(Site site, List<Page> pages) {
        Ansi ansi = command.commandLine().getColorScheme().ansi();
        return write(site, findings -> ReportOption.findings(findings, command.commandLine().getErr(), ansi), command.commandLine().getOut(),
                (fresh, progress) -> {
                    progress.step("Bakar sidorna");
                    return Bake.asJBake(site, pages, fresh);
                });
    }

    /**
     * Bakes, completes and judges the pages; the folder is swapped in only if no finding blocks.
     *
     * @param findingsTo takes what was found
     * @param out        what was written is told here
     */
    int build(Site site, List<Page> pages, Consumer<List<Finding>> findingsTo, PrintWriter out) {
        int code = write(site, findingsTo, out, (fresh, progress) -> {
            progress.step("Gör sidor och dokument");
            ImmediatePdfQueue press = new ImmediatePdfQueue();
            PdfDocuments documents = new PdfDocuments(site, pages, fresh, press);
            SiteFinisher finish = new SiteFinisher(site, pages, fresh, documents::await);
            Bake.Result baked;
            try (press; documents) {
                baked = Bake.bake(site, pages, fresh, finish::page, documents.views());
            }
            List<Finding> findings = new ArrayList<>(baked.findings());
            findings.addAll(documents.findings());
            if (findings.stream().noneMatch(Finding::blocking)) {
                findings.addAll(finish.site());
                progress.step("Packar filerna");
                Compression.compress(fresh);
                progress.step("Granskar den färdiga webbplatsen");
                List<Finding> found = SiteVerifier.judge(fresh);
                Map<String, String> sources = new HashMap<>(documents.sources());
                sources.putAll(finish.sources());
                found.forEach(finding -> finish.copied(finding.file()).ifPresent(file -> sources.putIfAbsent(finding.file(), file)));
                SourceTracer origins = new SourceTracer(site.root(), sources, site.charset());
                found.stream().map(origins::trace).sorted().forEach(findings::add);
            }
            return new Bake.Result(baked.pages(), files(fresh), findings);
        });
        if (code == Vaxer.FINE) {
            Compression.brotliFailure().ifPresent(failure -> command.commandLine().getErr().println("Filerna packades bara med gzip"
                    + " (.gz), inte med brotli (.br): dess bibliotek kan inte köras på den här datorn (" + failure.getMessage() + ")."));
        }
        return code;
    }

    /** Says that the folder is as it was. */
    int leave() {
        command.commandLine().getErr().println("Ingenting skrevs: " + folder + " är som förut.");
        return Vaxer.FINDINGS;
    }

    private static int files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return (int) files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + folder, e);
        }
    }

    private int write(Site site, Consumer<List<Finding>> findingsTo, PrintWriter out,
            BiFunction<Path, ProgressLine, Bake.Result> work) {
        try (OutputFolder output = OutputFolder.open(folder, site.root())) {
            Bake.Result baked;
            Terminal terminal = ((Vaxer) command.parent().userObject()).terminal();
            try (ProgressLine progress = ProgressLine.start(terminal, command.commandLine().getErr())) {
                baked = work.apply(output.fresh(), progress);
            }
            findingsTo.accept(baked.findings());
            if (baked.findings().stream().anyMatch(Finding::blocking)) {
                return leave();
            }
            output.swap().ifPresent(command.commandLine().getErr()::println);
            out.println(baked.pages() + " sidor, " + baked.files() + " filer, " + (System.nanoTime() - started) / 1_000_000 + " ms: "
                    + folder);
            return Vaxer.FINE;
        }
    }
}
