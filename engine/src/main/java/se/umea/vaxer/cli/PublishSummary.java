package se.umea.vaxer.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import se.umea.vaxer.publish.Formats;
import se.umea.vaxer.publish.Publisher;
import se.umea.vaxer.publish.Release;

/** What a publication came to, in Markdown, for the page that a pipeline shows. */
final class PublishSummary {

    private PublishSummary() {
    }

    /** @throws UncheckedIOException if the file cannot be written */
    static void append(Path file, Publisher.Outcome outcome, String place, String seconds) {
        Release release = outcome.release();
        List<String> lines = new ArrayList<>();
        lines.add(outcome.isNew() ? "## Publicerat" : "## Ingenting att publicera");
        lines.add("");
        lines.add("| | |");
        lines.add("|---|---|");
        lines.add("| Utgåva | " + code(release.id()) + " |");
        lines.add("| Plats | " + code(place) + " |");
        release.commit().ifPresent(commit -> lines.add("| Commit | " + code(commit) + " |"));
        lines.add("| Publicerad | " + Formats.time(release.published()) + " av " + code(release.by()) + " |");
        if (outcome.isNew()) {
            outcome.before().ifPresent(before -> lines.add("| Före | " + code(before.id()) + " |"));
            lines.add("| Skickat | " + Formats.files(outcome.files()) + ", " + Formats.size(outcome.bytes()) + ", " + seconds + " |");
            lines.add("");
            // indented code ends at no mark that a file's name could hold
            outcome.difference().lines().forEach(line -> lines.add("    " + SafePrinter.line(line)));
        }
        if (!outcome.limits().isEmpty()) {
            lines.add("");
            lines.addAll(outcome.limits());
        }
        lines.add("");
        try {
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("webbplatsen är publicerad, men sammanfattningen gick inte att skriva till " + file, e);
        }
    }

    /** In a code span nothing is markup; a table's cell ends at a bar even there (GFM, 4.10). */
    private static String code(String text) {
        return '`' + SafePrinter.line(text).replace('`', '\'').replace("|", "\\|") + '`';
    }
}
