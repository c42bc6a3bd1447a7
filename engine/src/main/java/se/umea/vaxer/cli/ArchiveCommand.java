package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.publish.Archive;
import se.umea.vaxer.publish.GitCommit;

/** Keeps a finished site in one file, with where everything came from. */
@Command(name = "archive", mixinStandardHelpOptions = true,
        description = "Gör en zip-fil av den färdiga webbplatsen, med en lista över vad varje fil kommer från.")
final class ArchiveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command;

    @Mixin
    private SiteParameter folder;

    @Mixin
    private SourceOption source;

    @Option(names = "--out", paramLabel = "FIL", defaultValue = "target/umea-vaxer.zip",
            description = "filen som arkivet skrivs till (annars: target/umea-vaxer.zip)")
    private Path zip;

    @Override
    public Integer call() {
        Site site = source.open();
        GitCommit commit = GitCommit.of(site.root(), command.commandLine().getErr()::println);
        String sum = new Archive(folder.withStartPage(), site, commit).write(zip);
        PrintWriter out = command.commandLine().getOut();
        out.println(zip + ": sha256 " + sum + commit.id().map(id -> ", commit " + id
                + (commit.changed().isEmpty() ? "" : " med ändringar")).orElse(", utan commit: här finns inget git"));
        return Vaxer.FINE;
    }
}
