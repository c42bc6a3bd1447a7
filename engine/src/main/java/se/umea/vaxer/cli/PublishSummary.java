package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.text;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.function.Uncheck;
import se.umea.vaxer.diff.DiffReport;
import se.umea.vaxer.diff.SiteDiff;
import se.umea.vaxer.publish.Formats;
import se.umea.vaxer.publish.PublishResult;
import se.umea.vaxer.publish.Release;

/** The result of a publication in Markdown, for the page that a pipeline shows. */
final class PublishSummary {

    private PublishSummary() {
    }

    /**
     * @param address of a proposal
     * @throws UncheckedIOException if the file cannot be written
     */
    static void append(Path file, PublishResult outcome, Optional<SiteDiff> seen, String place, Optional<String> address, String seconds) {
        Release release = outcome.release();
        List<String> lines = new ArrayList<>();
        lines.add("## " + text(outcome.isNew() ? "cli.summary.published" : "cli.summary.nothing-new"));
        lines.addAll(List.of("", "| | |", "|---|---|"));
        lines.add(row("release", code(release.id())));
        lines.add(row("place", code(place)));
        address.ifPresent(url -> lines.add(row("address", url)));
        release.commit().ifPresent(commit -> lines.add(row("commit", code(commit))));
        lines.add(row("date", text("cli.summary.by", Formats.time(release.published()), code(release.by()))));
        if (outcome.isNew()) {
            outcome.before().ifPresent(before -> lines.add(row("before", code(before.id()))));
            lines.add(row("sent", Formats.files(outcome.files()) + ", " + Formats.size(outcome.bytes()) + ", " + seconds));
            seen.ifPresent(diff -> lines.addAll(List.of("", DiffReport.markdown(diff))));
            lines.add("");
            // no mark in a file's name ends indented code
            outcome.difference().lines().forEach(line -> lines.add("    " + SafePrinter.line(line)));
        }
        if (!outcome.limits().isEmpty()) {
            lines.add("");
            lines.addAll(outcome.limits());
        }
        lines.add("");
        Uncheck.run(() -> Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                () -> text("cli.summary.not-written", file));
    }

    private static String row(String key, String value) {
        return "| " + text("cli.summary." + key) + " | " + value + " |";
    }

    /** Returns a code span, in which nothing is markup but the bar that ends a table's cell (GFM, 4.10). */
    private static String code(String text) {
        return '`' + SafePrinter.line(text).replace('`', '\'').replace("|", "\\|") + '`';
    }
}
