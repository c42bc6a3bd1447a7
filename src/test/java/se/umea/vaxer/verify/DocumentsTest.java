package se.umea.vaxer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.Finding;

@Timeout(15)
class DocumentsTest {

    @TempDir
    private Path site;

    private PDDocument document;
    private PDPage page;

    @BeforeEach
    void open() {
        document = new PDDocument();
        page = new PDPage();
        document.addPage(page);
        document.getDocumentInformation().setTitle("Plan");
        document.getDocumentCatalog().setLanguage("sv-SE");
        document.getDocumentCatalog().setStructureTreeRoot(new PDStructureTreeRoot());
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
    }

    @Test
    void saysNothingOfATaggedDocumentWithTitleAndLanguage() throws IOException {
        assertEquals("", judge(saved()));
    }

    @Test
    void rejectsAnEmptyFile() throws IOException {
        assertEquals("fel dokument-olasligt: filen går inte att läsa som PDF: den är tom", judge(new byte[0]));
    }

    @Test
    void rejectsARenamedWordFile() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(word)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
        }

        assertEquals("fel dokument-olasligt: filen går inte att läsa som PDF: den är ingen PDF", judge(word.toByteArray()));
    }

    @Test
    void rejectsATruncatedFile() throws IOException {
        byte[] whole = saved();

        assertEquals("fel dokument-olasligt: filen går inte att läsa som PDF: slutet saknas", judge(Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void rejectsAFileWhoseObjectsAreGone() throws IOException {
        assertEquals("fel dokument-olasligt: filen går inte att läsa som PDF: den är skadad", judge("%PDF-1.7\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void rejectsAFileThatTakesAPasswordToOpen() throws IOException {
        document.protect(new StandardProtectionPolicy("ägare", "läsare", new AccessPermission()));

        assertEquals("fel dokument-last: filen är låst med lösenord", judge(saved()));
    }

    @Test
    void rejectsAFileThatTakesAPasswordToCopyFrom() throws IOException {
        AccessPermission none = new AccessPermission();
        none.setCanExtractContent(false);
        document.protect(new StandardProtectionPolicy("ägare", "", none));

        assertEquals("fel dokument-last: filen är låst med lösenord", judge(saved()));
    }

    @Test
    void rejectsAScriptThatRunsWhenTheFileIsOpened() throws IOException {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));

        assertEquals("fel dokument-farligt: filen gör något av sig själv (JavaScript)", judge(saved()));
    }

    @Test
    void rejectsAProgramStartedByAPage() throws IOException {
        PDPageAdditionalActions actions = new PDPageAdditionalActions();
        actions.setO(new PDActionLaunch());
        page.setActions(actions);

        assertEquals("fel dokument-farligt: filen gör något av sig själv (Launch)", judge(saved()));
    }

    @Test
    void rejectsALinkThatSendsAForm() throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(new PDActionSubmitForm());
        page.setAnnotations(List.of(link));

        assertEquals("fel dokument-farligt: filen gör något av sig själv (SubmitForm)", judge(saved()));
    }

    @Test
    void warnsOfAFileWithoutTags() throws IOException {
        document.getDocumentCatalog().setStructureTreeRoot(null);

        assertEquals("varning dokument-otaggat: filen är inte taggad, så den som lyssnar får ingen ordning i den", judge(saved()));
    }

    @Test
    void warnsOfAFileWithoutTitleAndLanguage() throws IOException {
        document.getDocumentInformation().setTitle(" ");
        document.getDocumentCatalog().setLanguage(null);

        assertEquals("varning dokument-uppgifter: filen har varken titel eller språk", judge(saved()));
    }

    @Test
    void opensNoFileOf200Megabytes() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(site.resolve("plan.pdf").toFile(), "rw")) {
            file.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
            file.setLength(200_000_000);
        }

        assertEquals("varning dokument-stort: filen är 200 MB\n"
                + "fel dokument-olasligt: filen går inte att läsa som PDF: den är större än 50 MB", judge());
    }

    @Test
    void believesNoStreamThatSaysItHas200Megabytes() throws IOException {
        String text = new String(saved(), StandardCharsets.ISO_8859_1).replaceAll("/Length \\d+", "/Length 200000000");

        assertEquals("fel dokument-olasligt: filen går inte att läsa som PDF: den säger att den är större än den är",
                judge(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void unpacksNo200Megabytes() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("%PDF-1.7\n1 0 obj <</Filter /FlateDecode>> stream\n".getBytes(StandardCharsets.US_ASCII));
        try (OutputStream packed = new DeflaterOutputStream(new Open(file))) {
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                packed.write(new byte[1_000_000]);
            }
        }
        file.write("\nendstream endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

        assertEquals("fel dokument-olasligt: filen går inte att läsa som PDF: den packar upp sig till mer än 100 MB", judge(file.toByteArray()));
    }

    @Test
    void isNotDrivenTooDeep() throws IOException {
        String deep = "%PDF-1.7\n1 0 obj " + "[".repeat(2_000_000) + " endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";

        assertEquals("fel dokument-olasligt: filen går inte att läsa som PDF: den är skadad", judge(deep.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Stays open when what packs into it is closed. */
    private static final class Open extends OutputStream {

        private final OutputStream out;

        Open(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }
    }

    private byte[] saved() throws IOException {
        try (PDDocument closed = document; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            closed.save(out);
            return out.toByteArray();
        }
    }

    private String judge(byte[] bytes) throws IOException {
        Files.write(site.resolve("plan.pdf"), bytes);
        return judge();
    }

    private String judge() {
        List<Finding> findings = new Documents().judge(new FinishedSite(site, URI.create("https://example.org/"), Set.of("plan.pdf"), Set.of(), Map.of(), List.of()));
        return findings.stream().map(DocumentsTest::line).collect(Collectors.joining("\n"));
    }

    /** What is wrong, without what can be done about it. */
    private static String line(Finding finding) {
        return (finding.blocking() ? "fel " : "varning ") + finding.rule().id() + ": " + finding.message().split("; ")[0];
    }
}
