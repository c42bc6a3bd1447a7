package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.publish.Archive;
import se.umea.vaxer.publish.GitCommit;

/** Writes the finished site to one zip file, with the source of each file. */
@Command(name = "archive")
final class ArchiveCommand extends CommandBase {

    @Mixin
    private SiteParameter folder;

    @Option(names = "--out", paramLabel = "${bundle:label.file}", defaultValue = "target/site.zip")
    private Path zip;

    @Override
    public Integer call() {
        Site site = site();
        GitCommit commit = GitCommit.of(site.root(), err()::println);
        String hash = new Archive(folder.withStartPage(this), site, commit).write(zip);
        out().println(commit.id().map(id -> text(commit.changed().isEmpty() ? "cli.archived" : "cli.archived.changed", zip, hash, id))
                .orElseGet(() -> text("cli.archived.no-git", zip, hash)));
        return Vaxer.OK;
    }
}
