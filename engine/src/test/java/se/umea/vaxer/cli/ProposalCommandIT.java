package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.Sites;

/** What {@code vaxer publish --proposal} and {@code --close} print, and what visitors of a proposal get. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposalCommandIT {

    private static final Path LIBRARY = Sites.FOLDER.resolveSibling("sites-complete/library");
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final String PUBLISH = "publish --proposal feature/chess --summary target/summary.md ../web";
    private static final String ADDRESS = "https://library.example/proposals/feature-chess-b8bba197/";

    @TempDir
    static Path folder;

    private final List<CommandsInFolder.Run> runs = new ArrayList<>();
    private Path site;
    private Path shown;

    @BeforeAll
    void runsTheCommands() throws IOException, InterruptedException {
        site = Sites.copy(LIBRARY, folder.resolve("library"));
        shown = folder.resolve("web/proposals/feature-chess-b8bba197/current");
        run(PUBLISH, "publish --proposal feature/chess --dry-run ../web", "publish --proposal other ../web", "publish --close other ../web",
                "publish --close other ../web", "build", "publish ../web", "publish --close a --proposal b ../web",
                "publish --proposal a --site target/site ../web", "publish --close a --dry-run ../web");
        Path page = site.resolve("content/joining.md");
        String text = Files.readString(page);
        Files.writeString(page, text.replace("title=", "titel="));
        run("publish --proposal broken ../web");
        Files.writeString(page, text);
        Path settings = site.resolve("jbake.properties");
        Files.writeString(settings, Files.readString(settings) + "\nproposals.folder=../x\n");
        run("publish --proposal misplaced ../web", "publish --close misplaced ../web");
    }

    private void run(String... commands) throws IOException, InterruptedException {
        runs.addAll(CommandsInFolder.run(site, NOW, commands));
    }

    private CommandsInFolder.Run done(String command) {
        return runs.stream().filter(run -> run.command().equals(command)).findFirst().orElseThrow();
    }

    @Test
    void printsTheAddressOnTheLastLine() throws IOException {
        CommandsInFolder.Run run = done(PUBLISH);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().endsWith("\n" + ADDRESS + "\n"), run.out());
        String summary = Files.readString(site.resolve("target/summary.md"));
        assertTrue(summary.contains("| Address | " + ADDRESS + " |\n"), summary);
        assertFalse(done("publish --proposal feature/chess --dry-run ../web").out().contains(ADDRESS));
    }

    @Test
    void marksEveryPageAndAsksSearchEnginesNotToListIt() {
        List<Path> pages = pages(shown);
        assertTrue(pages.size() > 12, pages::toString);
        for (Path file : pages) {
            Document page = page(file);
            assertTrue(page.body().child(0).text().startsWith("Proposal, not published."), file::toString);
            assertEquals(List.of("noindex, nofollow"), page.select("meta[name=robots]").eachAttr("content"), file::toString);
            assertTrue(page.select("link[rel=canonical]").eachAttr("href").stream().allMatch(link -> link.startsWith(ADDRESS)),
                    file::toString);
        }
        assertFalse(Files.exists(shown.resolve("sitemap.xml")));
    }

    @Test
    void showsWhichPagesAreNotPublicYet() {
        assertEquals("Proposal, not published. Draft.", banner("events/film-night.html"));
        assertEquals("Proposal, not published. To be published on 2026-06-01.", banner("events/summer-reading.html"));
        assertEquals("Proposal, not published.", banner("joining.html"));
        assertEquals("en", page(shown.resolve("cy/index.html")).body().child(0).attr("lang"));
    }

    private String banner(String path) {
        return page(shown.resolve(path)).body().child(0).text();
    }

    @Test
    void changesNothingOfTheLiveSite() {
        Path live = folder.resolve("web/current");
        assertEquals(0, done("publish ../web").code(), () -> done("publish ../web").err());
        assertFalse(Files.exists(live.resolve("events/film-night.html")));
        assertTrue(Files.exists(live.resolve("sitemap.xml")));
        pages(live).forEach(file -> assertTrue(page(file).select(".proposal-notice").isEmpty(), file::toString));
    }

    @Test
    void closesAProposalOnce() {
        List<String> printed = runs.stream().filter(run -> run.command().equals("publish --close other ../web"))
                .map(run -> run.code() + " " + run.out()).toList();
        assertEquals(List.of("0 The proposal other is closed.\n", "0 There is no proposal other at "
                + folder.resolve("web") + "; nothing was closed.\n"), printed);
        assertFalse(Files.exists(folder.resolve("web/proposals/other")));
    }

    @Test
    void publishesNothingThatHasErrors() {
        CommandsInFolder.Run run = done("publish --proposal broken ../web");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("content/joining.md"), run.err());
        assertFalse(Files.exists(folder.resolve("web/proposals/broken")));
    }

    @Test
    void rejectsOptionsThatExcludeEachOther() {
        assertEquals("2 vaxer: --close and --proposal cannot be used together; leave one of them out\n",
                failure("publish --close a --proposal b ../web"));
        assertEquals("2 vaxer: --proposal and --site cannot be used together; leave one of them out\n",
                failure("publish --proposal a --site target/site ../web"));
        assertEquals("2 vaxer: --close and --dry-run cannot be used together; leave one of them out\n",
                failure("publish --close a --dry-run ../web"));
    }

    @Test
    void rejectsAFolderThatIsNoWord() {
        for (String command : List.of("publish --proposal misplaced ../web", "publish --close misplaced ../web")) {
            assertEquals("2 vaxer: jbake.properties: proposals.folder cannot be \"../x\"; write one word of a–z, 0–9 and hyphens, "
                    + "other than current and releases\n", failure(command));
        }
    }

    private String failure(String command) {
        return done(command).code() + " " + done(command).err();
    }

    private static List<Path> pages(Path folder) {
        try (Stream<Path> all = Files.walk(folder.toRealPath())) {
            return all.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document page(Path file) {
        try {
            return Jsoup.parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
