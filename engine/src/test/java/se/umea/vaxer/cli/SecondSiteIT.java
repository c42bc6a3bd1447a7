package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.Vocabulary;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.finding.Rule;

/**
 * A second site, of another organization, in another language and with other types of page, goes the whole way from check to
 * publication. Nothing that is printed or written has a word of Swedish, although the system's language is Swedish.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondSiteIT {

    private static final Path LIBRARY = Sites.FOLDER.resolveSibling("sites-complete/library");
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Set<String> BINARY = Set.of("png", "br", "gz", "pdf", "zip");
    private static final Set<String> SWEDISH = swedish();

    @TempDir
    static Path folder;

    private final List<CommandsInFolder.Run> runs = new ArrayList<>();
    private Path site;
    private Path made;

    private static Set<String> swedish() {
        Set<String> words = new TreeSet<>(Vocabulary.ofSwedishMessages());
        words.removeAll(Vocabulary.of(LIBRARY));
        // form-action, a word of every security policy, and an element of HTML
        words.removeAll(Set.of("form", "del"));
        // the names of rules are English
        Stream.of(Rule.values()).map(Rule::id).map(Vocabulary::of).forEach(words::removeAll);
        return words;
    }

    @BeforeAll
    void runsEveryCommand() throws IOException, InterruptedException {
        site = Sites.copy(LIBRARY, folder.resolve("library"));
        Sites.lay(LIBRARY.resolve("hosting"), site.resolve("hosting"));
        made = site.resolve("target/site");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("index.html"), "<a href=\"http://127.0.0.1:1/gone\">Neighbours</a>");
        run("check", "build", "verify target/site", "hosting", "archive --out target/site.zip", "bake --out target/baked", "publish ../web",
                "links ../elsewhere");
        Path page = site.resolve("content/joining.md");
        Files.writeString(page, Files.readString(page).replace("The card is free", "The card costs nothing"));
        run("build", "publish ../web --dry-run", "publish ../web --summary target/summary.md", "publish ../web", "releases ../web",
                "rollback ../web", "diff target/site target/site", "new event Chess cost=free");
    }

    private void run(String... commands) throws IOException, InterruptedException {
        runs.addAll(CommandsInFolder.run(site, NOW, commands));
    }

    /** Returns what a command printed the first time, the error stream first, without what is different each time. */
    private String printed(String command) {
        return runs.stream().filter(run -> run.command().equals(command)).findFirst().map(run -> run.err() + run.out()).orElseThrow()
                .replace(folder.toString(), "").replaceAll("\\d+ ms", "# ms").replaceAll("(no-git)-[0-9a-f]{8}", "$1")
                .replaceAll("sha256 [0-9a-f]{64}", "sha256 #").replaceAll("\\S+@[\\w.-]*\\w", "somebody");
    }

    @Test
    void printsWhatWasDone() {
        assertEquals("""
                Waiting, not shown on the site:
                content/events/film-night.md is a draft (status=draft)
                content/events/summer-reading.md will be published on 2026-06-01

                11 content files: nothing to remark on, 2 waiting.
                """, printed("check"));
        assertEquals("12 pages, 62 files, # ms: target/site", printed("build").lines().reduce((first, last) -> last).orElseThrow());
        assertEquals("target/site: nothing to remark on.\n", printed("verify target/site"));
        assertEquals("nginx.conf: target/hosting\n", printed("hosting"));
        assertEquals("target/site.zip: sha256 #, without a commit: there is no Git repository here\n",
                printed("archive --out target/site.zip"));
        assertEquals("Visitors see no difference.\n", printed("diff target/site target/site"));
        assertEquals("14 pages, 17 files, # ms: target/baked\n", printed("bake --out target/baked"));
        assertEquals("""
                Worth a look:
                index.html: the link "http://127.0.0.1:1/gone" cannot be reached; try it in a browser, and replace or remove it

                ../elsewhere: 0 errors, 1 warning.
                """, printed("links ../elsewhere"));
        assertEquals("""
                Wrote content/events/chess.md. It is a draft, which is not shown on the site yet.

                Filled in for you, change what is wrong:
                  date=2026-05-04
                  summary=Chess
                  day=2026-05-04
                  place=harbour
                  review=2027-05-04

                What to do now:
                  1. Open the file and write the text below the separator.
                  2. See how the page looks: mvn, or vaxer preview
                  3. Change status=draft to status=published when the page may be shown.
                """, printed("new event Chess cost=free"));
    }

    @Test
    void printsWhatIsPublishedInTheTimeOfTheSite() {
        assertTrue(printed("publish ../web").contains("""
                New (22):
                  .well-known/security.txt  204 B
                  404.html  3.2 kB
                """), printed("publish ../web"));
        assertEquals("""
                Changed (1):
                  joining.html  4.6 kB
                Visitors see: 1 changed page (Join and borrow).
                Nothing was published: this was a dry run.
                """, printed("publish ../web --dry-run"));
        assertEquals("""
                live 20260504T100001Z-no-git  no git  2026-05-04 11:00:01  somebody
                     20260504T100000Z-no-git  no git  2026-05-04 11:00:00  somebody
                """, printed("releases ../web"));
        assertEquals("Live at /web is now 20260504T100000Z-no-git, published 2026-05-04 11:00:00 by somebody.\n",
                printed("rollback ../web"));
    }

    @Test
    void visitorsSeeTheRestoredRelease() throws IOException {
        assertTrue(Files.readString(folder.resolve("web/current/joining.html")).contains("The card is free"));
        assertTrue(Files.readString(made.resolve("joining.html")).contains("The card costs nothing"));
        assertEquals("""
                # Made by vaxer hosting
                # library.example on nginx
                """, Files.readString(site.resolve("target/hosting/nginx.conf")).split("server \\{")[0]);
    }

    @Test
    void everyCommandSucceeds() {
        assertEquals(List.of(), runs.stream().filter(run -> run.code() != 0).toList());
    }

    @Test
    void nothingPrintedIsSwedish() {
        assertEnglish(runs.stream().map(run -> run.command() + "\n" + run.out() + run.err()).collect(Collectors.joining("\n")), "printed");
    }

    @Test
    void nothingWrittenIsSwedish() throws IOException {
        for (Path written : List.of(site.resolve("target"), folder.resolve("web"), site.resolve("content"))) {
            try (Stream<Path> all = Files.walk(written)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(file).toString();
                    assertEnglish(name, name);
                    // a hash is the name of what is kept for the next build
                    if (!BINARY.contains(name.substring(name.lastIndexOf('.') + 1)) && !name.matches(".*/[0-9a-f]{64}")) {
                        assertEnglish(Files.readString(file), name);
                    }
                }
            }
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(site.resolve("target/site.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertEnglish(entry.getName(), "target/site.zip");
                if (!BINARY.contains(entry.getName().substring(entry.getName().lastIndexOf('.') + 1))) {
                    assertEnglish(new String(zip.readAllBytes(), StandardCharsets.UTF_8), "target/site.zip!" + entry.getName());
                }
            }
        }
    }

    @Test
    void helpIsInEnglish() throws IOException, InterruptedException {
        List<String> commands = new ArrayList<>(List.of("--help", "--version", "chek", "check --sorce x", "build --out",
                "check --format xml", "publish ../web --wait -1", "verify nowhere", "new branch", "rollback ../nowhere"));
        String help = CommandsInFolder.run(site, NOW, "--help").get(0).out();
        assertTrue(help.startsWith("""
                Usage: vaxer [-hV] COMMAND
                Makes a website from Markdown files and FreeMarker templates, and publishes it.
                """), help);
        List<String> names = Pattern.compile("(?m)^  ([a-z]+) +\\p{Lu}").matcher(help).results().map(found -> found.group(1)).toList();
        assertTrue(names.size() >= 12, help);
        names.forEach(name -> commands.add(name + " --help"));
        for (CommandsInFolder.Run run : CommandsInFolder.run(site, NOW, commands.toArray(String[]::new))) {
            assertEnglish(run.out() + run.err(), run.command());
            assertEquals(run.command().contains("--help") || run.command().equals("--version") ? 0 : 2, run.code(), run::toString);
            assertFalse(run.out().isEmpty() && run.err().isEmpty(), run.command());
        }
    }

    @Test
    void findingsAreInEnglish() throws IOException, InterruptedException {
        Path damaged = Sites.copy(LIBRARY, folder.resolve("damaged"));
        replace(damaged, "branches/harbour.md", "phone=01632 960 022", "phone=ask at the desk");
        replace(damaged, "branches/harbour.md", "rank=2", "rank=second\nfloors=1");
        replace(damaged, "events/repair-afternoon.md", "cost=free", "cost=fre");
        replace(damaged, "events/repair-afternoon.md", "place=harbour", "place=harbor");
        replace(damaged, "events/repair-afternoon.md", "day=2026-05-21\n", "");
        replace(damaged, "events/story-time.md", "date=2026-03-09", "date=2026-02-30");
        replace(damaged, "events/cy/amser-stori.md", "language=cy", "language=gd");
        replace(damaged, "joining.md", "## Ordering", "#### Ordering");
        replace(damaged, "joining.md", "checked=2026-02-16", "checked=2025-02-16");
        replace(damaged, "index.md", "(joining.html)", "(join.html)");
        replace(damaged, "leaflets/opening-hours.md", "---\n", "---\n<script>alert(1)</script>\n\n![](../images/card.png)\n\n");
        Files.writeString(damaged.resolve("content/notes.md"), "Remember to buy tea.\n");
        List<CommandsInFolder.Run> found = CommandsInFolder.run(damaged, NOW, "check", "check --format json", "check --format sarif",
                "check --format github", "check --format gitlab", "build");

        assertEquals("""
                Errors that must be fixed:
                content/branches/harbour.md:8: "ask at the desk" is no telephone number; write it as 01632 960 001
                content/branches/harbour.md:10: "second" in rank is no whole number; write, for example, 3
                content/branches/harbour.md:11: unknown field "floors"; allowed: date, email, former, opening, phone, rank, status, \
                street, summary, title, type
                content/events/cy/amser-stori.md:9: the site has no words in the language "gd"; there are cy, en
                content/events/repair-afternoon.md: the field day is missing; write a line day=… above the separator
                content/events/repair-afternoon.md:6: unknown value "harbor" in place; did you mean "harbour"? Write the name of a file \
                in content/branches/, without .md
                content/events/repair-afternoon.md:8: unknown value "fre" in cost; did you mean "free"? Allowed: free, ticket
                content/events/story-time.md:4: "2026-02-30" in date is no date; write year-month-day, for example 2026-05-04
                content/index.md:9: the link "join.html" leads nowhere; did you mean "joining.html"?
                content/joining.md:21: the heading skips a level; write ### instead of ####
                content/leaflets/opening-hours.md:8: the text contains HTML that can run scripts or load something from elsewhere; remove it
                content/leaflets/opening-hours.md:10: the image has no text for those who do not see it; write within [ ] what it shows
                content/notes.md:1: the header fields are missing; write them first, for example title=…, and --- between them and \
                the text

                Worth a look:
                content/joining.md:7: checked is 2025-02-16, a year ago or more; do it again and write the new day

                Waiting, not shown on the site:
                content/events/film-night.md is a draft (status=draft)
                content/events/summer-reading.md will be published on 2026-06-01

                12 content files: 13 errors, 1 warning, 2 waiting.
                """, found.get(0).out());
        for (CommandsInFolder.Run run : found) {
            assertEquals(1, run.code(), run.command());
            assertEnglish(run.out() + run.err(), run.command());
        }
    }

    @Test
    void isNotPublishedElsewhereUntilAllIsConfirmed() throws IOException, InterruptedException {
        Path open = Sites.copy(LIBRARY, folder.resolve("open"));
        Files.writeString(open.resolve("jbake.properties"), """

                confirm.address=The address of the site
                confirm.address.needs=site.host
                confirmed.address=The manager, 2026-05-01
                confirm.licence=The licence of the texts
                confirmed.licence=
                confirm.archive=Who archives the site
                waived.archive=The manager, 2026-05-01: there is no archive yet
                """, StandardOpenOption.APPEND);
        List<CommandsInFolder.Run> found = CommandsInFolder.run(open, NOW, "check", "publish sftp://web@library.invalid/srv",
                "build --host https://library.org.uk", "check --format json");

        String demands = """
                Not confirmed, and required before the site is published on a real host:
                address: The address of the site (site.host is reserved for examples: https://library.example)
                licence: The licence of the texts
                Write in jbake.properties who has confirmed each of them and when, as in confirmed.address=Name Surname, 2026-12-01, \
                or who does without it, when and why: waived.address=Name Surname, 2026-12-01: the reason.

                """;
        assertEquals(0, found.get(0).code());
        assertEquals(demands, found.get(0).out().split("(?=Waiting, )")[0]);
        assertEquals("2 " + demands + """
                Nothing was published: sftp://web@library.invalid/srv is a real host. \
                A folder, this computer and a proposal need no confirmation.
                """, found.get(1).code() + " " + found.get(1).err());
        assertEquals("2 " + demands.replaceFirst("address: .*\n", "").replace(".address", ".licence") + """
                Nothing was built: https://library.org.uk is a real address. The site for it is built when all this is confirmed.
                """, found.get(2).code() + " " + found.get(2).err());
        assertTrue(found.get(3).out().contains("\"unconfirmed\":[{\"name\":\"address\","), found.get(3).out());
        assertFalse(Files.exists(open.resolve("target")));
        found.forEach(run -> assertEnglish(run.out() + run.err(), run.command()));

        Path settings = open.resolve("jbake.properties");
        Files.writeString(settings, Files.readString(settings).replace("confirmed.licence=", "confirmed.license=The manager, 2026-05-01"));
        CommandsInFolder.Run misspelt = CommandsInFolder.run(open, NOW, "publish sftp://web@library.invalid/srv").get(0);
        assertEquals("2 vaxer: jbake.properties: confirmed.license belongs to no confirmation, as none is called \"license\"; "
                + "did you mean \"licence\"? There are address, licence, archive\n", misspelt.code() + " " + misspelt.err());
    }

    private static void replace(Path site, String page, String old, String text) throws IOException {
        Path file = site.resolve("content").resolve(page);
        String before = Files.readString(file);
        assertTrue(before.contains(old), file + " has no " + old);
        Files.writeString(file, before.replace(old, text));
    }

    @Test
    void pagesAreComplete() throws IOException {
        Document joining = Jsoup.parse(Files.readString(made.resolve("joining.html")));
        assertEquals("en", joining.select("html").attr("lang"));
        String policy = joining.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertTrue(policy.startsWith("default-src 'none'; img-src 'self'; connect-src 'self'; style-src 'sha256-"), policy);
        assertEquals("International Standard Book Number", joining.select("abbr").attr("title"));
        assertEquals("the county's other libraries (another website)", joining.select("a[href^=https://catalogue.example]").text());
        assertEquals("tel:+441632960011", joining.select("main a[href^=tel:]").attr("href"));
        assertEquals("col", joining.select("main table th").attr("scope"));
        assertEquals("https://library.example/joining.html", joining.select("link[rel=canonical]").attr("href"));
        assertEquals("en_GB", joining.select("meta[property=og:locale]").attr("content"));
        assertTrue(joining.select("main img").attr("src").matches("images/card\\.[0-9a-f]{8}\\.png"));

        Document start = Jsoup.parse(Files.readString(made.resolve("index.html")));
        String sheet = start.select("a[href$=.pdf]").text();
        assertTrue(sheet.matches("Opening hours, to print \\(pdf, \\d+.kB, 1.page\\)"), sheet);
        assertEquals(List.of("12 May 2026", "19 May 2026", "21 May 2026"), start.select(".shelf__item time").eachText());
        assertEquals(List.of("Story time", "Amser stori", "Repair afternoon"), start.select(".shelf__item a").eachText());

        Document welsh = Jsoup.parse(Files.readString(made.resolve("cy/index.html")));
        assertEquals("cy", welsh.select("html").attr("lang"));
        assertEquals(Set.of("https://library.example/", "https://library.example/cy/"),
                Set.copyOf(welsh.select("link[rel=alternate][hreflang]:not([type])").eachAttr("href")));

        Document moved = Jsoup.parse(Files.readString(made.resolve("branches/quay.html")));
        assertEquals("en", moved.select("html").attr("lang"));
        assertEquals("0; url=../branches/harbour.html", moved.select("meta[http-equiv=refresh]").attr("content"));
        assertEquals("https://library.example/branches/harbour.html", moved.select("link[rel=canonical]").attr("href"));
    }

    @Test
    void filesBesideThePagesAreComplete() throws IOException {
        assertEquals("""
                BEGIN:VCARD\r
                VERSION:3.0\r
                N:Harbour Library;;;;\r
                FN:Harbour Library\r
                ORG:Example Town Library\r
                TEL;TYPE=WORK,VOICE:+441632960022\r
                EMAIL;TYPE=INTERNET:harbour@library.example\r
                END:VCARD\r
                """, Files.readString(made.resolve("branches/harbour.vcf")));
        assertEquals("""
                Contact: mailto:market.street@library.example
                Contact: mailto:harbour@library.example
                Expires: 2027-03-31T23:59:59Z
                Preferred-Languages: en, cy
                Canonical: https://library.example/.well-known/security.txt
                """, Files.readString(made.resolve(".well-known/security.txt")));
        assertEquals("""
                User-agent: *
                Allow: /
                Sitemap: https://library.example/sitemap.xml
                """, Files.readString(made.resolve("robots.txt")));
        assertEquals(List.of("", "branches/harbour.html", "branches/market-street.html", "cy/", "events/cy/amser-stori.html",
                "events/repair-afternoon.html", "events/story-time.html", "joining.html", "leaflets/opening-hours.html"),
                Jsoup.parse(Files.readString(made.resolve("sitemap.xml")), Parser.xmlParser()).select("loc").eachText().stream()
                        .map(address -> address.replaceFirst("^https://library\\.example/", "")).sorted().toList());
        assertEquals(List.of("Repair afternoon", "Story time", "Amser stori"),
                Jsoup.parse(Files.readString(made.resolve("feed.xml")), Parser.xmlParser()).select("entry > title").eachText());
        assertTrue(Files.exists(made.resolve("joining.html.br")));
        assertFalse(Files.exists(made.resolve("events/summer-reading.html")));
        assertFalse(Files.exists(made.resolve("events/film-night.html")));
    }

    @Test
    void theDocumentIsTaggedAndInEnglish() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(made.resolve("leaflets/opening-hours.pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.startsWith("Example Town Library: Opening hours\nBranch Open Telephone\n"), text);
            assertTrue(text.contains("Harbour Library Tuesday and Thursday, 1 pm to 8 pm 01632 960 022\nAs of 2 March 2026\n"), text);
            assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("Opening hours | Example Town Library", pdf.getDocumentInformation().getTitle());
            assertEnglish(text + pdf.getDocumentInformation().getCOSObject()
                    + new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8), "opening-hours.pdf");
        }
    }

    @Test
    void thePreviewSpeaksEnglish() throws IOException, InterruptedException {
        Path edited = Sites.copy(LIBRARY, folder.resolve("edited"));
        replace(edited, "events/story-time.md", "cost=free", "cost=fre");
        replace(edited, "joining.md", "checked=2026-02-16", "checked=2025-02-16");
        Process preview = CommandsInFolder.java(edited, Vaxer.class.getName(), "preview", "--port", "0").redirectErrorStream(true).start();
        try (BufferedReader printed = preview.inputReader(StandardCharsets.UTF_8)) {
            String first = printed.lines().filter(line -> line.contains("http://")).findFirst().orElseThrow();
            Matcher url = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/").matcher(first);
            assertTrue(url.find(), first);
            assertEnglish(first, "preview");
            Map<String, String> expected = Map.of("", "Repair afternoon", "joining.html", "is 2025-02-16, a year ago or more",
                    "branches/quay.html", "Harbour Library", "events/story-time.html", "did you mean \"free\"?",
                    "events/film-night.html", "is a draft (status=draft)", "gone.html", "There is no such page",
                    "__vaxer/", "11 pages: 1 error, ");
            for (String path : expected.keySet()) {
                String page = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url.group() + path)).build(),
                        HttpResponse.BodyHandlers.ofString()).body();
                assertTrue(page.contains(expected.get(path)), () -> path + page.replaceAll("(?s)<style.*?</style>", ""));
                assertEnglish(page, "preview of /" + path);
            }
        } finally {
            preview.destroy();
            preview.waitFor();
        }
    }

    private static void assertEnglish(String text, String where) {
        assertEquals("", String.join("\n", Vocabulary.lines(where, text, SWEDISH)));
    }
}
