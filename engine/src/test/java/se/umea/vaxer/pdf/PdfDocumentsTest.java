package se.umea.vaxer.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.cli.RequiredPrograms;
import se.umea.vaxer.content.ContentFolder;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.html.BuildCache;

class PdfDocumentsTest {

    private static final String HTML = "<html lang=\"en\"><head><title>Opening hours</title></head><body><h1>Opening hours</h1></body></html>";

    @TempDir
    private Path folder;

    @TempDir
    private Path out;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("templates"));
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("jbake.properties"), """
                site.host=https://example.org
                template.leaflet.file=leaflet.ftl
                outputs.leaflet.pdf=leaflet.pdf.ftl
                """);
        page("hours", "2026-03-02");
        page("later", "2026-03-09");
    }

    @Test
    void datesADocumentByTheCommit() throws IOException, InterruptedException {
        RequiredPrograms.require("git");
        git("init", "--quiet");
        git("add", ".");
        git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "A");

        byte[] first = printed();

        assertEquals("2018-09-18T10:20:30Z", created(first));
        assertArrayEquals(first, printed());
    }

    @Test
    void datesADocumentByTheNewestPageOutsideGit() throws IOException {
        assertEquals("2026-03-09T00:00:00Z", created(printed()));
    }

    private byte[] printed() throws IOException {
        Site site = Site.open(folder);
        try (PdfDocuments documents = new PdfDocuments(site, new ContentFolder(site).read(), out, new ImmediatePdfQueue(), BuildCache.NONE)) {
            documents.views().forEach(view -> view.receiver().accept(HTML));
        }
        return Files.readAllBytes(out.resolve("hours.pdf"));
    }

    private static String created(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentInformation().getCreationDate().toInstant().toString();
        }
    }

    private void page(String name, String date) throws IOException {
        Files.writeString(folder.resolve("content").resolve(name + ".md"),
                "title=" + name + "\ntype=leaflet\nstatus=published\ndate=" + date + "\n~~~~~~\nText.\n");
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder git = new ProcessBuilder(command).directory(folder.toFile());
        git.environment().put("GIT_COMMITTER_DATE", "2018-09-18T12:20:30+02:00");
        git.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        assertEquals(0, git.start().waitFor());
    }
}
