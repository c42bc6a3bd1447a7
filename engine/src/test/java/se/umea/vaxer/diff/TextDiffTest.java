package se.umea.vaxer.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Both versions of any text can be read out of its changes. */
class TextDiffTest {

    @Property
    void keepsAllWordsOfBothVersions(@ForAll @Size(max = 30) List<@StringLength(min = 1, max = 2) @CharRange(from = 'a', to = 'd') String> before,
            @ForAll @Size(max = 30) List<@StringLength(min = 1, max = 2) @CharRange(from = 'a', to = 'd') String> after) {
        List<TextDiff.Run> runs = TextDiff.words(String.join(" ", before), String.join(" ", after));

        assertEquals(before, words(runs, TextDiff.State.ADDED));
        assertEquals(after, words(runs, TextDiff.State.REMOVED));
    }

    private static List<String> words(List<TextDiff.Run> runs, TextDiff.State other) {
        return runs.stream().filter(run -> run.state() != other).flatMap(run -> run.words().stream()).toList();
    }

    @Property
    void keepsTheOrderOfAllBlocks(@ForAll @Size(max = 12) List<@StringLength(min = 1, max = 1) @CharRange(from = 'a', to = 'f') String> before,
            @ForAll @Size(max = 12) List<@StringLength(min = 1, max = 1) @CharRange(from = 'a', to = 'f') String> after) {
        List<Change> changes = TextDiff.blocks(before, after);

        assertEquals(before.equals(after), changes.isEmpty());
        assertEquals(before.size() - after.size(), changes.stream().mapToInt(change ->
                (change.before().isPresent() ? 1 : 0) - (change.after().isPresent() ? 1 : 0)).sum());
        assertIsWithin(before, changes.stream().map(change -> change.before().orElse(null)).filter(Objects::nonNull).toList());
        assertIsWithin(after, changes.stream().map(change -> change.after().orElse(null)).filter(Objects::nonNull).toList());
    }

    private static void assertIsWithin(List<String> all, List<String> some) {
        int found = 0;
        for (String block : all) {
            found += found < some.size() && some.get(found).equals(block) ? 1 : 0;
        }
        assertEquals(some.size(), found, () -> Stream.of(all, some).map(List::toString).collect(Collectors.joining(" ")));
    }
}
