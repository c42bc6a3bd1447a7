package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.check.Sites;

class RedirectTest {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 18);

    @TempDir
    Path folder;

    @Test
    void leadsEveryOldAddressToThePage() throws IOException {
        assertEquals(List.of(new Redirect("boll.html", "aktiviteter/fotboll.html"), new Redirect("sport/Boll-1.html", "aktiviteter/fotboll.html")),
                moved("published", "sport/Boll-1.html, boll.html"));
    }

    @Test
    void leadsNowhereWhileThePageIsADraft() throws IOException {
        assertEquals(List.of(), moved("draft", "boll.html"));
    }

    @Test
    void writesNothingOutsideTheSiteFromAnUncheckedHeader() throws IOException {
        assertEquals(List.of(), moved("published", "../boll.html, /boll.html, a/../../boll.html, .git/boll.html, boll, aktiviteter/fotboll.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".html", "a/.html", "/a.html", "a//b.html", "./a.html", "a/../b.html", "a.html/b.html", "a.html#b", "a b.html",
            "å.html", "a.htm", "a.html?b", "http://a/b.html", "a.html\nb.html"})
    void rejectsWhatIsNoPagesAddress(String text) {
        assertFalse(Redirect.isAddress(text));
    }

    @Test
    void rejectsAnAddressLongerThanAFileNameCanBe() {
        assertFalse(Redirect.isAddress("a".repeat(200) + ".html"));
    }

    private List<Redirect> moved(String status, String former) throws IOException {
        Path source = Sites.copy(Sites.FOLDER.resolve("valid"), folder);
        Path page = source.resolve("content/aktiviteter/fotboll.md");
        Files.writeString(page, Files.readString(page).replace("status=published", "status=" + status + "\ntidigare=" + former));
        Site site = Site.open(source);
        return Redirect.of(site, CheckResult.of(site, DAY).pages());
    }
}
