package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages about a folder that stock JBake fails on: what to fix and where. Nothing is written. */
class BakeCommandTest {

    private static final String PAGE = "title=A\ntype=page\nstatus=published\ndate=2018-01-01\n~~~~~~\nText.\n";

    @TempDir
    private Path site;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writesASite() throws IOException {
        write("content/a.md", PAGE);
        write("templates/page.ftl", "${content.title}");
        write("jbake.properties", "render.index=false\nrender.archive=false\nrender.feed=false\nrender.tags=false\n");
        assertEquals(0, bake(), err::toString);
        assertTrue(Files.exists(site.resolve("ut/a.html")));
    }

    @ParameterizedTest
    @CsvSource({"uri.noExtension=/blogg, 'uri.noExtension'", "index.posts_per_page=många, 'index.posts_per_page'",
        "index.posts_per_page=0, index.posts_per_page i jbake.properties måste vara minst 1", "render.encoding=utf-88, utf-88"})
    void namesAnInvalidSetting(String setting, String message) throws IOException {
        write("jbake.properties", "index.paginate=true\n" + setting + "\n");
        fails(2, message);
    }

    @ParameterizedTest
    @CsvSource({"'a: [1'", "'a:\n\tb: 1'", "''", "'a: 1\n---\nb: 2'"})
    void namesADataFileThatIsNoYaml(String yaml) throws IOException {
        write("data/motesdagar.yml", yaml);
        fails(2, "motesdagar.yml");
    }

    @ParameterizedTest
    @CsvSource({"type=page, type={\"a\":1}", "status=published, status={\"a\":1}", "status=published, status={a}"})
    void namesAPageWhoseTypeOrStatusIsNoWord(String field, String written) throws IOException {
        write("content/b.md", PAGE.replace(field, written));
        fails(2, "content/b.md");
    }

    @Test
    void namesAPageWhoseTypeHasNoTemplate() throws IOException {
        write("content/b.md", PAGE.replace("type=page", "type=data"));
        fails(1, "content/b.md");
    }

    @ParameterizedTest
    @CsvSource({"content/b.adoc, org.asciidoctor:asciidoctorj:2.5.7", "content/c/b.asciidoc, org.asciidoctor:asciidoctorj:2.5.7",
        "content/b.ad, org.asciidoctor:asciidoctorj:2.5.7", "templates/page.html, org.thymeleaf:thymeleaf:3.0.14.RELEASE",
        "templates/page.thyme, org.thymeleaf:thymeleaf:3.0.14.RELEASE", "templates/page.gsp, org.codehaus.groovy:groovy-templates:3.0.9",
        "templates/page.gxml, org.codehaus.groovy:groovy-templates:3.0.9", "templates/page.tpl, org.codehaus.groovy:groovy-templates:3.0.9",
        "templates/page.groovy, org.codehaus.groovy:groovy-templates:3.0.9", "templates/page.jade, de.neuland-bfi:jade4j:1.3.2",
        "templates/page.peb, io.pebbletemplates:pebble:3.1.5", "templates/page.pebble, io.pebbletemplates:pebble:3.1.5"})
    void namesTheLibraryThatAFileNeeds(String file, String library) throws IOException {
        if (file.startsWith("templates/")) {
            Files.delete(site.resolve("templates/page.ftl"));
        }
        write(file, "= Title\n:jbake-type: page\n:jbake-status: published\n\nText\n");
        String page = file.startsWith("content/") ? "" : "mallen gick inte att köra för content/a.md: ";
        fails(1, file + ": " + page + "JBake läser filen med ett bibliotek som saknas; lägg " + library + " bland ");
    }

    @Test
    void namesATextThatIsNestedTooDeep() throws IOException {
        write("content/b.md", PAGE + ">".repeat(20_000) + " text\n");
        fails(2, "vaxer: content/b.md: listorna eller citaten i texten ligger i för många nivåer för att gå att läsa; ta bort några nivåer\n");
        assertEquals(1, err.toString().lines().count(), err::toString);
    }

    @Test
    void writesToTheFolderThatTheSettingsName() throws IOException {
        write("jbake.properties", "destination.folder=public\nrender.index=false\nrender.archive=false\nrender.feed=false\n"
            + "render.tags=false,false\n");
        write("templates/page.ftl", "${config.destinationFolder} ${config.destination_folder}");
        assertEquals(0, Vaxer.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(err, true), "bake", "--source", site.toString()),
            err::toString);
        assertEquals(site.resolve("public") + " public", Files.readString(site.resolve("public/a.html")));
    }

    @Test
    void namesATemplateThatNothingReads() throws IOException {
        write("templates/page.ftlh", "${content.title}");
        write("jbake.properties", "template.page.file=page.ftlh\nrender.index=false\nrender.archive=false\nrender.feed=false\n");
        fails(1, "templates/page.ftlh: mallen gick inte att köra för content/a.md: ingenting läser filer som heter .ftlh\n");
    }

    @Test
    void bakesPagesWhoseTitleIsNoText() throws IOException {
        write("templates/page.ftl", "${content.title.sv}");
        write("content/a.md", PAGE.replace("title=A", "title={\"sv\":\"A\"}"));
        write("content/b.md", PAGE.replace("title=A", "title={\"sv\":\"B\"}"));
        assertEquals(0, bake(), err::toString);
        assertEquals("B", Files.readString(site.resolve("ut/b.html")));
    }

    @Test
    void warnsOfATemplateThatRunsAnyClass() throws IOException {
        write("templates/page.ftl", "<#assign t = 'freemarker.template.SimpleScalar'?new('Hej')>${t}");
        assertEquals(0, bake(), err::toString);
        assertEquals("Hej", Files.readString(site.resolve("ut/a.html")));
        assertTrue(err.toString().contains("templates/page.ftl: mallen kör Java-klassen freemarker.template.SimpleScalar med ?new; "
            + "JBake tillåter det, men vaxer build gör det inte, för en mall kan då köra vilket program som helst\n"), err::toString);
    }

    @Test
    void runsNoJavaClassesInABuild() throws IOException {
        Path ran = site.resolve("ran");
        write("templates/page.ftl", "${'freemarker.template.utility.Execute'?new()('touch " + ran + "')}");
        assertEquals(1, Vaxer.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(err, true), "build", "--source", site.toString(),
            "--out", site.resolve("byggd").toString()), err::toString);
        assertTrue(err.toString().contains("templates/page.ftl:1: mallen gick inte att köra för content/a.md: FreeMarker säger: "
            + "Instantiating freemarker.template.utility.Execute is not allowed in the template for security reasons."), err::toString);
        assertFalse(Files.exists(ran));
    }

    @Test
    void bakesNoLinkThatLeavesTheFolder(@TempDir Path outside) throws IOException {
        Path secret = Files.writeString(outside.resolve("hemligt.md"), PAGE);
        Files.createDirectories(site.resolve("assets/css"));
        Files.createSymbolicLink(site.resolve("assets/css/pw.txt"), secret);
        Files.createSymbolicLink(site.resolve("assets/mapp"), outside);
        Files.createSymbolicLink(site.resolve("content/b.md"), secret);
        Files.createSymbolicLink(site.resolve("content/mapp"), outside);
        Files.createSymbolicLink(site.resolve("content/bild.png"), secret);
        // leads out by way of a folder that does not
        Files.createDirectories(site.resolve("delat"));
        Files.createSymbolicLink(site.resolve("assets/delat"), site.resolve("delat"));
        Files.createSymbolicLink(site.resolve("delat/x.css"), secret);
        fails(1, "");
        String message = ": filen är en länk till en annan plats; lägg den riktiga filen här\n";
        assertEquals("Fel som måste rättas:\n" + String.join("", List.of("assets/css/pw.txt", "assets/delat/x.css", "assets/mapp",
                "content/b.md", "content/bild.png", "content/mapp").stream().map(path -> path + message).toList())
                + "\nIngenting skrevs: " + site.resolve("ut") + " är som förut.\n", err.toString());
    }

    @Test
    void bakesLinksThatStayInTheFolder() throws IOException {
        write("delat/stil.css", "p{}");
        write("delat/b.md", PAGE.replace("title=A", "title=B"));
        Files.createSymbolicLink(site.resolve("assets"), Path.of("delat"));
        Files.createSymbolicLink(site.resolve("content/delat"), Path.of("../delat"));
        Files.createSymbolicLink(site.resolve("content/borta.md"), Path.of("finns-inte.md"));
        assertEquals(0, bake(), err::toString);
        assertEquals("p{}", Files.readString(site.resolve("ut/stil.css")));
        assertEquals("B", Files.readString(site.resolve("ut/delat/b.html")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "templates", "assets", "data"})
    void readsNoPartOfTheSiteThroughALinkThatLeavesTheFolder(String part, @TempDir Path outside) throws IOException {
        write(part + "/x.txt", "x");
        Path moved = outside.resolve(part);
        PathUtils.copyDirectory(site.resolve(part), moved);
        PathUtils.deleteDirectory(site.resolve(part));
        Files.createSymbolicLink(site.resolve(part), moved);
        fails(2, part + " är en länk ut ur källmappen; lägg den riktiga mappen där");
    }

    @Test
    void readsNoTemplateOrDataFileThroughALinkThatLeavesTheFolder(@TempDir Path outside) throws IOException {
        Path secret = Files.writeString(outside.resolve("hemligt.yml"), "a: 1\n");
        write("data/b.yml", "a: 1\n");
        Files.createSymbolicLink(site.resolve("data/a.yml"), secret);
        fails(1, "data/a.yml: filen är en länk till en annan plats; lägg den riktiga filen här");
        Files.delete(site.resolve("data/a.yml"));
        Files.delete(site.resolve("templates/page.ftl"));
        Files.createSymbolicLink(site.resolve("templates/page.ftl"), secret);
        fails(1, "templates/page.ftl resolves to " + secret);
    }

    @ParameterizedTest
    @CsvSource({"archive.file, render.archive, archive", "error404.file, render.error404, error404", "feed.file, render.feed, feed",
        "index.file, render.index, masterindex", "sitemap.file, render.sitemap, sitemap", "tag.path, render.tags, tag"})
    void writesNothingOutsideItsFolder(String setting, String render, String template) throws IOException {
        write("foreign/a.html", "mine");
        write("templates/a.ftl", "written");
        write("content/a.md", PAGE.replace("title=A", "title=A\ntags=a"));
        String outside = setting.equals("tag.path") ? "../foreign" : "../foreign/a.html";
        write("jbake.properties", setting + "=" + outside + "\n" + render + "=true\ntemplate." + template + ".file=a.ftl\n"
            + Stream.of("index", "archive", "feed", "tags").map("render."::concat).filter(key -> !key.equals(render))
                .map(key -> key + "=false\n").collect(Collectors.joining()));
        fails(2, "jbake.properties: " + setting + "=" + outside + " leder ut ur mappen som sidan skrivs till");
        assertEquals("mine", Files.readString(site.resolve("foreign/a.html")));
    }

    @Test
    void writesNoTypeOfPageOutsideItsFolder() throws IOException {
        write("jbake.properties", "template.page.extension=/../../foreign.html\nrender.index=false\nrender.archive=false\nrender.feed=false\n");
        fails(2, "content/a.md: sidans adress a/../../foreign.html leder ut ur mappen som sidan skrivs till");
        assertFalse(Files.exists(site.resolve("foreign.html")));
    }

    @Test
    void writesNoTagOutsideItsFolder() throws IOException {
        write("templates/tags.ftl", "written");
        write("content/a.md", PAGE.replace("title=A", "title=A\ntags=../../foreign"));
        write("jbake.properties", "render.tags=true\nrender.index=false\nrender.archive=false\nrender.feed=false\n");
        fails(2, "content/a.md: ämnesordet ../../foreign i tags leder ut ur mappen som sidan skrivs till");
        assertFalse(Files.exists(site.resolve("foreign.html")));
    }

    @Test
    void warnsOfFilesThatAreMeantAsPages() throws IOException {
        for (String name : List.of("UP.MD", "x.markdown", "y.htm")) {
            write("content/" + name, PAGE);
        }
        write("jbake.properties", "render.index=false\nrender.archive=false\nrender.feed=false\nrender.tags=false\nmessages.language=en\n");
        assertEquals(0, bake(), err::toString);
        assertEquals("""
                Worth a look:
                content/UP.MD: JBake copies the file as it is; rename it to "UP.md" if it is meant to be a page
                content/x.markdown: JBake copies the file as it is; rename it to "x.md" if it is meant to be a page
                content/y.htm: JBake copies the file as it is; rename it to "y.html" if it is meant to be a page

                """, err.toString());
    }

    /** Writes each file with its own path as its text, so that each page shows what it is made of. */
    @Test
    void saysWhichOfTheFilesForAnAddressVisitorsGet() throws IOException {
        for (String name : List.of("a.html", "a.md", "archive.md", "b.html", "c.html", "d.html", "2/index.md", "index.md")) {
            write("content/" + name, PAGE.replace("title=A", "title=content/" + name));
        }
        write("content/b.md", "no header");
        write("content/c.md", PAGE.replace("published", "draft"));
        write("content/p1.md", PAGE.replace("type=page", "type=post"));
        write("content/p2.md", PAGE.replace("type=page", "type=post"));
        for (String name : List.of("d.html", "feed.xml")) {
            write("assets/" + name, "assets/" + name);
        }
        for (String template : List.of("index", "archive", "feed")) {
            write("templates/" + template + ".ftl", "generated");
        }
        write("templates/post.ftl", "post");
        write("jbake.properties", "index.paginate=true\nindex.posts_per_page=1\nrender.tags=false\nmessages.language=en\n");
        assertEquals(0, bake(), err::toString);
        assertEquals("""
                Worth a look:
                assets/feed.xml: the file gets the same address as a file that the build makes, and visitors get this file instead; \
                rename or delete one of them
                content/2/index.md: the file gets the same address as a file that the build makes, which visitors get instead; \
                rename or delete one of them
                content/a.html: the file gets the same address as content/a.md, which visitors get instead; rename or delete one of them
                content/archive.md: the file gets the same address as a file that the build makes, and visitors get this file instead; \
                rename or delete one of them
                content/b.html: the file gets the same address as content/b.md, for which JBake leaves it out, and visitors find neither \
                there; rename or delete one of them
                content/b.md:1: the header fields are missing; write them first, for example title=…, and ~~~~~~ between them and the text
                content/c.html: the file gets the same address as content/c.md, for which JBake leaves it out, and visitors find neither \
                there; rename or delete one of them
                content/d.html: the file gets the same address as assets/d.html, which visitors get instead; rename or delete one of them
                content/index.md: the file gets the same address as a file that the build makes, which visitors get instead; \
                rename or delete one of them
                """, err.toString().replaceAll("(?m)^content/b.md: .*\n|\n(?=\n)|\n\\z", "") + "\n");
        Map<String, String> visible = new TreeMap<>();
        for (String name : List.of("a.html", "archive.html", "d.html", "2/index.html", "index.html", "feed.xml")) {
            visible.put(name, Files.readString(site.resolve("ut").resolve(name)));
        }
        assertEquals(Map.of("a.html", "content/a.md", "archive.html", "content/archive.md", "d.html", "assets/d.html",
            "2/index.html", "generated", "index.html", "generated", "feed.xml", "assets/feed.xml"), visible);
        assertFalse(Files.exists(site.resolve("ut/b.html")) || Files.exists(site.resolve("ut/c.html")));
        assertTrue(out.toString().startsWith("9 pages, 9 files, "), out::toString);
    }

    @Test
    void findsNothingElseInABuildOfAPageThatIsReplaced() throws IOException {
        String html = "<!DOCTYPE html><html lang=\"en\"><head><title>%s</title></head><body><main><h1>A</h1></main></body></html>";
        write("content/index.md", PAGE);
        write("templates/index.ftl", html.formatted("All pages"));
        write("templates/page.ftl", html.formatted("${content.title}"));
        write("jbake.properties", "render.archive=false\nrender.feed=false\nrender.tags=false\nmessages.language=en\n"
            + "rule.same-address=warning\n");
        assertEquals(0, Vaxer.run(new PrintWriter(out, true), new PrintWriter(err, true), "build", "--source", site.toString(), "--out",
            site.resolve("built").toString()), err::toString);
        assertEquals("""
                Worth a look:
                content/index.md: the file gets the same address as a file that the build makes, which visitors get instead; \
                rename or delete one of them

                2 content files: 0 errors, 1 warning.
                """, err.toString());
        String start = Files.readString(site.resolve("built/index.html"));
        assertTrue(start.contains("<title>All pages</title>") && start.contains("rel=\"canonical\""), start);
    }

    @Test
    void countsTheFilesThatAreWritten() throws IOException {
        write("templates/index.ftl", "index");
        write("templates/post.ftl", "post");
        write("templates/tags.ftl", "tag");
        for (int i = 0; i < 5; i++) {
            write("content/blog/" + i + ".md", PAGE.replace("type=page", "type=post\ntags=x,y"));
        }
        write("jbake.properties", "render.archive=false\nrender.feed=false\nindex.paginate=true\nindex.posts_per_page=2\n"
            + "messages.language=en\n");
        assertEquals(0, bake(), err::toString);
        assertTrue(out.toString().startsWith("11 pages, 11 files, "), out::toString);
        try (Stream<Path> all = Files.walk(site.resolve("ut"))) {
            assertEquals(11, all.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void showsThatARawHeaderIsShownAsText() throws IOException {
        write("templates/page.ftl", "${content.body}");
        write("content/b.md", PAGE.replace("Text.\n", ""));
        assertEquals(0, bake(), err::toString);
        assertTrue(err.toString().contains("content/b.md: sidan har ingen text, så JBake visar rubrikfälten som text; "), err::toString);
        write("templates/page.ftl", "${content.title}");
        err.getBuffer().setLength(0);
        assertEquals(0, bake());
        assertEquals("", err.toString());
    }

    @Test
    void writesNothingWhenItIsStrictAndSomethingWouldBeLost() throws IOException {
        write("content/b.md", PAGE.replace("type=page", "type=pagge"));
        assertEquals(0, bake(), err::toString);
        assertEquals(1, bake("--strict"));
        assertTrue(err.toString().contains("content/b.md:2: okänd typ \"pagge\"; menade du \"page\"?"), err::toString);
        assertEquals(0, bake("--strict", "--rule", "unknown-type=warning"));
        assertEquals(2, bake("--rule", "unknown-tpye=warning"));
        assertTrue(err.toString().contains("det finns ingen regel \"unknown-tpye\"; menade du \"unknown-type\"?"), err::toString);
    }

    @Test
    void reportsForPrograms() throws IOException {
        write("content/b.md", PAGE.replace("type=page", "type=pagge"));
        assertEquals(0, bake("--format", "github"));
        assertTrue(out.toString().startsWith("::warning file=content/b.md,line=2,title=unknown-type::okänd typ"), out::toString);
    }

    private void fails(int code, String message) throws IOException {
        assertEquals(code, bake(), err::toString);
        assertTrue(err.toString().contains(message), err::toString);
        assertFalse(err.toString().contains("\tat "), err::toString);
        assertEquals("A", Files.readString(site.resolve("ut/a.html")));
    }

    private int bake(String... options) {
        out.getBuffer().setLength(0);
        return Vaxer.run(new PrintWriter(out, true), new PrintWriter(err, true), Stream.concat(Stream.of("bake", "--source",
            site.toString(), "--out", site.resolve("ut").toString()), Stream.of(options)).toArray(String[]::new));
    }

    private void write(String file, String text) throws IOException {
        Path path = site.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
