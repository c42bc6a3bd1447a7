package se.umea.vaxer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Messages;
import se.umea.vaxer.finding.Rule;

class SourceTracerTest {

    @TempDir
    private Path root;

    private SourceTracer tracer;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(root.resolve("content/om"));
        Files.writeString(root.resolve("content/om/oss.md"), "title=Om oss\n\n---\nText.\n\n[Grönt](../träd.html)\n");
        tracer = new SourceTracer(root, Map.of("om/oss.html", "content/om/oss.md", "om/plan.pdf", "assets/om/original.pdf"), StandardCharsets.UTF_8);
    }

    @Test
    void findsTheLineOfTheWordsAtFault() {
        Finding finding = Finding.blocking(Rule.BROKEN_ADDRESS, "om/oss.html", 0, "länken leder ingenstans").about("../träd.html");

        assertEquals("content/om/oss.md:6: på sidan om/oss.html: länken leder ingenstans", tracer.trace(finding).toString());
        assertEquals("../träd.html", tracer.trace(finding).subject());
    }

    @ParameterizedTest
    @CsvSource({
        "sv, 'content/om/oss.md:6: på sidan om/oss.html: länken \"../träd.html\" leder till träd.html, som inte finns; rätta länken eller ta bort den'",
        "en, 'content/om/oss.md:6: on the page om/oss.html: the link \"../träd.html\" leads to träd.html, which does not exist; "
                + "correct the link or remove it'"})
    void findsTheSameLineInEveryLanguage(Locale language, String expected) throws IOException {
        Path page = Files.createDirectories(root.resolve("site/om")).resolve("oss.html");
        Files.writeString(page, "<h1>Om oss</h1><p><a href=\"../träd.html\">Grönt</a></p>");
        try {
            Messages.use(language);
            List<Finding> findings = SiteChecks.findings(new SiteLinks(), root.resolve("site")).stream().filter(Finding::blocking).map(tracer::trace).toList();

            assertEquals(List.of(expected), findings.stream().map(Finding::toString).toList());
        } finally {
            Messages.use(Locale.getDefault(Locale.Category.DISPLAY));
        }
    }

    @Test
    void namesTheFileAloneIfTheWordsComeFromATemplate() {
        Finding finding = Finding.warning(Rule.DUPLICATE_ID, "om/oss.html", 0, "id \"meny\" finns två gånger").about("meny");

        assertEquals("content/om/oss.md: på sidan om/oss.html: id \"meny\" finns två gånger", tracer.trace(finding).toString());
    }

    @Test
    void findsTheFieldThatATitleBeginsWith() {
        Finding finding = Finding.blocking(Rule.PAGE_TITLE, "om/oss.html", 0, "två sidor heter så").about("Om oss | Webbplatsen");

        assertEquals(1, tracer.trace(finding).line());
    }

    @Test
    void readsNoWordsOutOfAMessage() {
        Finding finding = Finding.warning(Rule.ONE_H1, "om/oss.html", 0, "sidan \"Om oss\" har två h1");

        assertEquals(0, tracer.trace(finding).line());
    }

    @Test
    void namesTheOriginalOfADocument() {
        Finding finding = Finding.warning(Rule.PDF_UNTAGGED, "om/plan.pdf", 0, "filen är inte taggad");

        assertEquals("assets/om/original.pdf: filen är inte taggad", tracer.trace(finding).toString());
    }

    @Test
    void leavesAFindingAboutAFileThatNoContentMade() {
        Finding finding = Finding.warning(Rule.FEED, "feed.xml", 0, "flödet saknar id");

        assertEquals(finding, tracer.trace(finding));
    }
}
