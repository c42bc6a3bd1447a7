package se.umea.vaxer.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;

class LastGoodPagesTest {

    private static final String FOOTBALL = "content/aktiviteter/fotboll.md";

    @TempDir
    Path folder;

    private final LastGoodPages pages = new LastGoodPages();
    private Path football;

    @BeforeEach
    void copy() {
        football = Sites.copy(Sites.FOLDER.resolve("valid"), folder).resolve(FOOTBALL);
    }

    @Test
    void returnsEveryPageInCrawlOrder() {
        assertEquals(List.of(FOOTBALL, "content/aktiviteter/lasning.md", "content/amnen/fritid.md", "content/index.md",
                "content/kontakt.md"), update().stream().map(Page::path).toList());
    }

    @Test
    void keepsTheLastGoodVersionOfAFileWithAnError() throws IOException {
        update();
        change("title=Fotboll", "title=Handboll");
        change("lage=genomfors", "lage=kanske");
        assertEquals("Fotboll", title());
        change("lage=kanske", "lage=genomfors");
        assertEquals("Handboll", title());
    }

    @Test
    void leavesOutAFileThatNeverWasGood() throws IOException {
        change("lage=genomfors", "lage=kanske");
        assertEquals(4, update().size());
    }

    @Test
    void includesDrafts() throws IOException {
        change("status=published", "status=draft");
        change("title=Fotboll", "title=Handboll");
        assertEquals("Handboll", title());
    }

    @Test
    void forgetsADeletedFile() throws IOException {
        update();
        Files.delete(football);
        assertEquals(4, update().size());
    }

    private String title() {
        return update().get(0).field("title").orElseThrow();
    }

    private List<Page> update() {
        return pages.update(CheckResult.of(Site.open(folder), LocalDate.of(2018, 9, 18)));
    }

    private void change(String old, String now) throws IOException {
        Files.writeString(football, Files.readString(football).replace(old, now));
    }
}
