package se.umea.vaxer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import se.umea.vaxer.publish.Release;
import se.umea.vaxer.publish.WebHost;
import se.umea.vaxer.publish.Words;

/** What a publication came to, in Markdown, for the page that a pipeline shows. */
final class PublishSummary {

    private PublishSummary() {
    }

    /** @throws UncheckedIOException if the file cannot be written */
    static void append(Path file, WebHost.Outcome outcome, String place, String seconds) {
        Release release = outcome.release();
        List<String> lines = new ArrayList<>();
        lines.add(outcome.isNew() ? "## Publicerat" : "## Ingenting att publicera");
        lines.add("");
        lines.add("| | |");
        lines.add("|---|---|");
        lines.add("| Utgåva | `" + release.id() + "` |");
        lines.add("| Plats | `" + place + "` |");
        release.commit().ifPresent(commit -> lines.add("| Commit | `" + commit + "` |"));
        lines.add("| Publicerad | " + Words.time(release.published()) + " av " + release.by() + " |");
        if (outcome.isNew()) {
            outcome.before().ifPresent(before -> lines.add("| Före | `" + before.id() + "` |"));
            lines.add("| Skickat | " + Words.files(outcome.files()) + ", " + Words.size(outcome.bytes()) + ", " + seconds + " |");
            lines.add("");
            lines.add("```");
            lines.addAll(outcome.difference().lines());
            lines.add("```");
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
}
