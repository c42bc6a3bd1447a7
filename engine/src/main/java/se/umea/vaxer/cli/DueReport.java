package se.umea.vaxer.cli;

import static se.umea.vaxer.finding.Messages.count;
import static se.umea.vaxer.finding.Messages.excerpt;
import static se.umea.vaxer.finding.Messages.text;

import java.util.List;
import se.umea.vaxer.diff.MarkdownText;

/**
 * A list of what somebody has to do soon, in Markdown: the body of an issue on a Git host. Each part is bounded by itself, so that no part
 * hides another.
 */
final class DueReport {

    /** The first line of each report: how an issue, or a file, is known to be one. */
    static final String MARK = "<!-- vaxer due -->";

    private static final int MAX_ENTRIES = 40;
    /** In characters, of one part; GitHub takes at most 65,536 in an issue. */
    private static final int MAX_LENGTH = 12_000;
    private static final int MAX_ENTRY = 1_000;

    private final StringBuilder parts = new StringBuilder();

    /** Adds a part, if it has entries. */
    void add(String heading, List<String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        StringBuilder list = new StringBuilder();
        int shown = 0;
        while (shown < Math.min(entries.size(), MAX_ENTRIES) && list.length() + entries.get(shown).length() <= MAX_LENGTH) {
            list.append("- ").append(entries.get(shown)).append('\n');
            shown++;
        }
        parts.append("\n## ").append(heading).append("\n\n").append(list);
        if (shown < entries.size()) {
            parts.append(shown == 0 ? "" : "\n").append(count("cli.due.more", entries.size() - shown)).append('\n');
        }
    }

    /** Returns an entry, in which nothing is markup. */
    static String entry(String words) {
        return MarkdownText.escape(excerpt(words, MAX_ENTRY));
    }

    /** Returns the report; nothing if it has no entries. */
    String markdown() {
        return parts.isEmpty() ? "" : MARK + "\n" + text("cli.due.about") + "\n" + parts;
    }
}
