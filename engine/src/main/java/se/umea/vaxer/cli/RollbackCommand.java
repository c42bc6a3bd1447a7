package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import se.umea.vaxer.publish.Formats;
import se.umea.vaxer.publish.Publisher;
import se.umea.vaxer.publish.Release;

/** Makes an earlier release live again. */
@Command(name = "rollback")
final class RollbackCommand extends CommandBase {

    @Mixin
    private HostOption host;

    @Parameters(index = "1", arity = "0..1", descriptionKey = "vaxer.rollback.release", paramLabel = "${bundle:label.release}")
    private String release;

    @Override
    public Integer call() {
        try (ProgressLine progress = new ProgressLine(out(), vaxer().terminal());
                Publisher publisher = host.open(progress, vaxer().zone())) {
            Release live = publisher.rollback(Optional.ofNullable(release).filter(name -> !name.isBlank()), vaxer().now());
            out().println(text("cli.rolled-back", publisher.name(), live.id(), Formats.time(live.published()), live.by()));
        }
        return Vaxer.OK;
    }
}
