package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.umea.vaxer.build.OutputFolder;
import se.umea.vaxer.cms.CmsConfig;
import se.umea.vaxer.cms.CmsFiles;
import se.umea.vaxer.cms.GitBackend;
import se.umea.vaxer.content.Site;

/** Writes the form in which pages are edited in the browser and saved to the Git host. */
@Command(name = "cms")
final class CmsCommand extends CommandBase {

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", defaultValue = "target/cms")
    private Path folder;

    @Option(names = "--if-set")
    private boolean onlyIfSet;

    @Override
    public Integer call() {
        Site site = site();
        if (onlyIfSet && !(GitBackend.isSet(site) && CmsFiles.available())) {
            out().println(text(GitBackend.isSet(site) ? "cms.absent" : "cms.not-set"));
            return Vaxer.OK;
        }
        write(site, folder, this);
        return Vaxer.OK;
    }

    /**
     * Writes the form for a command, and prints where it is.
     *
     * @throws IllegalArgumentException if the program has no form, or a setting is missing
     */
    static void write(Site site, Path folder, CommandBase command) {
        GitBackend backend = GitBackend.of(site);
        CmsFiles files = new CmsFiles(backend, () -> new CmsConfig(site, backend, command.vaxer().today()).json());
        int written = files.names().size();
        try (OutputFolder output = OutputFolder.open(folder, site.root())) {
            for (String name : files.names()) {
                Path file = output.fresh().resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, files.read(name).orElseThrow());
            }
            output.swap().ifPresent(command.err()::println);
        } catch (IOException e) {
            throw new UncheckedIOException(text("cms.not-written", folder), e);
        }
        command.out().println(text("cms.written", written, folder));
    }
}
