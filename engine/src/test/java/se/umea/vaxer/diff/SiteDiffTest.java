package se.umea.vaxer.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static se.umea.vaxer.diff.TwoSites.page;
import static se.umea.vaxer.diff.TwoSites.redirect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.cli.Vaxer;
import se.umea.vaxer.html.Fingerprint;
import se.umea.vaxer.html.Hash;

/** What is a change and what is none, in the plain text report. */
class SiteDiffTest {

    @TempDir
    private Path folder;
    private TwoSites sites;

    @BeforeEach
    void write() throws IOException {
        sites = new TwoSites(folder);
    }

    @Test
    void findsNoChangeBetweenTwoBuildsOfOneSite() {
        for (Path out : List.of(sites.before(), sites.after())) {
            StringWriter err = new StringWriter();
            Path source = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("source-of-" + out.getFileName()));
            Path built = folder.resolve("built").resolve(out.getFileName());
            assertEquals(0, Vaxer.run(new PrintWriter(new StringWriter()), new PrintWriter(err), "build", "--source", source.toString(),
                    "--out", built.toString()), err::toString);
        }

        SiteDiff diff = SiteDiff.of(folder.resolve("built/old"), folder.resolve("built/new"));

        assertEquals(new SiteDiff(List.of(), java.util.Map.of()), diff);
        assertEquals(List.of("Besökarna ser ingen skillnad."), DiffReport.plain(diff));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
            "<p>One</p> => <!-- a comment --><p>One</p>",
            "<p>One two</p> => <p>One   two </p>",
            "<p>One two</p> => <p>One&nbsp;<b>two</b></p>",
            "<p>e-mail</p> => <p>e&#8209;ma&shy;il</p>",
            "<p>Caf\u00e9</p> => <p>Cafe\u0301</p>",
            "<p class=\"a\" id=\"b\">One</p> => <p id=\"c\" class=\"d\">One</p>",
            "<p>One</p> => <div><p>One</p></div><svg><path d=\"M0 0\"/></svg>",
            "<p>One</p> => <p>One</p><script>change()</script><style>p{}</style><template>Two</template><p hidden>Three</p>",
            "<a href=\"x.html\">One</a> => <a href=\"./x.html\" rel=\"next\">One</a>",
            "<a href=\"./\">One</a> => <a href=\"index.html\">One</a>",
            "<a href=\"#a\">One</a> => <a href=\"#b\">One</a>"})
    void findsNoChangeInWhatIsNotSeen(String before, String after) throws IOException {
        sites.page("page.html", before, after);

        assertTrue(sites.diff().isEmpty(), sites::report);
    }

    @Test
    void findsNoChangeInStyleSheetsFeedsAndCompressedFiles() throws IOException {
        sites.file("style.css", "p{}", "a{}").file("feed.xml", "<a/>", "<b/>").file("robots.txt", "a", "b")
                .file("index.html.gz", "a", "b").file("index.html.br", null, "b").file(".well-known/security.txt", "a", "b");

        assertTrue(sites.diff().isEmpty(), sites::report);
    }

    @Test
    void findsNoPageChangedByTheFingerprintOfItsPicture() throws IOException {
        String old = fingerprinted("tree", "<svg>1</svg>");
        String next = fingerprinted("tree", "<svg>2</svg>");
        sites.file(old, "<svg>1</svg>", null).file(next, null, "<svg>2</svg>")
                .page("page.html", "<img src=\"" + old + "\" alt=\"A tree\">", "<img src=\"" + next + "\" alt=\"A tree\">");

        assertEquals("""

                1 ändrad bild:
                  tree.svg
                """, sites.report());
    }

    @Test
    void takesNoOtherPartOfANameForAFingerprint() throws IOException {
        sites.file("report.deadbeef.csv", "a", "a").file("report.cafebabe.csv", "b", null);

        assertEquals("""

                1 borttaget dokument:
                  report.cafebabe.csv
                """, sites.report());
    }

    private static String fingerprinted(String name, String content) {
        return name + '.' + Fingerprint.of(Hash.hex(content.getBytes(StandardCharsets.UTF_8))) + ".svg";
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
            "<p>Open until five on Mondays.</p> => <p>Open until six on Mondays.</p> => Open until [-five-] {+six+} on Mondays.",
            "<dl><dt>State<dd>Begun</dl> => <dl><dt>State<dd>Finished</dl> => State: [-Begun-] {+Finished+}",
            "<table><tr><th>Schools<td>2</table> => <table><tr><th>Schools<td>3</table> => Schools | [-2-] {+3+}",
            "<p>One</p><p>Three</p> => <p>One</p><p>Two</p><p>Three</p> => {+Two+}",
            "<p>One</p><p>Two</p><p>Three</p> => <p>One</p><p>Three</p> => [-Two-]",
            "<ul><li>Red<li>Blue</ul> => <ul><li>Red<li>Green</ul> => [-Blue-] {+Green+}",
            "<p>Anna<br>headmaster</p> => <p>Berit<br>headmaster</p> => [-Anna-] {+Berit+}",
            "<p>The old school is closed.</p> => <p>Ring us.</p> => [-The old school is closed.-] {+Ring us.+}",
            "<p>a b c d e f g h i j k l m n</p> => <p>a b c d e f g h i j k l m z</p> => … f g h i j k l m [-n-] {+z+}",
            "<p>x b c d e f g h i j k l m n</p> => <p>y b c d e f g h i j k l m n</p> => [-x-] {+y+} b c d e f g h i …"})
    void showsTheWordsThatHaveChanged(String before, String after, String line) throws IOException {
        sites.page("page.html", before, after);

        assertEquals("""

                1 ändrad sida:
                  Page (page.html)
                    %s
                """.formatted(line), sites.report());
    }

    @Test
    void pairsAChangedBlockWithTheOneThatItWas() throws IOException {
        sites.page("page.html", "<p>We meet on Mondays at noon.</p>", "<p>All are welcome.</p><p>We meet on Tuesdays at noon.</p><p>Call first.</p>");

        assertEquals("""

                1 ändrad sida:
                  Page (page.html)
                    {+All are welcome.+}
                    We meet on [-Mondays-] {+Tuesdays+} at noon.
                    {+Call first.+}
                """, sites.report());
    }

    @Test
    void namesTitleDescriptionAndLanguage() throws IOException {
        sites.file("page.html", "<html lang=en><title>Old name</title><meta name=description content='In short'><p>Text",
                "<html lang=en-GB><title>New name</title><meta name=description content='In brief'><p>Text");

        assertEquals("""

                1 ändrad sida:
                  New name (page.html)
                    Titel: [-Old-] {+New+} name
                    Beskrivning: In [-short-] {+brief+}
                    Språk: [-en-] {+en-GB+}
                """, sites.report());
    }

    @Test
    void namesLinksWithNewTargets() throws IOException {
        sites.page("a/page.html", "<p><a href=\"../x.html\">Rules</a> <a href=\"y.html#z\">Form</a> <a href=\"tel:1\">Call</a></p>",
                "<p><a href=\"../new.html\">Rules</a> <a href=\"y.html#z\">Form</a> <a href=\"tel:2\">Call</a></p>");

        assertEquals("""

                1 ändrad sida:
                  Page (a/page.html)
                    Länken "Rules" leder till new.html i stället för x.html
                    Länken "Call" leder till tel:2 i stället för tel:1
                """, sites.report());
    }

    @Test
    void namesNewAndRemovedLinks() throws IOException {
        sites.page("page.html", "<p>See <a href=\"https://example.org/a\">our rules</a>.</p>",
                "<p>See our rules.</p><p><a href=\"mailto:a@example.org\">Write</a></p>");

        assertEquals("""

                1 ändrad sida:
                  Page (page.html)
                    {+Write+}
                    Ny länk "Write" till mailto:a@example.org
                    Borttagen länk "our rules" till https://example.org/a
                """, sites.report());
    }

    @Test
    void reportsALinkWithNewWordsByTheWords() throws IOException {
        sites.page("page.html", "<p><a href=\"x.html\">Rules</a></p>", "<p><a href=\"x.html\">Our rules</a></p>");

        assertEquals("""

                1 ändrad sida:
                  Page (page.html)
                    [-Rules-] {+Our rules+}
                """, sites.report());
    }

    @Test
    void namesPicturesOfAPage() throws IOException {
        sites.page("page.html", "<img src=\"a.jpg\" alt=\"A house\"><img src=\"b.jpg\" alt=\"A boat\">",
                "<img src=\"a.jpg\" alt=\"A red house\"><img src=\"c.jpg\" alt=\"\">");

        assertEquals("""

                1 ändrad sida:
                  Page (page.html)
                    Bilden a.jpg har texten "A red house" i stället för "A house"
                    Borttagen bild b.jpg, med texten "A boat"
                    Ny bild c.jpg, med texten ""
                """, sites.report());
    }

    @Test
    void namesNewAndRemovedPages() throws IOException {
        sites.file("new.html", null, page("News", "<p>Text</p>")).file("old.html", page("Olds", "<p>Another text</p>"), null);

        assertEquals("""

                1 ny sida:
                  News (new.html)

                1 borttagen sida:
                  Olds (old.html)
                    Adressen old.html försvinner; tar en annan sida över, så skriv den där som tidigare adress.
                """, sites.report());
    }

    @Test
    void namesAPageThatHasMovedWithWhatHasChangedOnIt() throws IOException {
        sites.file("old.html", page("School", "<p>Open until five. <a href=\"x/y.html\">More</a></p>"), redirect("x/school.html"))
                .file("x/school.html", null, page("School", "<p>Open until six. <a href=\"y.html\">More</a></p>"))
                .page("page.html", "<a href=\"old.html#hours\">Hours</a>", "<a href=\"x/school.html#hours\">Hours</a>");

        assertEquals("""

                1 flyttad sida:
                  School (old.html → x/school.html)
                    Open until [-five.-] {+six.+} More
                """, sites.report());
    }

    @Test
    void findsAMovedPageByItsContentWhereNothingLeadsOn() throws IOException {
        sites.file("old.html", page("School", "<p>Text</p>"), null).file("x/school.html", null, page("School", "<p>Text</p>"));

        assertEquals("""

                1 flyttad sida:
                  School (old.html → x/school.html)
                """, sites.report());
    }

    @Test
    void namesWhereTheAddressOfARemovedPageLeads() throws IOException {
        sites.file("old.html", page("School", "<p>Text</p>"), redirect("index.html"));

        assertEquals("""

                1 borttagen sida:
                  School (old.html)
                    leder till index.html
                """, sites.report());
    }

    @Test
    void namesRedirects() throws IOException {
        sites.file("a.html", null, redirect("index.html")).file("b.html", redirect("index.html"), null)
                .file("c.html", redirect("index.html"), redirect("d.html")).both("d.html", page("D", ""))
                .file("e.html", redirect("index.html"), redirect("./"));

        assertEquals("""

                1 ny hänvisning:
                  a.html
                    leder till index.html

                1 borttagen hänvisning:
                  b.html
                    ledde till index.html

                1 ändrad hänvisning:
                  c.html
                    leder till d.html i stället för index.html
                """, sites.report());
    }

    @Test
    void reportsWhatManyPagesShareOnce() throws IOException {
        for (String name : List.of("a", "b", "c", "d")) {
            sites.file(name + ".html", page(name, "<a href=\"index.html\">Home</a>", "<p>Text of " + name + "</p>", "<p>Call 1.</p>"),
                    page(name, "<a href=\"start.html\">Start</a>", "<p>Text of " + name.replace('d', 'x') + "</p>", "<p>Call 2.</p>"));
        }

        assertEquals("""

                1 ändrad sida:
                  d (d.html)
                    Text of [-d-] {+x+}

                4 ändringar på flera sidor:
                  4 sidor: a.html, b.html, c.html …
                    Ny länk "Start" till start.html
                  4 sidor: a.html, b.html, c.html …
                    Borttagen länk "Home" till index.html
                  4 sidor: a.html, b.html, c.html …
                    [-Home-] {+Start+}
                  4 sidor: a.html, b.html, c.html …
                    Call [-1.-] {+2.+}
                """, sites.report());
    }

    @Test
    void reportsANewNameOfTheSiteOnce() throws IOException {
        for (String name : List.of("a", "b")) {
            sites.file(name + ".html", "<title>" + name + " | Old town</title><p>Text", "<title>" + name + " | New town</title><p>Text");
        }
        sites.file("c.html", "<title>C | Old town</title><p>Text", "<title>C of ours | New town</title><p>Text");

        assertEquals("""

                1 ändrad sida:
                  C of ours | New town (c.html)
                    Titel: C {+of ours+} | [-Old-] {+New+} town

                1 ändring på flera sidor:
                  2 sidor: a.html, b.html
                    Titel: [-Old-] {+New+}
                """, sites.report());
    }

    @Test
    void showsTheWordsOfPlainTextDocuments() throws IOException {
        sites.file("anna.vcf", "BEGIN:VCARD\r\nTEL:+461\r\n", "BEGIN:VCARD\nTEL:+462\n").file("same.txt", "a\r\nb", "a\nb\n");

        assertEquals("""

                1 ändrat dokument:
                  anna.vcf
                    [-TEL:+461-] {+TEL:+462+}
                """, sites.report());
    }

    @Test
    void showsTheWordsOfPdfs() throws IOException {
        sites.file("plan.pdf", pdf("Plan", "The plan of 2018", "in two parts"), pdf("Plan", "The plan of 2019", "in two parts"));

        assertEquals("""

                1 ändrat dokument:
                  plan.pdf
                    The plan of [-2018-] {+2019+} in two parts
                """, sites.report());
    }

    @Test
    void findsNoChangeInWhatAPdfSaysOfItself() throws IOException {
        sites.file("plan.pdf", pdf("Plan", "The plan"), pdf("Another title", "The plan"));

        assertTrue(sites.diff().isEmpty(), sites::report);
    }

    @Test
    void namesDocumentsThatItCannotRead() throws IOException {
        sites.file("a.docx", "1", "2").file("b.pdf", "1", "2").file("c.zip", null, "3").file("d.xlsx", "4", null);

        assertEquals("""

                1 nytt dokument:
                  c.zip

                1 borttaget dokument:
                  d.xlsx

                2 ändrade dokument:
                  a.docx
                  b.pdf
                """, sites.report());
    }

    private static byte[] pdf(String title, String... lines) throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setTitle(title);
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.setLeading(14);
                text.newLineAtOffset(72, 700);
                for (String line : lines) {
                    text.showText(line);
                    text.newLine();
                }
                text.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void takesBoundedTimeOnPagesWithNothingInCommon() throws Exception {
        sites.page("blocks.html", blocks("a", 20_000), blocks("b", 20_001)).page("row.html", "<table><tr>" + cells("a", 20_000),
                "<table><tr>" + cells("b", 20_001)).page("words.html", "<p>" + words("a", 50_000), "<p>" + words("b", 50_001))
                .page("links.html", links("a", 10_000), links("b", 10_001)).page("terms.html", "<dl>" + "<dt>a<dd>b".repeat(20_000),
                "<dl>" + "<dt>a<dd>c".repeat(20_001));

        within(Duration.ofSeconds(60), sites::report);
    }

    private static String blocks(String word, int number) {
        return IntStream.range(0, number).mapToObj(i -> "<p>" + word + i).collect(Collectors.joining());
    }

    private static String cells(String word, int number) {
        return IntStream.range(0, number).mapToObj(i -> "<td>" + word + i).collect(Collectors.joining());
    }

    private static String words(String word, int number) {
        return IntStream.range(0, number).mapToObj(i -> word + i).collect(Collectors.joining(" "));
    }

    private static String links(String word, int number) {
        return IntStream.range(0, number).mapToObj(i -> "<a href=" + word + i + ">" + word + i + "</a>").collect(Collectors.joining(" "));
    }

    @Test
    void comparesAThousandPagesInSeconds() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            String text = IntStream.range(0, 100).mapToObj(line -> "<p>Line " + line + " of a page with some text in it.</p>")
                    .collect(Collectors.joining());
            sites.file("p" + i + ".html", page("Page " + i, text), page("Page " + i, text + "<p>One more: " + i + "</p>"));
        }

        SiteDiff diff = within(Duration.ofSeconds(30), sites::diff);

        assertEquals(1_000, diff.entries().size());
    }

    /**
     * Requires that something takes no longer of the processor's time, which other work on the machine does not lengthen. It has one thread:
     * what it does in parallel is done in the pool that it is started in.
     */
    private static <T> T within(Duration longest, Callable<T> work) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            return pool.submit(() -> {
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                T result = work.call();
                Duration took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
                assertTrue(took.compareTo(longest) < 0, () -> "it took " + took);
                return result;
            }).get();
        } finally {
            pool.shutdown();
        }
    }
}
