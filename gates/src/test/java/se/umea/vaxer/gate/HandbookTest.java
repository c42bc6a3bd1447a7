package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Messages;
import se.umea.vaxer.finding.Rule;

/** The editors' handbook, and the pages that it refers to, say what the program does: every rule, and every field of the schema. */
class HandbookTest {

    private static final Path HANDBOOK = Sites.REAL.resolve("REDAKTOR.md");
    private static final Path FINDINGS = Sites.REAL.resolve("docs/fynd.md");
    private static final Path FIELDS = Sites.REAL.resolve("docs/falt.md");
    /** The rows of the table of rules. */
    private static final Pattern RULES = Pattern.compile("(?m)(?<=^\\| Regel \\| Vad den begär \\|\n\\|---\\|---\\|\n)(?:\\|.*\n)*+");
    private static final Pattern FIELD = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (ja|nej) \\|");

    @TempDir
    Path folder;

    @Test
    void listsTheRulesAsTheMessagesHaveThem() throws IOException {
        String rules = Arrays.stream(Rule.values()).map(Rule::id).sorted()
                .map(id -> "| `" + id + "` | " + Messages.text(Locale.forLanguageTag("sv"), "rule." + id) + " |\n").collect(Collectors.joining());
        if (Boolean.getBoolean("vaxer.skarmbilder")) {
            Files.writeString(FINDINGS, RULES.matcher(read(FINDINGS)).replaceFirst(Matcher.quoteReplacement(rules)));
        }
        Matcher listed = RULES.matcher(read(FINDINGS));
        assertTrue(listed.find());
        assertEquals(rules, listed.group(), "the list of rules is out of date: mvn -Pskarmbilder verify");
    }

    @Test
    void listsTheFieldsOfEachType() {
        Map<String, ContentSchema.Type> types = ContentSchema.of(Site.open(Sites.copy(Sites.REAL, folder))).types();
        Map<String, String> everyPage = fields(section("## Alla sidor"));
        assertEquals("ja", everyPage.remove("type"));
        assertEquals("ja", everyPage.remove("status"));
        for (ContentSchema.Type type : types.values()) {
            Map<String, String> declared = new TreeMap<>();
            type.fields().values().forEach(field -> declared.put(field.name(), field.required() ? "ja" : "nej"));
            Map<String, String> written = fields(section("(`type=" + type.name() + "`)"));
            written.putAll(everyPage);
            assertEquals(declared, written, type.name());
        }
    }

    @Test
    void itsExamplesAreAcceptedAsTheyStand() throws IOException {
        Path site = Sites.example(folder);
        Files.createDirectories(site.resolve("assets/dokument"));
        Files.createDirectories(site.resolve("content/dokument"));
        Files.copy(Path.of("engine/src/test/resources/finish/files/en-sida.pdf"), site.resolve("assets/dokument/arsrapport.pdf"));
        Map<String, String> examples = Map.of("ny-aktivitet", "content/aktiviteter/odling-pa-garden.md",
                "nytt-dokument", "content/dokument/arsrapport.md");
        for (Map.Entry<String, String> example : examples.entrySet()) {
            Files.writeString(site.resolve(example.getValue()), example(example.getKey()).replace("status=draft", "status=published")
                    .replace("Här kommer texten.\n", example("text")));
        }
        assertEquals(List.of(), CheckResult.of(Site.open(site), LocalDate.of(2018, 9, 18)).findings().stream()
                .filter(finding -> examples.containsValue(finding.file())).toList());
    }

    @Test
    void itsPicturesAreThereAndItsLinksLeadToHeadings() {
        Set<String> headings = Pattern.compile("(?m)^#+ (.*)$").matcher(read(HANDBOOK)).results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d -]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
        String prose = read(HANDBOOK).replaceAll("`[^`\n]*`", "");
        for (MatchResult link : Pattern.compile("\\]\\(([^)]+)\\)").matcher(prose).results().toList()) {
            String to = link.group(1);
            assertTrue(to.startsWith("#") ? headings.contains(to.substring(1)) : Files.exists(Sites.REAL.resolve(to)), to);
        }
    }

    /** What stands in the block under the mark, without the room that a list gives it. */
    private static String example(String mark) {
        Matcher block = Pattern.compile("<!-- " + mark + " -->\n( *)```\n(.*?)\n *```", Pattern.DOTALL).matcher(read(HANDBOOK));
        assertTrue(block.find(), mark);
        return block.group(2).lines().map(line -> line.isEmpty() ? line : line.substring(block.group(1).length()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Map<String, String> fields(String section) {
        Map<String, String> fields = new TreeMap<>();
        for (MatchResult found : FIELD.matcher(section).results().toList()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    /** What stands under the heading with these words, to the next of its level or above; empty where there is none. */
    private static String section(String words) {
        List<String> lines = read(FIELDS).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#") && lines.get(i).contains(words)) {
                String marks = lines.get(i).substring(0, lines.get(i).indexOf(' '));
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).matches("#{1," + marks.length() + "} .*")) {
                    end++;
                }
                return String.join("\n", lines.subList(i, end));
            }
        }
        return "";
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
