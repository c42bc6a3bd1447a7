package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.content.Confirmation;
import se.umea.vaxer.content.ContentFolder;
import se.umea.vaxer.content.Site;

/** What the municipality has to confirm before the site is published: each by itself, and what it needs. */
final class BeforePublicationTest {

    private static final List<String> NAMES = List.of("adress", "brevlada", "lagen", "egna-ord", "tillsyn", "standard", "svarstid", "redogorelse",
            "personuppgiftsansvarig", "dataskyddsombud", "rattslig-grund", "lagringstid", "rattigheter", "arkiv", "licens");
    private static final Map<String, String> ANSWERED = Map.of("site.host", "https://vaxer.umea.se", "webbplats.licens",
            "CC0", "tillganglighet.svarstid", "två dagar");

    @TempDir
    Path folder;

    @BeforeEach
    void answersEverything() throws IOException {
        Sites.copy(Sites.REAL, folder);
        change("jbake.properties", "(?m)^(confirmed|waived)\\..*\n", "");
        for (Map.Entry<String, String> answer : ANSWERED.entrySet()) {
            change("jbake.properties", "(?m)^" + Pattern.quote(answer.getKey()) + "=.*", answer.getKey() + "=" + answer.getValue());
        }
        change("content/kontakt.md", "(?m)^epost=.*", "epost=umebra@umea.se");
    }

    static List<String> names() {
        return NAMES;
    }

    @Test
    void theListIsWhole() {
        assertEquals(NAMES, Confirmation.of(Site.open(folder)).stream().map(Confirmation::name).toList());
        assertEquals(NAMES, open());
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsAskedForByItself(String name) throws IOException {
        confirm(name);
        assertEquals(List.of(name), open());
        Files.writeString(folder.resolve("jbake.properties"), Files.readString(folder.resolve("jbake.properties"))
                + "waived." + name + "=Namn, 2026-12-01: prov\n");
        assertEquals(List.of(), open());
    }

    @Test
    void whatIsOnlyAnExampleOrAPersonsOrMissingIsNotConfirmed() throws IOException {
        confirm("");
        assertEquals(List.of(), open());
        change("content/kontakt.md", "(?m)^title=.*", "title=Anna Bok");
        change("content/kontakt.md", "(?m)^epost=.*", "epost=anna.bok@umea.se");
        change("content/tillganglighet.md", "(?m)^forenlig=.*\n", "");
        change("jbake.properties", "(?m)^site\\.host=.*", "site.host=https://umea-vaxer.example");
        change("jbake.properties", "(?m)^(tillsyn\\.namn|tillganglighet\\.standard|tillganglighet\\.svarstid|webbplats\\.licens)=.*", "$1=");
        assertEquals(List.of("adress", "brevlada", "tillsyn", "standard", "svarstid", "redogorelse", "licens"), open());
    }

    @Test
    void theGuideHasEachOfThemOnce() throws IOException {
        List<String> listed = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|").matcher(Files.readString(
                Sites.REAL.resolve("docs/fore-publicering.md"))).results().map(row -> row.group(1)).sorted().toList();
        assertEquals(NAMES.stream().sorted().toList(), listed);
    }

    private List<String> open() {
        Site site = Site.open(folder);
        return Confirmation.open(site, new ContentFolder(site).read()).stream().map(Confirmation.Open::name).toList();
    }

    /** Confirms all but one. */
    private void confirm(String without) throws IOException {
        StringBuilder settings = new StringBuilder(Files.readString(folder.resolve("jbake.properties")));
        NAMES.stream().filter(name -> !name.equals(without)).forEach(name -> settings.append("confirmed.").append(name)
                .append("=Namn, roll, 2026-12-01\n"));
        Files.writeString(folder.resolve("jbake.properties"), settings);
    }

    private void change(String file, String pattern, String now) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertTrue(Pattern.compile(pattern).matcher(text).find(), () -> file + " has no " + pattern);
        Files.writeString(path, text.replaceAll(pattern, now));
    }
}
