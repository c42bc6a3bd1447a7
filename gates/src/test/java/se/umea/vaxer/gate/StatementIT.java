package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The accessibility statement has the parts that the supervisor lists (Digg, "Skapa en tillgänglighetsredogörelse", after
 * Commission Implementing Decision (EU) 2018/1523).
 */
final class StatementIT {

    private static final BuiltSite SITE = BuiltSite.ofTheProject();
    private static final String PAGE = "tillganglighet.html";
    private static final ContentHeaders HEADERS = ContentHeaders.read(Path.of("content", "tillganglighet.md"));

    private static final Map<String, Predicate<Element>> PARTS = parts();

    private static Map<String, Predicate<Element>> parts() {
        Map<String, Predicate<Element>> parts = new LinkedHashMap<>();
        parts.put("who is responsible", says("Umeå kommun ansvarar för webbplatsen"));
        parts.put("which service", says("Umeå växer – tryggt och säkert, https://umea-vaxer.example."));
        parts.put("the law", says("Lagen (2018:1937) om tillgänglighet till digital offentlig service"));
        parts.put("conformity", says("med lagen.").or(says("har därför inte sagt om webbplatsen är förenlig med lagen.")));
        parts.put("the standard", says("EN 301 549 V3.2.1"));
        parts.put("the level", says("WCAG 2.1 på nivå A och AA"));
        parts.put("what is not accessible", section("innehall-som-inte-ar-tillgangligt", "brister"));
        parts.put("disproportionate burden", section("undantag", "oskäligt betungande"));
        parts.put("outside the law", section("undantag", "9 §"));
        parts.put("when it was assessed", says("självskattning, gjord " + HEADERS.get("bedomd")));
        parts.put("by whom it was not", says("Ingen utomstående har granskat webbplatsen."));
        parts.put("when it was updated", says("Redogörelsen uppdaterades " + HEADERS.get("date")));
        parts.put("whom to tell", main -> main.select("a[href^=mailto:], a[href^=tel:]").size() >= 2);
        parts.put("the supervisor", section("anmal", "Myndigheten för digital förvaltning (Digg)"));
        parts.put("where to complain", main -> !main.select("a[href=https://www.digg.se/tdosanmalan]").isEmpty());
        return parts;
    }

    static List<String> names() {
        return List.copyOf(PARTS.keySet());
    }

    @Test
    void hasEveryPart() {
        assertEquals(List.of(), missing(SITE.page(PAGE)));
    }

    @Test
    void missesASectionThatIsTakenAway() {
        List<String> lost = new ArrayList<>();
        for (String id : List.of("uppfyllelse", "innehall-som-inte-ar-tillgangligt", "undantag", "saga-till", "anmal", "undersokt", "datum")) {
            Document page = SITE.page(PAGE);
            Element next = page.getElementById(id);
            do {
                Element gone = next;
                next = next.nextElementSibling();
                gone.remove();
            } while (next != null && !next.normalName().equals("h2"));
            lost.add(id + ": " + String.join(", ", missing(page)));
        }
        assertEquals(List.of("uppfyllelse: conformity, the standard, the level",
                "innehall-som-inte-ar-tillgangligt: what is not accessible",
                "undantag: disproportionate burden, outside the law",
                "saga-till: whom to tell",
                "anmal: the supervisor, where to complain",
                "undersokt: when it was assessed, by whom it was not",
                "datum: when it was updated"), lost);
    }

    /** Whatever the content says: only the municipality can claim it. */
    @Test
    void claimsConformityOnlyOnceTheMunicipalityHasSigned(@TempDir Path folder) throws IOException {
        ProjectCopy copy = ProjectCopy.in(folder);
        copy.replace("content/tillganglighet.md", "forenlig=helt", "forenlig=delvis");
        Predicate<Element> claims = says("Webbplatsen är delvis förenlig med lagen. Vi har bedömt den mot standarden EN 301 549 V3.2.1");
        Predicate<Element> waits = says("Kommunen har inte undertecknat redogörelsen än")
                .and(says("har låtit program pröva den mot standarden EN 301 549 V3.2.1, som bygger på WCAG 2.1"))
                .and(says("Ingen har ännu prövat webbplatsen för hand med skärmläsare.")).and(says("redaktionens självskattning"));
        Path settings = folder.resolve("jbake.properties");
        String none = Files.readString(settings).replaceAll("(?m)^(confirmed|waived)\\.redogorelse=.*\n", "");

        Files.writeString(settings, none);
        assertTrue(waits.and(claims.negate()).test(copy.built().page(PAGE).expectFirst("main")));
        Files.writeString(settings, none + "confirmed.redogorelse=Namn, 2026-12-01\n");
        assertTrue(claims.and(waits.negate()).test(copy.built().page(PAGE).expectFirst("main")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void missesEachPartOnAPageThatHasNone(String part) {
        assertTrue(missing(Jsoup.parse("<main></main>")).contains(part));
    }

    @Test
    void breaksItsLongTitleBetweenItsWords() {
        Document page = SITE.page(PAGE);
        assertEquals("Tillgänglighets\u00adredogörelse", page.expectFirst("h1").wholeText());
        assertEquals("Tillgänglighetsredogörelse", page.expectFirst("meta[property=og:title]").attr("content"));
    }

    @Test
    void countsWhatTheBuildMade() {
        long documents = SITE.files().stream().filter(file -> file.endsWith(".pdf")).count();
        assertTrue(says("i sin helhet: " + SITE.pages().size() + " sidor och " + documents + " dokument.")
                .test(SITE.page(PAGE).expectFirst("main")));
    }

    @ParameterizedTest
    @MethodSource("se.umea.vaxer.gate.BuiltSite#addresses")
    void isLinkedFromEveryPage(String address) {
        List<String> links = SITE.page(address).select("footer nav a").eachAttr("href").stream()
                .map(link -> link.substring(link.lastIndexOf('/') + 1)).toList();
        assertEquals(List.of("om-webbplatsen.html", PAGE), links.subList(0, 2));
    }

    private static List<String> missing(Document page) {
        List<String> missing = new ArrayList<>();
        PARTS.forEach((name, part) -> {
            if (!part.test(page.expectFirst("main"))) {
                missing.add(name);
            }
        });
        return missing;
    }

    private static Predicate<Element> says(String words) {
        return main -> main.text().replace('\u00a0', ' ').contains(words);
    }

    /** Under the heading with this id, to the next. */
    private static Predicate<Element> section(String id, String words) {
        return main -> {
            Element heading = main.getElementById(id);
            for (Element next = heading == null ? null : heading.nextElementSibling(); next != null && !next.normalName().equals("h2");
                    next = next.nextElementSibling()) {
                if (next.text().contains(words)) {
                    return true;
                }
            }
            return false;
        };
    }
}
