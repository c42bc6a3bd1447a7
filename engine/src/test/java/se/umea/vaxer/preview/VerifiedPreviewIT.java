package se.umea.vaxer.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.finding.Finding;

/** The preview finds in the finished pages what a build finds, at the content file and line, and no longer once it is corrected. */
class VerifiedPreviewIT {

    @TempDir
    Path folder;

    private final BlockingQueue<PreviewState> states = new LinkedBlockingQueue<>();
    private Preview preview;
    private Path football;

    @BeforeEach
    void start() {
        Path site = Sites.copy(Sites.FOLDER.resolve("valid"), folder.resolve("sida"));
        football = site.resolve("content/aktiviteter/fotboll.md");
        preview = Preview.start(site, 0, () -> LocalDate.of(2018, 10, 1), states::add);
        preview.latest();
    }

    @AfterEach
    void stop() {
        preview.close();
    }

    @Test
    void findsALinkToAPlaceThatDoesNotExist() throws Exception {
        replace("kvällarna", "[planen](../kontakt.html#borta)");
        awaitFindings(List.of("error content/aktiviteter/fotboll.md:9 broken-anchor"));

        replace("#borta", "#innehall");
        awaitFindings(List.of());
    }

    @Test
    void namesEachPageWithATitleButNoPublicPageForADraft() throws Exception {
        Path copy = football.resolveSibling("boll.md");
        Files.writeString(copy, Files.readString(football));
        awaitFindings(List.of("error content/aktiviteter/boll.md:1 page-title", "error content/aktiviteter/fotboll.md:1 page-title"));

        Files.writeString(copy, Files.readString(football).replace("status=published", "status=draft"));
        awaitFindings(List.of("warning content/aktiviteter/boll.md:1 page-title"));
    }

    @Test
    void leadsToTheNewAddressOfAPage() throws Exception {
        Files.move(football, football.resolveSibling("boll.md"));
        String missing = "";
        for (int i = 0; i < 100 && !missing.contains("boll.html"); i++) {
            states.poll(300, TimeUnit.MILLISECONDS);
            missing = new PreviewPages(folder).missing("aktiviteter/fotboll.html", preview.latest());
        }
        assertTrue(missing.contains("<a class=\"all\" href=\"/aktiviteter/boll.html\">Fotboll</a>"), missing);
    }

    private void replace(String from, String to) throws IOException {
        Files.writeString(football, Files.readString(football).replace(from, to));
    }

    /** Waits for a state with these findings, whichever states come before it. */
    private void awaitFindings(List<String> expected) throws InterruptedException {
        List<String> found = List.of("none yet");
        for (int i = 0; i < 100 && !found.equals(expected); i++) {
            states.poll(300, TimeUnit.MILLISECONDS);
            found = preview.latest().findings().stream().filter(finding -> !finding.rule().id().equals("description"))
                    .map(VerifiedPreviewIT::line).toList();
        }
        assertEquals(expected, found);
    }

    private static String line(Finding finding) {
        return (finding.blocking() ? "error " : "warning ") + finding.file() + ":" + finding.line() + " " + finding.rule().id();
    }
}
