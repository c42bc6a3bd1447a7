package se.umea.vaxer.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.publish.Archive;
import se.umea.vaxer.publish.GitCommit;

/** Folders and archives that hold a site, and such as do not, or try to do harm. */
class ComparedSiteTest {

    private static final int FILE_TYPE_LINK = 0120777;

    @TempDir
    private Path folder;
    private Path zip;

    @BeforeEach
    void name() {
        zip = folder.resolve("site.zip");
    }

    @Test
    void readsAnArchiveOfASite() throws IOException {
        Path site = new TwoSites(folder).page("page.html", "<p>One</p>", "<p>One</p>").before();
        new Archive(site, Site.open(Sites.FOLDER.resolve("valid")), GitCommit.of(folder, warning -> { })).write(zip);

        assertTrue(SiteDiff.of(site, zip).isEmpty());
        Files.delete(site.resolve("page.html"));
        assertEquals("Besökarna ser: 1 ny sida (Page).", DiffReport.paragraph(SiteDiff.of(site, zip)));
    }

    @Test
    void readsTheFolderThatALinkLeadsTo() throws IOException {
        TwoSites sites = new TwoSites(folder).page("page.html", "<p>One</p>", "<p>Two</p>");
        Path link = Files.createSymbolicLink(folder.resolve("link"), sites.after());

        assertEquals("Besökarna ser: 1 ändrad sida (Page).", DiffReport.paragraph(SiteDiff.of(sites.before(), link)));
    }

    @Test
    void followsNoLinkInAFolder() throws IOException {
        Path site = new TwoSites(folder).before();
        Files.writeString(folder.resolve("secret.html"), "<p>Secret");
        Files.createSymbolicLink(site.resolve("link.html"), folder.resolve("secret.html"));
        Files.createSymbolicLink(site.resolve("link"), folder);

        try (ComparedSite read = new ComparedSite(site, ComparedSite.MAX_READ)) {
            assertEquals("[index.html]", read.names().toString());
        }
    }

    @Test
    void takesALinkInAnArchiveForAFileWithItsTarget() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.html"), "<p>Secret");
        zip("index.html", "<p>Start", "link.html", secret.toString());
        markAsLink("link.html");

        try (ComparedSite read = new ComparedSite(zip, ComparedSite.MAX_READ)) {
            assertEquals(secret.toString(), new String(read.page("link.html"), StandardCharsets.UTF_8));
        }
    }

    @Test
    void refusesAnArchiveWhoseNamesLeaveIt() throws IOException {
        zip("index.html", "<p>Start", "../escaped.html", "<p>Out");

        assertRefused(zip + " är inget zip-arkiv som går att läsa");
        assertFalse(Files.exists(folder.resolveSibling("escaped.html")));
    }

    @Test
    void keepsAbsoluteNamesWithinTheArchive() throws IOException {
        zip("index.html", "<p>Start", "/etc/page.html", "<p>In");

        try (ComparedSite read = new ComparedSite(zip, ComparedSite.MAX_READ)) {
            assertEquals("[etc/page.html, index.html]", read.names().toString());
        }
    }

    @Test
    void refusesAPageThatUnpacksToMoreThanAPageCanBe() throws IOException {
        bomb("page.html", 17L << 20);

        assertRefused("page.html är större än en sida kan vara, 16 MB");
    }

    @Test
    void refusesAnArchiveThatUnpacksToMoreThanASiteCanBe() throws IOException {
        assertEquals(4L << 30, ComparedSite.MAX_READ);
        bomb("big.bin", (64 << 20) + 1);

        assertTrue(Files.size(zip) < 80_000);
        Path site = new TwoSites(folder).before();
        assertEquals(zip + " packar upp sig till mer än 64 MB",
                assertThrows(IllegalArgumentException.class, () -> SiteDiff.of(site, zip, 64 << 20)).getMessage());
    }

    @Test
    void refusesAnArchiveOfTooManyFiles() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            for (int i = 0; i <= 100_000; i++) {
                out.putNextEntry(new ZipEntry("f" + i));
            }
        }

        assertRefused(zip + " har fler än 100000 filer");
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        Files.writeString(zip, "no archive");
        assertRefused(zip + " är inget zip-arkiv som går att läsa");

        zip("index.html", "<p>Start");
        Files.write(zip, java.util.Arrays.copyOf(Files.readAllBytes(zip), 40));
        assertRefused(zip + " är inget zip-arkiv som går att läsa");

        Files.delete(zip);
        assertRefused("det finns ingen webbplats i " + zip + "; ange en mapp, ett zip-arkiv från vaxer archive eller en webbvärd");
    }

    @Test
    void refusesAPlaceWithoutOneStartPage() throws IOException {
        zip("a/index.html", "<p>One", "b/index.html", "<p>Two", "c/d/index.html", "<p>Three");
        assertRefused(zip + " innehåller ingen webbplats: startsidan (index.html) finns inte på ett enda ställe i den");

        zip("page.html", "<p>One");
        assertRefused(zip + " innehåller ingen webbplats: startsidan (index.html) finns inte på ett enda ställe i den");

        Path site = Files.createDirectories(folder.resolve("site/deeper"));
        Files.writeString(site.resolve("index.html"), "<p>One");
        assertEquals(site.getParent() + " innehåller ingen webbplats: startsidan (index.html) finns inte på ett enda ställe i den",
                assertThrows(IllegalArgumentException.class, () -> new ComparedSite(site.getParent(), ComparedSite.MAX_READ)).getMessage());
    }

    private void assertRefused(String message) throws IOException {
        Path site = new TwoSites(folder).before();
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> SiteDiff.of(site, zip)).getMessage());
    }

    private void zip(String... namesAndContents) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndContents[i]));
                out.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void bomb(String name, long size) throws IOException {
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("index.html"));
            out.putNextEntry(new ZipEntry(name));
            for (long left = size; left > 0; left -= zeros.length) {
                out.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        }
    }

    /** Sets the type of an entry as Unix tools do: in the upper half of its external attributes, in the central directory. */
    private void markAsLink(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(name) - 46;
        ByteBuffer entry = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(0x02014b50, entry.getInt(at));
        entry.putShort(at + 4, (short) (3 << 8 | 20));
        entry.putInt(at + 38, FILE_TYPE_LINK << 16);
        try (OutputStream out = Files.newOutputStream(zip)) {
            out.write(bytes);
        }
    }
}
