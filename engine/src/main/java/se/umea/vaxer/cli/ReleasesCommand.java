package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import se.umea.vaxer.publish.Formats;
import se.umea.vaxer.publish.Publisher;
import se.umea.vaxer.publish.Release;

/** Lists the releases on a web host. */
@Command(name = "releases")
final class ReleasesCommand extends CommandBase {

    private static final int COMMIT_LENGTH = 12;

    @Mixin
    private HostOption host;

    @Override
    public Integer call() {
        try (ProgressLine progress = new ProgressLine(out(), vaxer().terminal());
                Publisher publisher = host.open(progress, vaxer().zone())) {
            List<Release> releases = publisher.releases();
            Optional<Release> live = publisher.live();
            if (releases.isEmpty()) {
                out().println(text("cli.no-releases", publisher.name()));
            }
            releases.forEach(release -> out().println(line(release, live.equals(Optional.of(release)))));
        }
        return Vaxer.OK;
    }

    private static String line(Release release, boolean live) {
        String commit = release.commit().map(id -> id.substring(0, Math.min(COMMIT_LENGTH, id.length())))
                .orElseGet(() -> text("cli.no-git"));
        return String.format("%-5s%s  %s  %s  %s", live ? text("cli.live") : "", release.id(), commit, Formats.time(release.published()),
                release.by());
    }
}
