package se.umea.vaxer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
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
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.html.PdfFile;

@Timeout(15)
class PdfAccessibilityTest {

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
    void acceptsATaggedDocumentWithTitleAndLanguage() throws IOException {
        assertEquals("", findings(saved()));
    }

    @Test
    void rejectsAnEmptyFile() throws IOException {
        assertEquals("fel pdf-unreadable: filen går inte att läsa som PDF: den är tom", findings(new byte[0]));
    }

    @Test
    void rejectsARenamedWordFile() throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(word)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
        }

        assertEquals("fel pdf-unreadable: filen går inte att läsa som PDF: den är ingen PDF", findings(word.toByteArray()));
    }

    @Test
    void rejectsATruncatedFile() throws IOException {
        byte[] whole = saved();

        assertEquals("fel pdf-unreadable: filen går inte att läsa som PDF: slutet saknas", findings(Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void rejectsAFileWhoseObjectsAreGone() throws IOException {
        assertEquals("fel pdf-unreadable: filen går inte att läsa som PDF: den är skadad", findings("%PDF-1.7\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void rejectsAFileThatTakesAPasswordToOpen() throws IOException {
        document.protect(new StandardProtectionPolicy("ägare", "läsare", new AccessPermission()));

        assertEquals("fel pdf-locked: filen är låst med lösenord", findings(saved()));
    }

    @Test
    void rejectsAFileThatTakesAPasswordToCopyFrom() throws IOException {
        AccessPermission none = new AccessPermission();
        none.setCanExtractContent(false);
        document.protect(new StandardProtectionPolicy("ägare", "", none));

        assertEquals("fel pdf-locked: filen är låst med lösenord", findings(saved()));
    }

    @Test
    void rejectsAScriptThatRunsWhenTheFileIsOpened() throws IOException {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));

        assertEquals("fel pdf-active: filen gör något av sig själv (JavaScript)", findings(saved()));
    }

    @Test
    void rejectsAProgramStartedByAPage() throws IOException {
        PDPageAdditionalActions actions = new PDPageAdditionalActions();
        actions.setO(new PDActionLaunch());
        page.setActions(actions);

        assertEquals("fel pdf-active: filen gör något av sig själv (Launch)", findings(saved()));
    }

    @Test
    void rejectsALinkThatSendsAForm() throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(new PDActionSubmitForm());
        page.setAnnotations(List.of(link));

        assertEquals("fel pdf-active: filen gör något av sig själv (SubmitForm)", findings(saved()));
    }

    @Test
    void rejectsAnAddressThatOpensWithTheFile() throws IOException {
        PDActionGoTo first = new PDActionGoTo();
        PDActionURI then = new PDActionURI();
        then.setURI("https://example.net/");
        first.setNext(List.of(then));
        document.getDocumentCatalog().setOpenAction(first);

        assertEquals("fel pdf-active: filen gör något av sig själv (URI)", findings(saved()));
    }

    @Test
    void rejectsAnAddressThatOpensWithAPage() throws IOException {
        PDPageAdditionalActions actions = new PDPageAdditionalActions();
        actions.setO(new PDActionURI());
        page.setActions(actions);

        assertEquals("fel pdf-active: filen gör något av sig själv (URI)", findings(saved()));
    }

    @Test
    void allowsALinkThatAReaderFollows() throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(new PDActionURI());
        page.setAnnotations(List.of(link));

        assertEquals("", findings(saved()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GoToR", "GoToE", "Movie", "Sound", "RichMediaExecute"})
    void rejectsAnActionThatOpensOrPlaysSomethingElse(String action) throws IOException {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setName(COSName.S, action);
        PDAnnotationLink link = new PDAnnotationLink();
        link.getCOSObject().setItem(COSName.A, dictionary);
        page.setAnnotations(List.of(link));

        assertEquals("fel pdf-active: filen gör något av sig själv (" + action + ")", findings(saved()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Movie", "Sound", "Screen", "RichMedia", "3D"})
    void rejectsAnAnnotationThatPlaysSomething(String kind) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        link.getCOSObject().setName(COSName.SUBTYPE, kind);
        page.setAnnotations(List.of(link));

        assertEquals("fel pdf-active: filen gör något av sig själv (" + kind + ")", findings(saved()));
    }

    @Test
    void rejectsAnXfaForm() throws IOException {
        COSDictionary form = new COSDictionary();
        form.setItem(COSName.getPDFName("XFA"), new COSArray());
        document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);

        assertEquals("fel pdf-active: filen gör något av sig själv (XFA)", findings(saved()));
    }

    @ParameterizedTest
    @CsvSource({"faktura.EXE, x", "bilaga.txt, MZ", "bilaga.dat, '#!/bin/sh'"})
    void rejectsAProgramInTheFile(String name, String content) throws IOException {
        embed(name, content);

        assertEquals("fel pdf-active: filen gör något av sig själv (" + name + ")", findings(saved()));
    }

    @Test
    void allowsATableInTheFile() throws IOException {
        embed("tabell.csv", "a;b");

        assertEquals("", findings(saved()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2147483647, -5, 0, 7})
    void countsThePagesWhateverTheFileSays(int said) throws IOException {
        document.addPage(new PDPage());
        document.getPages().getCOSObject().setInt(COSName.COUNT, said);
        Files.write(site.resolve("plan.pdf"), saved());

        assertEquals(2, PdfFile.read(site.resolve("plan.pdf")).pages());
    }

    @Test
    void rejectsPagesThatContainThemselves() throws IOException {
        COSDictionary pages = document.getPages().getCOSObject();
        COSDictionary inner = new COSDictionary();
        inner.setItem(COSName.KIDS, new COSArray(List.of(pages, pages)));
        pages.getCOSArray(COSName.KIDS).add(inner);

        assertEquals("fel pdf-unreadable: filen går inte att läsa som PDF: den har fler än 10000 sidor", findings(saved()));
    }

    @Test
    void rejectsAFileWithoutPages() throws IOException {
        document.removePage(0);

        assertEquals("fel pdf-unreadable: filen går inte att läsa som PDF: den har inga sidor", findings(saved()));
    }

    @Test
    void warnsAboutAFileWithoutTags() throws IOException {
        document.getDocumentCatalog().setStructureTreeRoot(null);

        assertEquals("varning pdf-untagged: filen är inte taggad, så den som lyssnar får ingen ordning i den", findings(saved()));
    }

    @Test
    void warnsAboutAFileWithoutTitleAndLanguage() throws IOException {
        document.getDocumentInformation().setTitle(" ");
        document.getDocumentCatalog().setLanguage(null);

        assertEquals("varning pdf-metadata: filen har varken titel eller språk", findings(saved()));
    }

    @Test
    void opensNoFileOf200Megabytes() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(site.resolve("plan.pdf").toFile(), "rw")) {
            file.write("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
            file.setLength(200_000_000);
        }

        assertEquals("fel pdf-unreadable: filen går inte att läsa som PDF: den är större än 50 MB\n"
                + "varning pdf-large: filen är 200 MB", findings());
    }

    @Test
    void rejectsAStreamThatSaysItHas200Megabytes() throws IOException {
        String text = new String(saved(), StandardCharsets.ISO_8859_1).replaceAll("/Length \\d+", "/Length 200000000");

        assertEquals("fel pdf-unreadable: filen går inte att läsa som PDF: den säger att den är större än den är",
                findings(text.getBytes(StandardCharsets.ISO_8859_1)));
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

        assertEquals("fel pdf-unreadable: filen går inte att läsa som PDF: den packar upp sig till mer än 100 MB", findings(file.toByteArray()));
    }

    @Test
    void rejectsAFileThatIsNestedTooDeep() throws IOException {
        String deep = "%PDF-1.7\n1 0 obj " + "[".repeat(2_000_000) + " endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n";

        assertEquals("fel pdf-unreadable: filen går inte att läsa som PDF: den är skadad", findings(deep.getBytes(StandardCharsets.US_ASCII)));
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

    private void embed(String name, String content) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII))));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(name, file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private byte[] saved() throws IOException {
        try (PDDocument closed = document; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            closed.save(out);
            return out.toByteArray();
        }
    }

    private String findings(byte[] bytes) throws IOException {
        Files.write(site.resolve("plan.pdf"), bytes);
        return findings();
    }

    private String findings() {
        List<Finding> findings = SiteChecks.findings(new PdfAccessibility(), site);
        return findings.stream().map(PdfAccessibilityTest::line).collect(Collectors.joining("\n"));
    }

    /** What is wrong, without what can be done about it. */
    private static String line(Finding finding) {
        return (finding.blocking() ? "fel " : "varning ") + finding.rule().id() + ": " + finding.message().split("; ")[0];
    }
}
