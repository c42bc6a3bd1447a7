package se.umea.vaxer.diff;

import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds which blocks of a text have changed, and which words of a block. Takes bounded time on any text. */
final class TextDiff {

    /** A run of words that were kept, removed or added. */
    record Run(State state, List<String> words) {
    }

    enum State { KEPT, REMOVED, ADDED }

    /** A place where two lists differ; {@code start} and {@code end} are those of the elements before. */
    private record Hunk(List<String> before, List<String> after, int start, int end) {
    }

    private static final int MAX_COMPARED = 2_000;
    private static final double SIMILAR = 0.4;

    private TextDiff() {
    }

    /** Returns the changed, added and removed blocks. A block that replaces a similar one is a change of it. */
    static List<Change> blocks(List<String> before, List<String> after) {
        List<Change> changes = new ArrayList<>();
        for (Hunk hunk : hunks(before, after)) {
            int next = 0;
            for (String block : hunk.after) {
                int match = match(block, hunk, next);
                while (match >= 0 && next < match) {
                    changes.add(Change.of(Change.Kind.TEXT, "", hunk.before.get(next++), null));
                }
                changes.add(Change.of(Change.Kind.TEXT, "", match >= 0 ? hunk.before.get(next++) : null, block));
            }
            hunk.before.subList(next, hunk.before.size()).forEach(block -> changes.add(Change.of(Change.Kind.TEXT, "", block, null)));
        }
        return changes;
    }

    /** Returns the words of two versions of a block; all of the old ones first where the two have little in common. */
    static List<Run> words(String before, String after) {
        List<String> old = words(before);
        List<Hunk> hunks = hunks(old, words(after));
        List<Run> runs = new ArrayList<>();
        if (hunks.size() > 1 && !isSimilar(old, words(after))) {
            hunks = List.of(new Hunk(old, words(after), 0, old.size()));
        }
        int from = 0;
        for (Hunk hunk : hunks) {
            runs.add(new Run(State.KEPT, old.subList(from, hunk.start)));
            runs.add(new Run(State.REMOVED, hunk.before));
            runs.add(new Run(State.ADDED, hunk.after));
            from = hunk.end;
        }
        runs.add(new Run(State.KEPT, old.subList(from, old.size())));
        runs.removeIf(run -> run.words.isEmpty());
        return runs;
    }

    /** Returns a change of words without those at the beginning and the end that have stayed. */
    static Change withoutCommonEnds(Change change) {
        List<Run> runs = new ArrayList<>(words(change.before().orElse(""), change.after().orElse("")));
        if (runs.get(0).state == State.KEPT) {
            runs.remove(0);
        }
        if (runs.get(runs.size() - 1).state == State.KEPT) {
            runs.remove(runs.size() - 1);
        }
        return Change.of(change.kind(), change.label(), join(runs, State.REMOVED), join(runs, State.ADDED));
    }

    private static String join(List<Run> runs, State state) {
        return runs.stream().filter(run -> run.state == state || run.state == State.KEPT).flatMap(run -> run.words.stream())
                .collect(Collectors.joining(" "));
    }

    /** Returns the place of the block that a block replaces; -1 if there is none. */
    private static int match(String block, Hunk hunk, int from) {
        if (hunk.before.size() == hunk.after.size()) {
            return from;
        }
        int to = hunk.before.size() + hunk.after.size() > MAX_COMPARED ? from : hunk.before.size();
        return IntStream.range(from, to).filter(place -> isSimilar(words(hunk.before.get(place)), words(block))).findFirst().orElse(-1);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static boolean isSimilar(List<String> before, List<String> after) {
        Set<String> old = new HashSet<>(before);
        Set<String> fresh = new HashSet<>(after);
        int all = old.size() + fresh.size();
        old.retainAll(fresh);
        return 2 * old.size() >= SIMILAR * all;
    }

    /** Compares what is left between the common beginning and the common end. */
    private static List<Hunk> hunks(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> old = before.subList(start, before.size() - end);
        List<String> fresh = after.subList(start, after.size() - end);
        List<Hunk> hunks = new ArrayList<>();
        if (old.size() + fresh.size() > MAX_COMPARED) {
            hunks.add(new Hunk(old, fresh, start, before.size() - end));
        } else {
            for (var change : new MyersDiff<String>().computeDiff(old, fresh, null)) {
                hunks.add(new Hunk(old.subList(change.startOriginal, change.endOriginal),
                        fresh.subList(change.startRevised, change.endRevised),
                        start + change.startOriginal, start + change.endOriginal));
            }
            Collections.reverse(hunks);
        }
        return hunks;
    }
}
