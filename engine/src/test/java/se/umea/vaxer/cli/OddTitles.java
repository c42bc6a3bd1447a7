package se.umea.vaxer.cli;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Unusual titles, and the file name of each, or the reason for its rejection. */
public final class OddTitles {

    private OddTitles() {
    }

    /** Title, file name. */
    public static Stream<Arguments> taken() {
        return Stream.of(
                arguments("Projektet \"Starkt\"", "projektet-starkt.md"),
                arguments("'Enkla' och ”typografiska” »citat«", "enkla-och-typografiska-citat.md"),
                arguments("Åtgärder på Östra Ängen", "atgarder-pa-ostra-angen.md"),
                arguments("A\u030Atga\u0308rder fra\u030An en Mac", "atgarder-fran-en-mac.md"),
                arguments("Sommar ☀️ i stan 👩‍👧‍👦", "sommar-i-stan.md"),
                arguments("Och/eller ../../etc\\passwd", "och-eller-etc-passwd.md"),
                arguments("Rad ett\nrad två", "rad-ett-rad-tva.md"),
                arguments("  Luft \t runt om  ", "luft-runt-om.md"),
                arguments("...och sedan", "och-sedan.md"),
                arguments("con", "con-aktivitet.md"),
                arguments("AUX", "aux-aktivitet.md"),
                arguments("Lpt1", "lpt1-aktivitet.md"),
                arguments("@umea", "umea.md"),
                arguments("100 % ren hårdträning", "100-ren-hardtraning.md"),
                arguments("$HOME `id` ${title} <#stop>", "home-id-title-stop.md"),
                arguments("<script>alert(1)</script> & co", "script-alert-1-script-co.md"),
                arguments("index.html", "index-html.md"),
                arguments("Smørrebrød på Straße", "smorrebrod-pa-strasse.md"),
                arguments("a = b, men inte c", "a-b-men-inte-c.md"),
                arguments("Ett namn som är precis så långt som en titel får vara, åttio tecken och inte mer",
                        "ett-namn-som-ar-precis-sa-langt-som-en-titel-far-vara-attio.md"));
    }

    /** Title, part of the refusal. */
    public static Stream<Arguments> refused() {
        return Stream.of(
                arguments("x".repeat(300), "texten i title är 300 tecken; korta den till högst 80"),
                arguments("!?* — …", "har inga bokstäver som går att ha i en adress; säg vad filen ska heta med --name"),
                arguments("🎉🎉", "har inga bokstäver som går att ha i en adress"),
                arguments("Läsning i parken!", "content/aktiviteter/lasning-i-parken.md finns redan"),
                arguments("...", "har inga bokstäver som går att ha i en adress"),
                arguments("", "fältet title är tomt; skriv ett värde"),
                arguments(" \n ", "fältet title är tomt; skriv ett värde"),
                arguments("{Odling}", "värdet står inom { och }"),
                arguments("Odling status=published", "två fält står på samma rad"),
                arguments("Odl\u0007ing", "ett osynligt styrtecken (U+0007)"),
                arguments("laget=paborjad", "har inget fält laget att fylla i"));
    }
}
