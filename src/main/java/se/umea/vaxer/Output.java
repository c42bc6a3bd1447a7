package se.umea.vaxer;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.umea.vaxer.bake.Bake;
import se.umea.vaxer.bake.OutputFolder;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;

/** The option {@code --out}, and the writing of a site to it: whole, or not at all. */
final class Output {

    private final long started = System.nanoTime();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--out", paramLabel = "MAPP", defaultValue = "target/site",
            description = "mappen som sidan skrivs till (annars: target/site)")
    private Path folder;

    /** Bakes the pages; the folder is swapped in only if no finding blocks. */
    int write(Site site, List<Page> pages) {
        try (OutputFolder output = OutputFolder.open(folder, site.root())) {
            Bake.Result baked = Bake.bake(site, pages, output.fresh(), Bake.Rendered::html);
            PrintWriter err = command.commandLine().getErr();
            baked.findings().forEach(err::println);
            if (baked.findings().stream().anyMatch(Finding::blocking)) {
                err.println("Ingenting skrevs: " + folder + " är som förut.");
                return Vaxer.FINDINGS;
            }
            output.swap();
            command.commandLine().getOut().printf("%d sidor, %d filer, %d ms: %s%n", baked.pages(), baked.files(),
                    (System.nanoTime() - started) / 1_000_000, folder);
            return Vaxer.FINE;
        }
    }
}
