package se.umea.vaxer.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.umea.vaxer.check.Sites;

/** Both message files are complete: for each other, and for the code. */
class MessagesTest {

    private static final Path MAIN = Sites.REAL.resolve("engine/src/main");
    private static final Map<String, String> ENGLISH = read("messages.properties");
    private static final Map<String, String> SWEDISH = read("messages_sv.properties");
    private static final String CODE = code();

    private static final Pattern PLACEHOLDER = Pattern.compile("%(?:(\\d+)\\$)?([-#+ 0,(]*\\d*(?:\\.\\d+)?)([a-zA-Z%])");
    private static final Pattern NAMED = Pattern.compile("\\btext\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]|\"((?:content|check)\\.[a-z-]+)\"");
    /** What the code adds to a key that it names: a variant, or after a dot the name of a constant. */
    private static final Pattern ADDED = Pattern.compile("\\.(suggestion|one|many)$");
    /** The comment above the texts that picocli finds by names of its own. */
    private static final String HELP = "# help";

    @Test
    void bothHaveTheSameKeysInTheSameOrder() {
        assertEquals(List.copyOf(ENGLISH.keySet()), List.copyOf(SWEDISH.keySet()));
    }

    @Test
    void bothHaveTheSamePlaceholders() {
        Set<String> different = new TreeSet<>();
        ENGLISH.forEach((key, text) -> {
            if (!placeholders(text).equals(placeholders(SWEDISH.getOrDefault(key, "")))) {
                different.add(key);
            }
        });
        assertEquals(Set.of(), different);
    }

    @Test
    void everyPercentSignBeginsAPlaceholder() {
        assertEquals(List.of(), Stream.of(ENGLISH, SWEDISH).flatMap(file -> file.entrySet().stream())
                .filter(entry -> PLACEHOLDER.matcher(entry.getValue()).replaceAll("").contains("%")).map(Map.Entry::getKey).toList());
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> help = keysBelow(HELP);
        Set<String> rules = Arrays.stream(Rule.values()).map(rule -> "rule." + rule.id()).collect(Collectors.toSet());
        assertEquals(List.of(), ENGLISH.keySet().stream()
                .filter(key -> !help.contains(key) && !rules.contains(key) && !isNamed(key)).toList());
    }

    @Test
    void everyKeyThatTheCodeNamesExists() {
        Matcher named = NAMED.matcher(CODE);
        Set<String> keys = new TreeSet<>();
        while (named.find()) {
            keys.add(named.group(1) == null ? named.group(2) : named.group(1));
        }
        Arrays.stream(Rule.values()).forEach(rule -> keys.add("rule." + rule.id()));
        keys.removeAll(ENGLISH.keySet());
        assertEquals(Set.of(), keys);
    }

    @Test
    void takesEnglishForALanguageThatHasNoFile() {
        assertEquals("On this page", Messages.text(Locale.FRENCH, "word.contents"));
        assertEquals("På den här sidan", Messages.text(Locale.forLanguageTag("sv-simple"), "word.contents"));
    }

    @Test
    void refusesAKeyThatNoFileHas() {
        assertThrows(MissingResourceException.class, () -> Messages.text("no.such.key"));
    }

    private static boolean isNamed(String key) {
        String name = ADDED.matcher(key).replaceFirst("").replaceFirst("^word\\.", "");
        int dot = name.lastIndexOf('.');
        return CODE.contains('"' + key + '"') || CODE.contains('"' + name + '"')
                || dot > 0 && (CODE.contains('"' + name.substring(0, dot + 1) + "\" + ")
                || CODE.contains("rule.id() + \"" + name.substring(dot) + '"'));
    }

    /** Returns each placeholder's argument, format and conversion. */
    private static List<String> placeholders(String text) {
        List<String> found = new ArrayList<>();
        int next = 1;
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            String conversion = placeholder.group(3);
            if (!conversion.equals("%") && !conversion.equals("n")) {
                String argument = placeholder.group(1) == null ? String.valueOf(next++) : placeholder.group(1);
                found.add(argument + ' ' + placeholder.group(2) + conversion);
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    private static Set<String> keysBelow(String comment) {
        List<String> lines = lines("messages.properties");
        return lines.stream().dropWhile(line -> !line.startsWith(comment)).map(line -> line.split("=", 2)[0]).collect(Collectors.toSet());
    }

    /** Reads the file in its order; a key may stand once. */
    private static Map<String, String> read(String file) {
        Map<String, String> texts = new LinkedHashMap<>();
        String text = String.join("\n", lines(file)).replaceAll("\\\\\\n\\s*", "");
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("=", 2))
                .forEach(line -> assertEquals(null, texts.put(line[0], line[1]), line[0] + " stands twice in " + file));
        return texts;
    }

    private static List<String> lines(String file) {
        return contents(MAIN.resolve("resources/se/umea/vaxer").resolve(file)).lines().toList();
    }

    private static String code() {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|ftlh)")).sorted()
                    .map(MessagesTest::contents).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
