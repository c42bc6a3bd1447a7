package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;

/** What an activity's header fields say is what every page says, also after they are changed. */
final class CrossLinksIT {

    private static final String STARKARE = "content/aktiviteter/projektet-starkare.md";

    private static Map<String, byte[]> before;

    @TempDir
    private Path folder;

    @BeforeAll
    static void buildsTheContentAsItIs(@TempDir Path folder) throws IOException {
        before = SameFiles.bytes(ProjectCopy.in(folder).built().root());
    }

    @Test
    void theSiteAgreesWithTheContent() throws IOException {
        CrossLinks.assertAgree(BuiltSite.ofTheProject(), Path.of("content"));
    }

    @Test
    void aChangedStateChangesEveryPageThatShowsIt() throws IOException, InterruptedException {
        ProjectCopy copy = ProjectCopy.in(folder);
        copy.replace(STARKARE, "lage=genomfors", "lage=ej-paborjad");
        BuiltSite after = copy.built();
        CrossLinks.assertAgree(after, folder.resolve("content"));
        assertEquals(List.of("aktiviteter/projektet-starkare.html", "aktivitetsplan.html",
                "fokusomraden/forebygga-droger-och-kriminell-livsstil.html", "fokusomraden/meningsfull-fritid.html",
                "index.html"), changedPages(after));
    }

    @Test
    void aChangedFocusAreaChangesEveryPageThatShowsIt() throws IOException, InterruptedException {
        ProjectCopy copy = ProjectCopy.in(folder);
        copy.replace(STARKARE, "fokus=forebygga-droger-och-kriminell-livsstil, meningsfull-fritid", "fokus=starka-foraldrar");
        BuiltSite after = copy.built();
        CrossLinks.assertAgree(after, folder.resolve("content"));
        assertEquals(List.of("aktiviteter/projektet-starkare.html", "aktivitetsplan.html",
                "fokusomraden/forebygga-droger-och-kriminell-livsstil.html", "fokusomraden/meningsfull-fritid.html",
                "fokusomraden/starka-foraldrar.html", "index.html"), changedPages(after));
    }

    @Test
    void aTitleComesOutEscapedAndRight() throws IOException, InterruptedException {
        ProjectCopy copy = ProjectCopy.in(folder);
        copy.replace(STARKARE, "title=Projektet \"Starkare\"", "title=Åtta & \"ännu\" <b>fler</b> Örter");
        BuiltSite after = copy.built();
        CrossLinks.assertAgree(after, folder.resolve("content"));
        for (String page : after.pages()) {
            String html = after.text(page);
            assertEquals(-1, html.indexOf("Projektet &quot;Starkare"), page);
            assertEquals(-1, html.indexOf("<b>fler"), page);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lage=genomfors                            | lage=paborjad
            title=Projektet "Starkare"                | title=Projektet
            , meningsfull-fritid                      | , starka-foraldrar
            ingress=Ungdomar styrketränar             | ingress=Elever styrketränar
            """)
    void bitesWhereTheSiteSaysSomethingElseThanTheContent(String said, String written) throws IOException {
        ProjectCopy copy = ProjectCopy.in(folder);
        copy.replace(STARKARE, said, written);
        assertThrows(AssertionFailedError.class,
                () -> CrossLinks.assertAgree(BuiltSite.ofTheProject(), folder.resolve("content")));
    }

    private static List<String> changedPages(BuiltSite site) throws IOException {
        Map<String, byte[]> after = SameFiles.bytes(site.root());
        TreeSet<String> changed = new TreeSet<>(site.pages());
        // they tell the size of a PDF that holds the activities
        changed.removeIf(page -> page.startsWith("dokument/"));
        changed.removeIf(page -> Arrays.equals(before.get(page), after.get(page)));
        return List.copyOf(changed);
    }
}
