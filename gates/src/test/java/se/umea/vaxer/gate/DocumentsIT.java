package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The documents that the build makes hold what the content holds, for every reader. */
final class DocumentsIT {

    private static final String PLAN = "dokument/aktivitetsplan.pdf";
    private static final String PRESENTATION = "dokument/presentation-av-uppdraget.pdf";
    private static final Map<String, String> STATES = Map.of("genomfors", "Genomförs nu", "paborjad", "Påbörjad",
            "ej-paborjad", "Inte påbörjad än", "avslutad", "Avslutad");

    private static final String RECREATED = "Återskapad ur kommunens webbtext; originalet saknas";
    private static final String READING =
            "Läge 2018, tolkat av redaktionen ur kommunens text. Det gäller också fokusområdena.";

    private final BuiltSite site = BuiltSite.ofTheProject();

    @BeforeAll
    static void startValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAN, PRESENTATION})
    void passesPdfUa1(String address) throws Exception {
        try (InputStream in = Files.newInputStream(site.root().resolve(address));
                PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertEquals(List.of(), validator.validate(parser).getTestAssertions());
        }
    }

    @Test
    void readsThePlanAloudInTheContentsOrder() throws IOException {
        ContentHeaders plan = read("content/aktivitetsplan.md");
        ContentHeaders contact = read("content/kontakt.md");
        List<ContentHeaders> activities = ContentHeaders.in(Path.of("content/aktiviteter"));
        List<String> expected = new ArrayList<>(List.of(
                "H1 Aktivitetsplan",
                "P " + plan.get("ingress"),
                "P En aktivitet som hör till flera fokusområden står under vart och ett av dem.",
                "P " + RECREATED + ". Originalet reviderades " + read("content/dokument/aktivitetsplan.md").get("date") + ".",
                "P Uppgifterna är från 2018 och kan ha ändrats. Ses över senast " + plan.get("granskas") + ".",
                "P " + READING,
                "P Grönmarkerade rutor genomförs nu, gula är påbörjade och röda är inte påbörjade än.",
                "P Grå är avslutade. Det läget har redaktionen lagt till.",
                "LBody Genomförs nu", "LBody Påbörjad", "LBody Inte påbörjad än", "LBody Avslutad"));
        for (ContentHeaders area : ContentHeaders.in(Path.of("content/fokusomraden"))) {
            expected.addAll(List.of("H2 " + area.get("title"), "TH Aktivitet", "TH Samverkan", "TH Läge"));
            activities.stream().filter(activity -> activity.list("fokus").contains(area.name())).forEach(activity -> {
                String partners = activity.get("samverkan");
                expected.addAll(List.of("TH " + activity.get("title"),
                        partners.isEmpty() ? "TD" : "TD " + partners.substring(0, 1).toUpperCase() + partners.substring(1),
                        "TD " + STATES.get(activity.get("lage")) + " (" + activity.get("uppgifter") + ")"));
            });
        }
        expected.addAll(List.of("H2 Kontakt", "P " + joined(contact, "title", "roll", "enhet", "organisation"),
                "P " + joined(contact, "telefon", "mobil", "epost")));

        // a table that goes on on another page says its heads there too
        assertEquals(String.join("\n", expected), TaggedText.of(site.root().resolve(PLAN)).stream()
                .map(line -> line.replaceFirst("^TH (.+) \\1$", "TH $1")).collect(Collectors.joining("\n")));
    }

    @Test
    void saysOnItsPageWhatThePresentationSays() throws IOException {
        List<String> page = site.page("dokument/presentation-av-uppdraget.html").select(".slide :is(h2, h3, p, li)").eachText();
        List<String> document = TaggedText.of(site.root().resolve(PRESENTATION)).stream()
                .map(line -> line.replaceFirst("^\\w+ ", "")).toList();
        int start = document.indexOf("Uppdraget");

        assertEquals(page.stream().map(text -> text.replace('\u00A0', ' ')).toList(), document.subList(start, start + page.size()));
        assertEquals(List.of("Umeå kommun", "Umeå växer – tryggt och säkert",
                read("content/index.md").get("ingress"),
                "Presentation av uppdraget",
                RECREATED + ". Originalet reviderades " + read("content/dokument/presentation-av-uppdraget.md").get("date") + ".",
                "Uppgifterna är från 2018 och kan ha ändrats. Ses över senast " + read("content/index.md").get("granskas") + "."),
                document.subList(0, start));
        assertEquals("Kontakt " + ContentHeaders.contact(), String.join(" ", document.subList(start + page.size(), document.size())));
    }

    @Test
    void showsThePresentationOnTheWholeOfAWall() throws IOException {
        try (PDDocument document = Loader.loadPDF(site.root().resolve(PRESENTATION).toFile())) {
            for (PDPage page : document.getPages()) {
                assertEquals(16f / 9, page.getMediaBox().getWidth() / page.getMediaBox().getHeight(), 0.001);
            }
            assertEquals(6, document.getNumberOfPages());
        }
    }

    @Test
    void saysOfItselfWhatTheContentSays() throws IOException {
        try (PDDocument document = Loader.loadPDF(site.root().resolve(PLAN).toFile())) {
            assertEquals("Aktivitetsplan | Umeå växer – tryggt och säkert", document.getDocumentInformation().getTitle());
            assertEquals("Umeå kommun", document.getDocumentInformation().getAuthor());
            assertTrue(document.getDocumentInformation().getSubject().startsWith(RECREATED + ". "));
            assertEquals("sv-SE", document.getDocumentCatalog().getLanguage());
            assertTrue(document.getDocumentCatalog().getViewerPreferences().displayDocTitle());
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            List<String> expected = new ArrayList<>(List.of("Aktivitetsplan"));
            ContentHeaders.in(Path.of("content/fokusomraden")).forEach(area -> expected.add(area.get("title")));
            expected.add("Kontakt");
            assertEquals(expected, bookmarks);
        }
    }

    @Test
    void isDatedByACommitAndNotByTheRevisionOfTheOriginal() throws IOException, InterruptedException {
        Program.Outcome commits = Program.run(new ProcessBuilder("git", "log", "--format=%ct"));
        assumeTrue(commits.code() == 0, "not in Git");
        for (String address : List.of(PLAN, PRESENTATION)) {
            try (PDDocument document = Loader.loadPDF(site.root().resolve(address).toFile())) {
                PDDocumentInformation information = document.getDocumentInformation();
                String created = String.valueOf(information.getCreationDate().toInstant().getEpochSecond());
                assertTrue(commits.output().lines().anyMatch(created::equals), created);
                assertEquals(information.getCreationDate(), information.getModificationDate());
            }
        }
    }

    @Test
    void followsAnActivityToItsNewState(@TempDir Path folder) throws IOException, InterruptedException {
        ProjectCopy copy = ProjectCopy.in(folder);
        copy.replace("content/aktiviteter/sociala-insatsgrupper.md", "lage=paborjad", "lage=avslutad");
        BuiltSite changed = copy.built();

        assertFalse(TaggedText.of(changed.root().resolve(PLAN)).contains("TD Påbörjad"));
        assertFalse(TaggedText.of(changed.root().resolve(PRESENTATION)).contains("H3 Påbörjad"));
        assertEquals("Avslutad", changed.page("aktiviteter/sociala-insatsgrupper.html").select(".state .status").text());
        // facts without a year are the municipality's own and have a day
        assertEquals("", changed.page("aktiviteter/sociala-insatsgrupper.html").select(".dated, .reading").text());
        assertEquals("Uppdaterad", changed.page("aktiviteter/sociala-insatsgrupper.html").select("dt:has(+ dd time)").text());
    }

    @Test
    void makesNoDocumentWhereAnEditorPutOne(@TempDir Path folder) throws IOException, InterruptedException {
        ProjectCopy copy = ProjectCopy.in(folder);
        Path own = Files.createDirectories(folder.resolve("assets/dokument")).resolve("original-2018.pdf");
        Files.copy(Path.of("engine/src/test/resources/finish/files/en-sida.pdf"), own);
        Files.copy(Path.of("engine/src/test/resources/finish/files/tva-sidor.pdf"), own.resolveSibling("aktivitetsplan.pdf"));
        copy.replace("content/dokument/aktivitetsplan.md", "skapas=aktivitetsplan", "skapas=aktivitetsplan\nfil=dokument/original-2018.pdf");

        Program.Outcome outcome = copy.build();

        assertEquals(0, outcome.code(), outcome.output());
        assertTrue(outcome.output().contains("assets/dokument/original-2018.pdf: filen är inte taggad"), outcome.output());
        assertEquals(-1, Files.mismatch(own, copy.site().resolve(PLAN)));
        assertTrue(new BuiltSite(copy.site()).page("dokument/aktivitetsplan.html").select("main").text()
                .contains("Behöver du innehållet på ett annat sätt?"));
        for (String page : List.of("dokument/aktivitetsplan.html", "aktivitetsplan.html")) {
            assertFalse(new BuiltSite(copy.site()).page(page).text().contains(RECREATED), page);
        }
    }

    @Test
    void stopsAtADocumentThatIsNone(@TempDir Path folder) throws IOException, InterruptedException {
        ProjectCopy copy = ProjectCopy.in(folder);
        Files.writeString(Files.createDirectories(folder.resolve("assets/dokument")).resolve("aktivitetsplan.pdf"), "PK");

        Program.Outcome outcome = copy.build();

        assertEquals(1, outcome.code(), outcome.output());
        assertTrue(outcome.output().contains("assets/dokument/aktivitetsplan.pdf: filen går inte att läsa som PDF"), outcome.output());
        assertFalse(Files.exists(copy.site()));
    }

    private static ContentHeaders read(String file) {
        return ContentHeaders.read(Path.of(file));
    }

    private static String joined(ContentHeaders header, String... fields) {
        return Arrays.stream(fields).map(header::get).filter(value -> !value.isEmpty()).collect(Collectors.joining(", "));
    }
}
