package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.Sites;

class ConfirmationTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copiesAValidSite() throws IOException {
        Sites.copy(Sites.FOLDER.resolve("valid"), folder);
        add("confirm.licens=Licensen för texterna, med villkor");
        add("confirm.licens.needs=webb.licens, webb.villkor");
        add("confirm.brevlada=En brevlåda");
        add("confirm.brevlada.needs=kontakt.epost");
        add("confirm.arkiv=Vem som arkiverar");
    }

    @Test
    void listsWhatIsNotConfirmedInTheOrderOfTheDeclaration() throws IOException {
        contact("Anna Bok", "kommun@umea.se");
        assertEquals(List.of("licens: Licensen för texterna, med villkor (webb.licens har inget värde; webb.villkor har inget värde)",
                "brevlada: En brevlåda", "arkiv: Vem som arkiverar"), open());
    }

    @Test
    void isContentWithWhatIsConfirmedOrWaived() throws IOException {
        contact("Anna Bok", "kommun@umea.se");
        add("webb.licens=CC BY 4.0", "webb.villkor=inga", "confirmed.licens=Anna Bok, jurist, 2026-12-01",
                "confirmed.brevlada=Anna Bok 2026-12-01", "waived.arkiv=Anna Bok, 2026-12-01: arkivet svarar i vår");
        assertEquals(List.of(), open());
    }

    @Test
    void aConfirmationIsVoidWhileAValueIsMissing() throws IOException {
        contact("Anna Bok", "kommun@umea.se");
        add("webb.licens=", "webb.villkor=inga", "confirmed.licens=Anna Bok, 2026-12-01", "confirmed.brevlada=Anna Bok, 2026-12-01",
                "confirmed.arkiv=Anna Bok, 2026-12-01");
        assertEquals(List.of("licens: Licensen för texterna, med villkor (webb.licens har inget värde)"), open());
    }

    @Test
    void aWaiverIsNot() throws IOException {
        add("waived.licens=Anna Bok, 2026-12-01: senare", "waived.brevlada=Anna Bok, 2026-12-01: senare",
                "waived.arkiv=Anna Bok, 2026-12-01: senare");
        assertEquals(List.of(), open());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Anna Bok       | anna.bok@umea.se    | epost i content/kontakt.md är en persons adress: anna.bok@umea.se
            Åsa Bok-Öster  | asa.oster@umea.se   | epost i content/kontakt.md är en persons adress: asa.oster@umea.se
            Anna Bok       | info@umea.example   | epost i content/kontakt.md är bara ett exempel: info@umea.example
            Anna Bok       | ''                  | epost i content/kontakt.md har inget värde
            """)
    void aFieldNeedsAValueThatIsNoExampleAndNoPersons(String title, String address, String reason) throws IOException {
        contact(title, address);
        add("confirmed.brevlada=Anna Bok, 2026-12-01");
        assertEquals("brevlada: En brevlåda (" + reason + ")", open().get(1));
    }

    @Test
    void aFieldNeedsAPageThatIsPublished() throws IOException {
        contact("Anna Bok", "kommun@umea.se");
        Path page = folder.resolve("content/kontakt.md");
        Files.writeString(page, Files.readString(page).replace("status=published", "status=draft"));
        assertEquals("brevlada: En brevlåda (det finns ingen sida av slaget kontakt)", open().get(1));
    }

    @Test
    void asksForTheAddressThatTheSiteIsBuiltFor() throws IOException {
        add("confirm.adress=Adressen", "confirm.adress.needs=site.host", "confirmed.adress=Anna Bok, 2026-12-01");
        assertEquals("adress: Adressen (site.host är bara ett exempel: https://example.org)", open().get(3));
        assertEquals(3, Confirmation.open(Site.open(folder).at("https://www.umea.se"), List.of()).size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            confirmed.arkive=Anna, 2026-12-01 | confirmed.arkive hör inte till någon bekräftelse, för ingen heter "arkive"; menade du "arkiv"? De som finns är licens, brevlada, arkiv
            waived.xyz=Anna, 2026-12-01: nej  | waived.xyz hör inte till någon bekräftelse, för ingen heter "xyz"; de som finns är licens, brevlada, arkiv
            confirmed.=Anna, 2026-12-01       | confirmed. hör inte till någon bekräftelse, för ingen heter ""; de som finns är licens, brevlada, arkiv
            confirmed.xyz=                    | confirmed.xyz hör inte till någon bekräftelse, för ingen heter "xyz"; de som finns är licens, brevlada, arkiv
            confirm.xyz.needs=site.host       | confirm.xyz.needs hör inte till någon bekräftelse, för ingen heter "xyz"; de som finns är licens, brevlada, arkiv
            confirm.Ä=Något                   | confirm.Ä=Något är ingen bekräftelse; skriv confirm.NAMN=det som ska bekräftas, med a–z, 0–9 och bindestreck i NAMN, eller confirm.NAMN.needs=inställningar med komma mellan
            confirm.tom=                      | confirm.tom= är ingen bekräftelse; skriv confirm.NAMN=det som ska bekräftas, med a–z, 0–9 och bindestreck i NAMN, eller confirm.NAMN.needs=inställningar med komma mellan
            confirmed.arkiv=ja                | confirmed.arkiv=ja ska säga vem och vilken dag, som i confirmed.arkiv=Namn Efternamn, roll, 2026-12-01
            confirmed.arkiv=2026-12-01        | confirmed.arkiv=2026-12-01 ska säga vem och vilken dag, som i confirmed.arkiv=Namn Efternamn, roll, 2026-12-01
            confirmed.arkiv=Anna, 2026-13-01  | confirmed.arkiv=Anna, 2026-13-01 ska säga vem och vilken dag, som i confirmed.arkiv=Namn Efternamn, roll, 2026-12-01
            """)
    void namesWhatALineHasToBe(String line, String message) throws IOException {
        add(line);
        assertEquals("jbake.properties: " + message, message());
    }

    @Test
    void namesAConfirmationThatIsWaivedToo() throws IOException {
        add("confirmed.arkiv=Anna, 2026-12-01", "waived.arkiv=Anna, 2026-12-01: nej");
        assertEquals("jbake.properties: töm antingen confirmed.arkiv eller waived.arkiv; nu har båda ett värde", message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmed.arkiv=Anna, 2026-12-01", "waived.arkiv="})
    void namesALineWhereNothingIsDeclared(String line) throws IOException {
        Sites.copy(Sites.FOLDER.resolve("valid"), folder);
        add(line);
        assertEquals("jbake.properties: " + line.replaceFirst("=.*", "")
                + " hör inte till någon bekräftelse, för ingen rad confirm.NAMN=… säger vad som ska bekräftas", message());
    }

    @Test
    void asksForNothingWhereNothingIsDeclared() {
        Sites.copy(Sites.FOLDER.resolve("valid"), folder);
        assertEquals(List.of(), open());
    }

    private List<String> open() {
        Site site = Site.open(folder);
        return Confirmation.open(site, new ContentFolder(site).read()).stream().map(Confirmation.Open::toString).toList();
    }

    private String message() {
        return assertThrows(IllegalArgumentException.class, () -> Confirmation.of(Site.open(folder))).getMessage();
    }

    private void contact(String title, String address) throws IOException {
        Path page = folder.resolve("content/kontakt.md");
        Files.writeString(page, Files.readString(page).replaceFirst("(?m)^title=.*", "title=" + title)
                .replaceFirst("(?m)^epost=.*", "epost=" + address));
    }

    private void add(String... lines) throws IOException {
        Files.write(folder.resolve("jbake.properties"), List.of(lines), StandardOpenOption.APPEND);
    }
}
