package se.umea.vaxer.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.html.PageAddress;

/** Compares a page before and after each step; on its own output a step changes nothing. */
class StepsTest {

    private static final Path PAGES = Path.of("src/test/resources/finish");
    private static final SiteFiles FILES = new SiteFiles(List.of(PAGES.resolve("files")));
    private static final Translations WORDS = new Translations(
            new Languages("sv", Map.of("sv", Map.of("open-graph-locale", "sv_SE", "units", "kr kronor"))));

    @ParameterizedTest
    @ValueSource(strings = {"images", "external-links", "contact-links", "abbreviations", "headings", "headings-few",
            "headings-sections", "tables", "own-name", "numbers", "hyphens", "unbreakable-spaces",
            "unbreakable-spaces-english", "security-policy", "head-metadata", "fingerprints", "style-sheets", "document-links",
            "proposal"})
    void completesThePage(String name) throws IOException {
        PageAddress address = new PageAddress("aktiviteter/starkare.html", URI.create("https://umea-vaxer.example"));
        assertStep(name, step(name), address);
    }

    @ParameterizedTest
    @ValueSource(strings = "error-page")
    void startsLinksOfTheErrorPageAtTheHost(String name) throws IOException {
        assertStep(name, new ErrorPageLinks("404.html"), new PageAddress("404.html", URI.create("https://umea-vaxer.example/vaxer")));
    }

    private static void assertStep(String name, FinishStep step, PageAddress address) throws IOException {
        String once = apply(step, Files.readString(PAGES.resolve(name + ".input.html")), address);
        assertEquals(Files.readString(PAGES.resolve(name + ".output.html")), once);
        assertEquals(once, apply(step, once, address), "the second time");
    }

    private static String apply(FinishStep step, String html, PageAddress address) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        step.apply(page, address);
        return page.outerHtml();
    }

    private static FinishStep step(String name) {
        return switch (name.replaceFirst("-(few|sections|english)$", "")) {
            case "images" -> new Images(FILES);
            case "external-links" -> new ExternalLinkMarks(WORDS);
            case "contact-links" -> new ContactLinks("46", List.of("112", "114 14", "1177"), WORDS);
            case "abbreviations" -> new Abbreviations(Map.of("SSPF", "samverkan mellan socialtjänst, skola, polis och fritid",
                    "UmeBrå", "Umeås brottsförebyggande råd", "BUP", "barn- och ungdomspsykiatrin"), WORDS);
            case "headings" -> new HeadingIds(WORDS);
            case "tables" -> new AccessibleTables();
            case "numbers" -> new BidiIsolation();
            case "own-name" -> new SiteNameLanguage("Umeå växer – tryggt och säkert", WORDS);
            case "hyphens" -> new NonBreakingHyphens();
            case "unbreakable-spaces" -> new NonBreakingSpaces(WORDS);
            case "security-policy" -> new SecurityPolicy("p{color:red}"::equals);
            case "head-metadata" -> new HeadMetadata("Umeå växer – tryggt och säkert", WORDS, Set.of("aktiviteter/starkare.png"));
            case "fingerprints" -> new Fingerprints(FILES);
            case "style-sheets" -> new InlineStyleSheets(FILES, Path::toString, new CssMinifier(), StepsTest::unexpected);
            case "document-links" -> new DocumentLinks(FILES::find, WORDS);
            case "proposal" -> new ProposalNotice(Map.of("aktiviteter/starkare.html",
                    new CheckResult.Withheld("content/aktiviteter/starkare.md", LocalDate.of(2027, 1, 15), "", null)));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void unexpected(Finding finding) {
        fail(finding.toString());
    }
}
