package se.umea.vaxer.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.umea.vaxer.publish.Formats;
import se.umea.vaxer.publish.Publisher;
import se.umea.vaxer.publish.Release;

/** Lists the releases on a web host. */
@Command(name = "releases", mixinStandardHelpOptions = true,
        description = "Visar vilka utgåvor som finns på webbvärden, och vilken som är ute.")
final class ReleasesCommand implements Callable<Integer> {

    private static final int SHORT = 12;

    @Spec
    private CommandSpec command;

    @Mixin
    private HostOption host;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        try (Publisher web = host.open(PublishProgress.on(out))) {
            List<Release> releases = web.releases();
            Optional<Release> live = web.live();
            if (releases.isEmpty()) {
                out.println("På " + web.name() + " är ingenting publicerat än.");
            }
            releases.forEach(release -> out.println(line(release, live.equals(Optional.of(release)))));
        }
        return Vaxer.FINE;
    }

    private static String line(Release release, boolean live) {
        return (live ? "ute  " : "     ") + release.id() + "  "
                + release.commit().map(commit -> commit.substring(0, Math.min(SHORT, commit.length()))).orElse("utan git")
                + "  " + Formats.time(release.published()) + "  " + release.by();
    }
}
