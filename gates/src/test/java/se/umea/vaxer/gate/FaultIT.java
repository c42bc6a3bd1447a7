package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that fails or dies leaves the last good site exactly as it was, and nothing beside it for long. */
final class FaultIT {

    private static final String STARKARE = "content/aktiviteter/projektet-starkare.md";

    /** The site and the file that builds lock; what builds keep for the next one may be there too. */
    private static final List<String> AFTER_A_BUILD = List.of(".site.lock", "site");

    @TempDir
    private Path folder;

    private ProjectCopy copy;
    private Map<String, byte[]> good;

    @BeforeEach
    void copyTheProjectAndItsSite() throws IOException {
        copy = ProjectCopy.in(folder);
        good = SameFiles.bytes(BuiltSite.ofTheProject().root());
        for (Map.Entry<String, byte[]> file : good.entrySet()) {
            Path place = copy.site().resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
        Files.createFile(copy.site().resolveSibling(".site.lock"));
    }

    @Test
    void everyFailingTemplateIsToldAndChangesNothing() throws IOException, InterruptedException {
        breakTemplate("aktivitet.ftl");
        breakTemplate("kontakt.ftl");
        Program.Outcome outcome = copy.build();
        assertEquals(1, outcome.code(), outcome.output());
        assertTrue(outcome.output().contains("templates/aktivitet.ftl:2: "), outcome.output());
        assertTrue(outcome.output().contains("templates/kontakt.ftl:2: "), outcome.output());
        assertNothingChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "templates"})
    void aMissingPartChangesNothing(String part) throws IOException, InterruptedException {
        Files.move(folder.resolve(part), folder.resolve("bortflyttad"));
        Program.Outcome outcome = copy.build();
        assertEquals(2, outcome.code(), outcome.output());
        assertTrue(outcome.output().contains(part), outcome.output());
        assertNothingChanged();
    }

    @Test
    void aMissingSourceFolderChangesNothing() throws IOException, InterruptedException {
        Program.Outcome outcome = Program.call("build", "--source", folder.resolve("saknas").toString(),
                "--out", copy.site().toString());
        assertEquals(2, outcome.code(), outcome.output());
        assertTrue(outcome.output().contains("saknas"), outcome.output());
        assertNothingChanged();
    }

    @Test
    void aFailedBuildAfterAKillInTheMiddleOfTheSwapBringsTheGoodSiteBack() throws IOException, InterruptedException {
        Path target = copy.site().getParent();
        Files.move(copy.site(), target.resolve(".site.old"));
        Files.createDirectories(target.resolve(".site.new/aktiviteter"));
        breakTemplate("aktivitet.ftl");
        assertEquals(1, copy.build().code());
        assertNothingChanged();
    }

    /** Killed when so many of the new site's thirty-nine activities are written. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20})
    void aKilledBuildChangesNothingAndTheNextOneHeals(int written) throws IOException, InterruptedException {
        addActivities(30);
        Path fresh = copy.site().resolveSibling(".site.new");
        Process build = Program.start("build", "--source", folder.toString(), "--out", copy.site().toString());
        while (!Files.exists(fresh) || activities(fresh) < written) {
            assertFalse(build.waitFor(1, TimeUnit.MILLISECONDS), "the build was over before it could be killed");
        }
        build.destroyForcibly().waitFor();

        SameFiles.assertSame(good, SameFiles.bytes(copy.site()));
        assertTrue(Files.exists(fresh), "killed too late to show anything");

        BuiltSite healed = copy.built();
        assertEquals(39, activities(healed.root()));
        assertEquals(AFTER_A_BUILD, names(copy.site().getParent()));
    }

    private void breakTemplate(String name) throws IOException {
        copy.replace("templates/" + name, "<#ftl output_format=\"HTML\">\n", "<#ftl output_format=\"HTML\">\n${saknas}\n");
    }

    private void addActivities(int count) throws IOException {
        String page = Files.readString(folder.resolve(STARKARE));
        for (int i = 1; i <= count; i++) {
            Files.writeString(folder.resolve("content/aktiviteter/fler-" + i + ".md"),
                    page.replace("title=Projektet \"Starkare\"", "title=Aktivitet " + i)
                            .replace("ingress=Ungdomar", "ingress=I grupp " + i + " ungdomar")
                            .replace("ordning=4", "ordning=" + (9 + i)));
        }
    }

    private void assertNothingChanged() throws IOException {
        SameFiles.assertSame(good, SameFiles.bytes(copy.site()));
        assertEquals(AFTER_A_BUILD, names(copy.site().getParent()));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).filter(name -> !name.equals(".site.cache")).sorted().toList();
        }
    }

    private static int activities(Path site) {
        String[] pages = site.resolve("aktiviteter").toFile().list((parent, name) -> name.endsWith(".html"));
        return pages == null ? 0 : pages.length;
    }
}
