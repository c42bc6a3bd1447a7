package se.umea.vaxer.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.bake.Bake;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;

class SiteFinisherTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String PAGE = """
            <!doctype html>
            <html lang="sv">
            <head>
              <meta charset="utf-8">
              <title>Om</title>
              <link rel="icon" href="../favicon.svg">
              <link rel="stylesheet" href="../css/tokens.css">
            </head>
            <body>
            <main>
              <h1>Om</h1>
              <p>UmeBrå, 100 %, <a href="https://example.net/">Grannen</a>, 090-16 10 00</p>
              <h2>Ett</h2><h2>Två</h2><h2>Tre</h2><h2>Fyra</h2>
              <table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>
            </main>
            </body>
            </html>
            """;

    @TempDir
    private Path folder;

    private SiteFinisher finish;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectory(folder.resolve("css"));
        Files.copy(PROJECT.resolve("assets/favicon.svg"), folder.resolve("favicon.svg"));
        Files.copy(PROJECT.resolve("assets/css/tokens.css"), folder.resolve("css/tokens.css"));
        finish = new SiteFinisher(Site.open(PROJECT), List.of(), folder, document -> { }, new CssMinifier());
    }

    @Test
    void changesNothingTheSecondTime() {
        String once = page(PAGE);

        assertEquals(once, page(once));
    }

    @Test
    void leavesOtherFilesAlone() {
        assertEquals("{ }", finish.finishPage(new Bake.Rendered("data/a.json", "content/data/a.md", "{ }")));
    }

    @Test
    void completesPagesWithoutAContentFile() throws IOException {
        Files.writeString(folder.resolve("404.html"), "<html lang=sv><title>404</title><a href=om/oss.html>Om</a>");

        assertEquals(List.of(), finish.finishSite(Set.of("om/oss.html")));

        Document page = Jsoup.parse(folder.resolve("404.html"));
        assertEquals("/om/oss.html", page.select("a").attr("href"));
        assertEquals("noindex", page.select("meta[name=robots]").attr("content"));
    }

    @Test
    void completesWhatIsWrittenOverAPage() throws IOException {
        page(PAGE);
        Path file = Files.createDirectories(folder.resolve("om")).resolve("oss.html");
        Files.writeString(file, "<html lang=sv><title>Alla sidor</title>");

        assertEquals(List.of(), finish.finishSite(Set.of()));

        assertEquals("https://umea-vaxer.example/om/oss.html", Jsoup.parse(file).select("link[rel=canonical]").attr("href"));
        assertEquals(Map.of(), finish.sources());
    }

    @Test
    void keepsAStyleSheetThatAPageLinksTo() throws IOException {
        String link = Jsoup.parse(page(PAGE.replace("https://example.net/", "../css/tokens.css"))).select("main a").attr("href");

        finish.finishSite(Set.of("om/oss.html"));

        assertEquals(Files.readString(PROJECT.resolve("assets/css/tokens.css")), Files.readString(folder.resolve("om").resolve(link).normalize()));
    }

    @Test
    void deletesFilesThatNoPageNeeds() throws IOException {
        page(PAGE);

        finish.finishSite(Set.of("om/oss.html"));

        assertFalse(Files.exists(folder.resolve("css/tokens.css")));
        assertFalse(Files.exists(folder.resolve("favicon.svg")));
    }

    @Test
    void namesTheSitemapInRobotsTxt() throws IOException {
        finish.finishSite(Set.of("om/oss.html"));

        assertEquals("User-agent: *\nAllow: /\nSitemap: https://umea-vaxer.example/sitemap.xml\n",
                Files.readString(folder.resolve("robots.txt")));
    }

    @Test
    void writesPagesAtFormerAddresses() throws IOException {
        Page page = page(Map.of("type", "sida", "tidigare", "gammalt/om/vi.html, index.html", "title", "Om <oss>"));
        Files.writeString(folder.resolve("index.html"), "<html lang=sv><title>Start</title>");
        finish = new SiteFinisher(Site.open(PROJECT), List.of(page), folder, document -> { }, new CssMinifier());

        assertEquals(List.of(), finish.finishSite(Set.of("om/oss.html")));

        Document old = Jsoup.parse(folder.resolve("gammalt/om/vi.html"));
        assertEquals("sv", old.select("html").attr("lang"));
        assertEquals("Om <oss>", old.title());
        assertEquals("Om <oss>", old.body().text());
        assertEquals("0; url=../../om/oss.html", old.select("meta[http-equiv=refresh]").attr("content"));
        assertEquals("../../om/oss.html", old.select("a").attr("href"));
        assertEquals("https://umea-vaxer.example/om/oss.html", old.select("link[rel=canonical]").attr("href"));
        assertEquals("Start", Jsoup.parse(folder.resolve("index.html")).title());
    }

    @Test
    void writesThePageAtAFormerAddressInTheLanguageOfItsTarget() throws IOException {
        Page page = page(Map.of("type", "sida", "tidigare", "about.html", "title", "About us", "sprak", "en"));
        finish = new SiteFinisher(Site.open(PROJECT), List.of(page), folder, document -> { }, new CssMinifier());

        finish.finishSite(Set.of("om/oss.html"));

        assertEquals("en", Jsoup.parse(folder.resolve("about.html")).select("html").attr("lang"));
    }

    private static Page page(Map<String, String> header) {
        List<ContentFile.Field> fields = header.entrySet().stream()
                .map(field -> new ContentFile.Field(1, field.getKey(), field.getValue())).toList();
        return new Page(PROJECT.resolve("content/om/oss.md"), "content/om/oss.md", "", fields, true, true, false, "");
    }

    private String page(String html) {
        return finish.finishPage(new Bake.Rendered("om/oss.html", "content/om/oss.md", html));
    }
}
