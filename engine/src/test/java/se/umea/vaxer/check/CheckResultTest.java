package se.umea.vaxer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

class CheckResultTest {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 18);

    @TempDir
    Path folder;

    private Path football;

    @BeforeEach
    void copiesAValidSite() {
        Sites.copy(Sites.FOLDER.resolve("valid"), folder);
        football = folder.resolve("content/aktiviteter/fotboll.md");
    }

    @Test
    void returnsThePagesInJBakesOrder() {
        assertEquals(List.of("content/aktiviteter/fotboll.md", "content/aktiviteter/lasning.md", "content/amnen/fritid.md",
                "content/index.md", "content/kontakt.md"), check(DAY).pages().stream().map(Page::path).toList());
    }

    @Test
    void reportsTwoHundredErrorsInOneRunAndInOneOrder() throws IOException {
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            change("lage=genomfors", "lage=genomfors" + i, "amnen=fritid", "amnen=fritid" + i + "x", "date=2018-06-04", "date=2018-06-31" + i,
                    "title=Fotboll", "titel=Fotboll", "kvällarna", "kvällarna ![](../bilder/karta.svg)");
            Files.move(football, football.resolveSibling(String.format("fel-%02d.md", i)));
            Files.copy(Sites.FOLDER.resolve("valid/content/aktiviteter/fotboll.md"), football);
            lines.addAll(List.of(0, 1, 4, 5, 6, 9));
        }
        List<Finding> findings = check(DAY).findings();
        assertEquals(240, findings.size());
        assertEquals(lines, findings.stream().map(Finding::line).toList());
        assertEquals(findings.stream().sorted().toList(), findings);
        for (int run = 0; run < 3; run++) {
            assertEquals(findings, check(DAY).findings());
        }
    }

    @Test
    void reportsAVersionWhoseOriginalHasNoText() throws IOException {
        Sites.copy(Sites.FOLDER.resolve("hint-outdated-version"), folder);
        Path original = folder.resolve("content/index.md");
        Files.writeString(original, Files.readString(original).replaceFirst("(?s)---.*", "---\n"));
        assertEquals(List.of(Rule.MISSING_TEXT), check(DAY).findings().stream().filter(finding -> finding.file().equals("content/index.md"))
                .map(Finding::rule).toList());
    }

    @Test
    void blocksActiveHtmlInADraft() throws IOException {
        change("status=published", "status=draft", "kvällarna", "kvällarna <script src=/x.js></script> <b>x</b>");
        List<Finding> findings = check(DAY).findings().stream().filter(Finding::blocking).toList();
        assertEquals(List.of(Rule.SCRIPT), findings.stream().map(Finding::rule).distinct().toList());
        assertEquals("content/aktiviteter/fotboll.md", findings.get(0).file());
    }

    @Test
    void withholdsADraftAndOnlyWarnsOfItsErrors() throws IOException {
        change("status=published", "status=draft", "lage=genomfors", "lage=kanske");
        CheckResult result = check(DAY);
        assertTrue(result.isPublishable());
        assertEquals(List.of(new CheckResult.Withheld("content/aktiviteter/fotboll.md", PageMetadata.NEVER,
                "är ett utkast (status=draft)", null)), result.withheld());
        assertEquals(List.of(Finding.warning(Rule.UNKNOWN_VALUE, "content/aktiviteter/fotboll.md", 5,
                "okänt värde \"kanske\" i lage; tillåtna: genomfors, paborjad, avslutad")),
                result.findings().stream().filter(finding -> finding.file().endsWith("fotboll.md")).toList());
    }

    @Test
    void keepsTheVisiblePageOfAValidDraft() throws IOException {
        change("status=published", "status=draft");
        Page page = check(DAY).withheld().get(0).page();
        assertEquals("published", page.field("status").orElseThrow());
        assertTrue(page.body().contains("kvällarna"), page.body());
    }

    @Test
    void publishesAPageOnItsDay() throws IOException {
        change("status=published", "status=published-date", "date=2018-06-04", "date=2018-09-19");
        CheckResult.Withheld waiting = check(DAY).withheld().get(0);
        assertEquals("content/aktiviteter/fotboll.md publiceras 2018-09-19", waiting.file() + " " + waiting.reason());
        assertEquals("published", waiting.page().field("status").orElseThrow());
        CheckResult then = check(DAY.plusDays(1));
        assertEquals(List.of(), then.withheld());
        assertEquals("published", then.pages().get(0).field("status").orElseThrow());
    }

    @Test
    void checksAWithheldPageAgainstTheSchema() throws IOException {
        change("status=published", "status=published-date", "date=2018-06-04", "date=2018-09-19", "lage=genomfors", "lage=kanske");
        assertEquals(List.of(Rule.UNKNOWN_VALUE), check(DAY).findings().stream().filter(Finding::blocking).map(Finding::rule).toList());
    }

    @Test
    void allowsAWithheldPageToLeadToOneThatIsPublishedBeforeIt() throws IOException {
        String topic = "title=Skola\ntype=amne\nstatus=published-date\ndate=2018-10-%s\n\n---\nOm skolan.\n";
        change("status=published", "status=published-date", "date=2018-06-04", "date=2018-10-02", "amnen=fritid", "amnen=skola");
        Files.writeString(folder.resolve("content/amnen/skola.md"), topic.formatted("01"));
        assertTrue(check(DAY).isPublishable());
        Files.writeString(folder.resolve("content/amnen/skola.md"), topic.formatted("03"));
        assertEquals(List.of(Rule.UNPUBLISHED), check(DAY).findings().stream().filter(Finding::blocking).map(Finding::rule).toList());
    }

    @Test
    void blocksAFileWithTwoStatuses() throws IOException {
        change("status=published", "status=published\nstatus=draft");
        assertEquals(List.of(Rule.REPEATED_FIELD), check(DAY).findings().stream().filter(Finding::blocking).map(Finding::rule).toList());
    }

    @Test
    void onlyWarnsOfARepeatedNameInADraft() throws IOException {
        change("status=published", "status=draft", "amnen=fritid", "amnen=fritid, fritid");
        CheckResult result = check(DAY);
        assertTrue(result.isPublishable());
        assertEquals(List.of(Finding.warning(Rule.REPEATED_VALUE, "content/aktiviteter/fotboll.md", 6,
                "\"fritid\" står två gånger i amnen; ta bort det ena")),
                result.findings().stream().filter(finding -> finding.file().endsWith("fotboll.md")).toList());
    }

    @Test
    void allowsLinksToTheFilesThatTheBuildMakes() throws IOException {
        String links = "kvällarna [a](../arkiv.html) [b](../blad/) [c](../amnesord/index.html) [d](../amnesord/fri-tid.html) "
                + "[e](../feed.xml) [f](../404.html)";
        change("kvällarna", links, "date=2018-06-04", "date=2018-06-04\ntags=lek, fri tid");
        Path settings = folder.resolve("jbake.properties");
        String declared = Files.readString(settings) + "schema.all.tags=optional list\n";
        Files.writeString(settings, declared);
        assertEquals(6, check(DAY).findings().stream().filter(finding -> finding.rule() == Rule.BROKEN_LINK).count());
        Files.writeString(settings, declared.replaceAll("render\\.(index|feed|archive|tags)=false", "render.$1=true")
                + "render.error404=true\nrender.tagsindex=true\ntag.path=amnesord\ntag.sanitize=true\nindex.file=blad/index.html\n"
                + "archive.file=arkiv.html\n");
        assertEquals(List.of(), check(DAY).findings().stream().filter(finding -> finding.rule() == Rule.BROKEN_LINK).toList());
    }

    @Test
    void findsTheSameWithTheCache() throws IOException {
        EntryCache known = new EntryCache();
        assertEquals(check(DAY), CheckResult.of(Site.open(folder), DAY, known));

        change("lage=genomfors", "lage=kanske");
        assertEquals(check(DAY), CheckResult.of(Site.open(folder), DAY, known));
        change("lage=kanske", "lage=avslutad", "status=published", "status=published-date", "date=2018-06-04", "date=2018-09-19");
        assertEquals(check(DAY), CheckResult.of(Site.open(folder), DAY, known));
        assertEquals(check(DAY.plusDays(1)), CheckResult.of(Site.open(folder), DAY.plusDays(1), known));

        Files.delete(football);
        assertEquals(check(DAY), CheckResult.of(Site.open(folder), DAY, known));
    }

    @Test
    void checksCachedFilesByNewSettingsOnceTheyAreForgotten() throws IOException {
        EntryCache known = new EntryCache();
        CheckResult.of(Site.open(folder), DAY, known);
        Path settings = folder.resolve("jbake.properties");
        Files.writeString(settings, Files.readString(settings).replace("genomfors", "pagar"));
        known.forget();
        CheckResult result = CheckResult.of(Site.open(folder), DAY, known);
        assertEquals(check(DAY), result);
        assertTrue(result.findings().stream().anyMatch(finding -> finding.rule() == Rule.UNKNOWN_VALUE));
    }

    private CheckResult check(LocalDate day) {
        return CheckResult.of(Site.open(folder), day);
    }

    private void change(String... fromAndTo) throws IOException {
        String text = Files.readString(football);
        for (int i = 0; i < fromAndTo.length; i += 2) {
            assertTrue(text.contains(fromAndTo[i]), fromAndTo[i]);
            text = text.replace(fromAndTo[i], fromAndTo[i + 1]);
        }
        Files.writeString(football, text);
    }
}
