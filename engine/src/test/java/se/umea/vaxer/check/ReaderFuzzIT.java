package se.umea.vaxer.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.io.FileUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/** Feeds the reader arbitrary files: it always ends, in a page or in findings. */
class ReaderFuzzIT {

    private static final String HEADER = """
            title=Fotboll
            type=aktivitet
            status=published
            date=2018-06-04
            lage=genomfors
            amnen=fritid

            ---
            """;

    private static Path file;
    private static EntryReader reader;

    @BeforeContainer
    static void opensTheSite() throws IOException {
        Site site = Site.open(Sites.copy(Sites.FOLDER.resolve("valid"), Files.createTempDirectory("fuzz")));
        reader = new EntryReader(site, ContentSchema.of(site), LocalDate.of(2018, 9, 18));
        file = site.contentFolder().resolve("aktiviteter/fotboll.md");
    }

    @AfterContainer
    static void removesTheSite() throws IOException {
        FileUtils.deleteDirectory(file.getParent().getParent().getParent().toFile());
    }

    @Property(tries = 1000, seed = "20180918")
    void readsAnyBytes(@ForAll byte[] bytes) throws IOException {
        pageOrFinding(bytes);
    }

    @Property(tries = 2000, seed = "20180918")
    void readsAnyHeader(@ForAll("headers") String header) throws IOException {
        pageOrFinding(header.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 2000, seed = "20180918")
    void readsAnyMarkdownAndLetsNothingThroughThatRuns(@ForAll("markdown") String body) throws IOException {
        Entry entry = pageOrFinding((HEADER + body).getBytes(StandardCharsets.UTF_8));
        boolean passes = entry.findings().stream().noneMatch(Finding::blocking);
        Statistics.label("passes").collect(passes).coverage(checked -> checked.check(true).percentage(share -> share > 10));
        if (passes) {
            Document page = Jsoup.parse(entry.page().body());
            assertEquals(List.of(), page.select("script, iframe, object, embed, style, form, link, meta, base").eachText());
            for (Element element : page.getAllElements()) {
                element.attributes().forEach(attribute -> assertTrue(!attribute.getKey().startsWith("on")
                        && !attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT).startsWith("javascript:"),
                        () -> element.outerHtml()));
            }
        }
    }

    private static Entry pageOrFinding(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        Entry entry = reader.read(file);
        assertNotNull(entry);
        assertTrue(entry.page() != null || entry.findings().stream().anyMatch(Finding::blocking),
                () -> "neither page nor finding: " + new String(bytes, StandardCharsets.UTF_8));
        for (Finding finding : entry.findings()) {
            assertTrue(finding.line() <= entryLines(bytes), finding::toString);
        }
        return entry;
    }

    private static long entryLines(byte[] bytes) {
        return 1 + new String(bytes, StandardCharsets.ISO_8859_1).lines().count();
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of("title=", "type=", "status=", "date=", "lage=", "amnen=", "=", "---", "--- ", "\n", "\r\n", "\r", " ",
                "aktivitet", "published", "draft", "published-date", "2018-06-04", "2030-01-01", "fritid", ",", "{", "}", "å", "\uFEFF",
                "\0", "text", ":", "#").list().ofMaxSize(60).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> markdown() {
        return Arbitraries.of("[", "]", "(", ")", "<", ">", "!", "#", "*", "_", "`", "```", "\n", "\n\n", " ", "    ", "\t", "\\", "&", ";",
                "- ", "1. ", "> ", "|", "---", "javascript:", "JaVaScRiPt&colon;", "data:text/html,", "&#106;avascript:", "script", "img src=x",
                " onerror=", "a href=", "\"", "'", "http://x.se", "x.html", "../", "[l]: ", "text", "å", "/", "=", "\0", "<!--", "-->",
                "&Tab;", "&#10;", "kontakt.html", "<a@b.se>").list().ofMaxSize(40).map(parts -> String.join("", parts));
    }
}
