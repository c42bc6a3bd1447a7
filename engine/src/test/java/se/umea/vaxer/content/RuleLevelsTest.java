package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

class RuleLevelsTest {

    private static final String SCHEMA = "schema.page=content/\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"'', heading, error", "rule.heading=warning, heading, warning", "rule.heading=off, heading, ''",
        "rule.long-sentence=error, long-sentence, error", "'', long-sentence, error"})
    void setsWhatAFindingIs(String setting, String rule, String expected) throws IOException {
        assertEquals(expected, level(site(SCHEMA + setting), rule));
    }

    @ParameterizedTest
    @CsvSource({"'', separator, error", "rule.separator=warning, separator, warning", "'', heading, ''", "rule.heading=error, heading, error",
        "'', file-extension, warning", "'', broken-address, warning", "'', template, error"})
    void holdsASiteWithoutASchemaToWhatJBakeLoses(String setting, String rule, String expected) throws IOException {
        assertEquals(expected, level(site(setting), rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rule.seperator=off | rule.seperator: det finns ingen regel \"seperator\"; menade du \"separator\"?",
        "rule.heading=no | rule.heading: en regel är error, warning eller off, inte \"no\"",
        "rule.separator=off | rule.separator: separator kan vara warning eller error, men inte off: det som JBake förlorar sägs alltid",
        "rule.template=warning | rule.template: template är alltid ett fel, och kan inte sänkas"})
    void refusesWhatCannotBeSet(String setting, String message) throws IOException {
        Site site = site(setting);
        assertEquals("jbake.properties: " + message, assertThrows(IllegalArgumentException.class, () -> RuleLevels.of(site)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> RuleLevels.set(site, setting.substring("rule.".length())));
    }

    @Test
    void theCommandLineComesBeforeTheSetting() throws IOException {
        Site site = site("rule.separator=error");
        RuleLevels.set(site, "separator=warning");
        assertEquals("warning", level(site, "separator"));
    }

    @Test
    void aBakeWarnsOfLossesUnlessItIsStrict() throws IOException {
        RuleLevels levels = RuleLevels.of(site(SCHEMA + "rule.invalid-date=warning"));
        assertEquals("warning", level(levels.forBake(false), Rule.SEPARATOR));
        assertEquals("error", level(levels.forBake(true), Rule.SEPARATOR));
        assertEquals("error", level(levels.forBake(true), Rule.FILE_EXTENSION));
        assertEquals("warning", level(levels.forBake(true), Rule.INVALID_DATE));
        assertEquals("error", level(levels.forBake(false), Rule.TEMPLATE));
    }

    private static String level(Site site, String rule) {
        return level(RuleLevels.of(site), Rule.of(rule).orElseThrow());
    }

    private static String level(RuleLevels levels, Rule rule) {
        return levels.apply(List.of(Finding.blocking(rule, "a.md", 1, "x"))).stream()
                .map(finding -> finding.blocking() ? "error" : "warning").findFirst().orElse("");
    }

    private Site site(String settings) throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("jbake.properties"), settings);
        return Site.open(folder);
    }
}
