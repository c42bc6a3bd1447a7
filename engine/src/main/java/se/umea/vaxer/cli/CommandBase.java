package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jbake.app.configuration.ConfigUtil;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import se.umea.vaxer.content.RuleLevels;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.verify.SiteVerifier;

/** What every command has: the option {@code --source}, the streams and the clock. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class CommandBase implements Callable<Integer> {

    private static final Path DEFAULT_FOLDER = Path.of("target/site");

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Vaxer vaxer;

    @Option(names = SiteSettings.SOURCE, descriptionKey = "vaxer.source", paramLabel = "${bundle:label.folder}", defaultValue = ".")
    private Path source;

    /** Returns the source folder, which need not be a site's. */
    final Path source() {
        return source;
    }

    final Site site() {
        return Site.open(source);
    }

    /** Returns the folder of the finished site: the one given, or else where a build of the source folder writes it. */
    final Path siteFolder(Path given) {
        if (given != null) {
            return given;
        }
        return hasSettings() ? outputFolder(site()) : DEFAULT_FOLDER;
    }

    /** Verifies a finished site: by the levels of rules of the source folder's site, as a build does, if there is one. */
    final List<Finding> verify(Path folder) {
        List<Finding> findings = SiteVerifier.verify(folder);
        return hasSettings() ? RuleLevels.of(site()).apply(findings) : findings;
    }

    private boolean hasSettings() {
        return Stream.of(ConfigUtil.CONFIG_FILE, ConfigUtil.LEGACY_CONFIG_FILE).map(source::resolve).anyMatch(Files::exists);
    }

    /** Returns where a build writes the site. */
    static Path outputFolder(Site site) {
        return site.destination().orElse(DEFAULT_FOLDER);
    }

    /** Returns whether the command line has an option. */
    final boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    final Vaxer vaxer() {
        return vaxer;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    final Ansi ansi() {
        return spec.commandLine().getColorScheme().ansi();
    }
}
