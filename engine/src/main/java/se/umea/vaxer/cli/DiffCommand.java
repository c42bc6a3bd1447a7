package se.umea.vaxer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.umea.vaxer.build.OutputFolder;
import se.umea.vaxer.diff.DiffReport;
import se.umea.vaxer.diff.SiteDiff;
import se.umea.vaxer.publish.Publisher;

/** Reports what visitors see changed between two finished sites. Exits as {@code diff} does: 0 if nothing is, 1 if something is. */
@Command(name = "diff")
final class DiffCommand extends CommandBase {

    /** A form of report. */
    enum Format { text, markdown, json }

    private static final long MAX_DOWNLOAD = 4L << 30;

    @Parameters(index = "0", descriptionKey = "vaxer.diff.before", paramLabel = "${bundle:label.before}")
    private String before;

    @Parameters(index = "1", descriptionKey = "vaxer.diff.after", paramLabel = "${bundle:label.after}", arity = "0..1")
    private String after;

    @Option(names = "--format", descriptionKey = "vaxer.diff.format", paramLabel = "${bundle:label.format}", defaultValue = "text")
    private Format format;

    @Mixin
    private ConnectionOption connection;

    @Override
    public Integer call() {
        Optional<Path> old = local(before);
        String latest = after == null ? siteFolder(null).toString() : after;
        Optional<Path> next = local(latest);
        try (LiveSite oldCopy = old.isPresent() ? null : download(before, next);
                LiveSite copy = next.isPresent() ? null : download(latest, old)) {
            SiteDiff diff = SiteDiff.of(old.orElseGet(() -> oldCopy.folder()), next.orElseGet(() -> copy.folder()));
            switch (format) {
                case text -> DiffReport.plain(diff).forEach(out()::println);
                // in it, no text of a page acts on a terminal
                case markdown -> out().print(DiffReport.markdown(diff));
                case json -> out().println(MachineReport.json(diff));
            }
            out().flush();
            return diff.isEmpty() ? Vaxer.OK : Vaxer.FINDINGS;
        }
    }

    /** Returns a folder or an archive on this machine; empty for a place that is published to. */
    private static Optional<Path> local(String place) {
        if (Publisher.isPublished(place)) {
            return Optional.empty();
        }
        Path path = Path.of(place);
        OutputFolder.recover(path);
        return Optional.of(path);
    }

    private LiveSite download(String place, Optional<Path> other) {
        try (ProgressLine progress = new ProgressLine(out(), vaxer().terminal());
                Publisher publisher = Publisher.open(place, connection.credentials(), "", Duration.ZERO, progress)) {
            return LiveSite.download(publisher, other.filter(Files::isDirectory).orElse(null), MAX_DOWNLOAD);
        }
    }
}
