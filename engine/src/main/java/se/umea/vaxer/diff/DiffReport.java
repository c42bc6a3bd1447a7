package se.umea.vaxer.diff;

import static se.umea.vaxer.finding.Messages.count;
import static se.umea.vaxer.finding.Messages.some;
import static se.umea.vaxer.finding.Messages.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.umea.vaxer.diff.SiteDiff.Entry;

/** Writes what has changed between two sites: as plain text, and in Markdown. */
public final class DiffReport {

    /** How the parts of a report look. */
    private record Style(String heading, String entry, String change, String removed, String added, UnaryOperator<String> escape) {
    }

    private static final Style TEXT = new Style("%s:", "  %s", "    %s", "[-%s-]", "{+%s+}", UnaryOperator.identity());
    private static final Style MARKDOWN = new Style("### %s", "- **%s**", "  - %s", "<del>%s</del>", "<ins>%s</ins>", MarkdownText::escape);

    /** In characters; GitHub takes at most 65,536 in a comment. */
    private static final int MAX_MARKDOWN = 60_000;
    private static final int CONTEXT_WORDS = 8;

    private DiffReport() {
    }

    /** Returns one paragraph: how many pages and files have changed, the titles of the first ones, and the addresses that are lost. */
    public static String paragraph(SiteDiff diff) {
        List<String> lost = diff.entries().stream().filter(DiffReport::isLost).map(Entry::address).toList();
        return summary(diff, true) + (lost.isEmpty() ? "" : " " + text("diff.lost", some(lost)));
    }

    /** Returns whether an address of a page is left without a page, and leads nowhere. */
    private static boolean isLost(Entry entry) {
        return entry.kind() == SiteDiff.Kind.PAGE && entry.status() == SiteDiff.Status.REMOVED && entry.changes().isEmpty();
    }

    /** Returns the lines of the report as plain text. */
    public static List<String> plain(SiteDiff diff) {
        return lines(diff, TEXT);
    }

    /** Returns the report in Markdown, in which no text of a page is markup. A report too long for a Git host is cut. */
    public static String markdown(SiteDiff diff) {
        StringBuilder markdown = new StringBuilder();
        for (String line : lines(diff, MARKDOWN)) {
            if (markdown.length() + line.length() > MAX_MARKDOWN) {
                return markdown.append('\n').append(text("diff.cut")).append('\n').toString();
            }
            markdown.append(line).append('\n');
        }
        return markdown.toString();
    }

    private static String summary(SiteDiff diff, boolean named) {
        if (diff.isEmpty()) {
            return text("diff.equal");
        }
        Stream<String> groups = groups(diff).stream().map(group -> heading(group) + (named ? " (" + some(group.stream()
                .map(entry -> entry.title().isEmpty() ? entry.address() : entry.title()).toList()) + ')' : ""));
        Stream<String> shared = diff.shared().isEmpty() ? Stream.of() : Stream.of(count("diff.shared", diff.shared().size()));
        return text("diff.summary", Stream.concat(groups, shared).collect(Collectors.joining(", ")));
    }

    private static Collection<List<Entry>> groups(SiteDiff diff) {
        return diff.entries().stream().collect(Collectors.groupingBy(entry -> List.of(entry.kind(), entry.status()), LinkedHashMap::new,
                Collectors.toList())).values();
    }

    private static String heading(List<Entry> group) {
        String status = name(group.get(0).status());
        return count(switch (group.get(0).kind()) {
            case PAGE -> "diff.page." + status;
            case REDIRECT -> "diff.redirect." + status;
            case DOCUMENT -> "diff.document." + status;
            case PICTURE -> "diff.picture." + status;
        }, group.size());
    }

    private static List<String> lines(SiteDiff diff, Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.escape.apply(summary(diff, false)));
        for (List<Entry> group : groups(diff)) {
            lines.add("");
            lines.add(style.heading.formatted(heading(group)));
            for (Entry entry : group) {
                lines.add(style.entry.formatted(style.escape.apply(name(entry))));
                entry.changes().forEach(change -> lines.add(style.change.formatted(line(change, style))));
                if (isLost(entry)) {
                    lines.add(style.change.formatted(style.escape.apply(text("diff.lost", entry.address()))));
                }
            }
        }
        if (!diff.shared().isEmpty()) {
            lines.add("");
            lines.add(style.heading.formatted(count("diff.shared", diff.shared().size())));
            diff.shared().forEach((change, pages) -> {
                lines.add(style.entry.formatted(style.escape.apply(text("diff.pages", pages.size(), some(pages)))));
                lines.add(style.change.formatted(line(change, style)));
            });
        }
        return lines;
    }

    private static String name(Entry entry) {
        String address = (entry.from().isEmpty() ? "" : entry.from() + " → ") + entry.address();
        return entry.title().isEmpty() ? address : entry.title() + " (" + address + ')';
    }

    private static String line(Change change, Style style) {
        String before = change.before().orElse("");
        String after = change.after().orElse("");
        return switch (change.kind()) {
            case TEXT -> words(change, style);
            case LINK, IMAGE -> {
                String state = change.before().isEmpty() ? "added" : change.after().isEmpty() ? "removed" : "changed";
                yield text(change.kind() == Change.Kind.IMAGE ? "diff.image." + state
                        : change.label().isEmpty() ? "diff.target." + state : "diff.link." + state, style.escape.apply(change.label()),
                        style.escape.apply(before), style.escape.apply(after));
            }
            default -> text("diff." + name(change.kind()), words(change, style));
        };
    }

    private static String words(Change change, Style style) {
        List<TextDiff.Run> runs = TextDiff.words(change.before().orElse(""), change.after().orElse(""));
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            TextDiff.Run run = runs.get(i);
            parts.add(switch (run.state()) {
                case KEPT -> style.escape.apply(shortened(run.words(), i > 0, i < runs.size() - 1));
                case REMOVED -> style.removed.formatted(style.escape.apply(String.join(" ", run.words())));
                case ADDED -> style.added.formatted(style.escape.apply(String.join(" ", run.words())));
            });
        }
        return String.join(" ", parts);
    }

    /** Returns of the words that have stayed those next to words that have not. */
    private static String shortened(List<String> words, boolean changedBefore, boolean changedAfter) {
        int head = changedBefore ? CONTEXT_WORDS : 0;
        int tail = changedAfter ? CONTEXT_WORDS : 0;
        if (words.size() <= head + tail) {
            return String.join(" ", words);
        }
        List<String> shown = new ArrayList<>(words.subList(0, head));
        shown.add("…");
        shown.addAll(words.subList(words.size() - tail, words.size()));
        return String.join(" ", shown);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
