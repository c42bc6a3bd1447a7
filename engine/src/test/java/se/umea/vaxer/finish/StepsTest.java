package se.umea.vaxer.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.html.PageAddress;

/** Holds each step against a page before it and after it; on its own output a step changes nothing. */
class StepsTest {

    private static final Path PAGES = Path.of("src/test/resources/finish");
    private static final SiteFiles FILES = new SiteFiles(List.of(PAGES.resolve("files")));
    private static final Contact KERSTIN = new Contact("Kerstin Rörsch", "processledare", "UmeBrå", "Umeå kommun",
            List.of("090-16 16 25", "070-387 79 29"), "kerstin.rorsch@umea.se", "kontakt.vcf");
    private static final Translations WORDS = new Translations(new Languages("sv", Map.of("sv", Map.of("open-graph-locale", "sv_SE"))));
    private static final Organization SENDER = new Organization("Umeå kommun", "Skolgatan 31A", "901 84 Umeå", "090-16 10 00");

    @ParameterizedTest
    @ValueSource(strings = {"images", "external-links", "contact-links", "abbreviations", "headings", "headings-few",
            "headings-sections", "tables", "own-name", "numbers", "hyphens", "unbreakable-spaces", "security-policy", "head-metadata",
            "structured-data", "contact-cards", "fingerprints", "style-sheets", "document-links"})
    void completesThePageOnce(String name) throws IOException {
        PageAddress address = new PageAddress("aktiviteter/starkare.html", URI.create("https://umea-vaxer.example"));
        holds(name, step(name), address);
    }

    @ParameterizedTest
    @ValueSource(strings = "error-page")
    void startsTheErrorPagesLinksAtTheHost(String name) throws IOException {
        holds(name, new ErrorPageLinks("404.html"), new PageAddress("404.html", URI.create("https://umea-vaxer.example/vaxer")));
    }

    private static void holds(String name, FinishStep step, PageAddress address) throws IOException {
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
        return switch (name.replaceFirst("-(few|sections)$", "")) {
            case "images" -> new Images(FILES);
            case "external-links" -> new ExternalLinkMarks(WORDS);
            case "contact-links" -> new ContactLinks("46");
            case "abbreviations" -> new Abbreviations(Map.of("SSPF", "samverkan mellan socialtjänst, skola, polis och fritid",
                    "UmeBrå", "Umeås brottsförebyggande råd"), WORDS);
            case "headings" -> new HeadingIds(WORDS);
            case "tables" -> new AccessibleTables();
            case "numbers" -> new BidiIsolation();
            case "own-name" -> new SiteNameLanguage("Umeå växer – tryggt och säkert", WORDS);
            case "hyphens" -> new NonBreakingHyphens();
            case "unbreakable-spaces" -> new NonBreakingSpaces();
            case "security-policy" -> new SecurityPolicy("p{color:red}"::equals);
            case "head-metadata" -> new HeadMetadata("Umeå växer – tryggt och säkert", WORDS);
            case "structured-data" -> new JsonLd(Optional.of(SENDER), List.of(KERSTIN));
            case "contact-cards" -> new VCardLinks(List.of(KERSTIN), WORDS);
            case "fingerprints" -> new Fingerprints(FILES);
            case "style-sheets" -> new InlineStyleSheets(FILES, Path::toString, new CssMinifier(), StepsTest::unexpected);
            case "document-links" -> new DocumentLinks(FILES::find, WORDS);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static void unexpected(Finding finding) {
        fail(finding.toString());
    }
}
