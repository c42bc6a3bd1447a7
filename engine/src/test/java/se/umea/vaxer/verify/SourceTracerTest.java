package se.umea.vaxer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

class SourceTracerTest {

    @TempDir
    private Path root;

    private SourceTracer origins;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(root.resolve("content/om"));
        Files.writeString(root.resolve("content/om/oss.md"), "title=Om oss\n\n---\nText.\n\n[Grönt](../träd.html)\n");
        origins = new SourceTracer(root, Map.of("om/oss.html", "content/om/oss.md", "om/plan.pdf", "assets/om/original.pdf"), StandardCharsets.UTF_8);
    }

    @Test
    void findsTheLineThatTheFindingQuotes() {
        Finding finding = Finding.blocking(Rule.BROKEN_ADDRESS, "om/oss.html", 0, "länken \"../träd.html\" leder ingenstans");

        assertEquals("content/om/oss.md:6: på sidan om/oss.html: länken \"../träd.html\" leder ingenstans",
                origins.trace(finding).toString());
    }

    @Test
    void namesTheFileAloneWhereTheWordsComeFromATemplate() {
        Finding finding = Finding.warning(Rule.DUPLICATE_ID, "om/oss.html", 0, "id \"meny\" finns två gånger");

        assertEquals("content/om/oss.md: på sidan om/oss.html: id \"meny\" finns två gånger", origins.trace(finding).toString());
    }

    @Test
    void namesTheFileThatTookADocumentsPlace() {
        Finding finding = Finding.warning(Rule.PDF_UNTAGGED, "om/plan.pdf", 0, "filen är inte taggad");

        assertEquals("assets/om/original.pdf: filen är inte taggad", origins.trace(finding).toString());
    }

    @Test
    void leavesAFindingAboutAFileThatNoContentMade() {
        Finding finding = Finding.warning(Rule.FEED, "feed.xml", 0, "flödet saknar id");

        assertEquals(finding, origins.trace(finding));
    }
}
