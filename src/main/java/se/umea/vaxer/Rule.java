package se.umea.vaxer;

import java.util.Locale;

/**
 * The rules that a finding can break: their names, which the editors' handbook explains one by one, and what each
 * asks for in one Swedish sentence.
 */
public enum Rule {

    // the file itself
    OLASBAR("Varje fil måste gå att läsa."),
    FOR_STOR("En innehållsfil får vara högst 1 MB."),
    FOR_INVECKLAD("Texten får inte ha fler nivåer i varandra än att den går att läsa."),
    SYMBOLISK_LANK("Innehållet och webbplatsen är riktiga filer och mappar, inte länkar till dem."),
    FILANDELSE("En sida heter något på .md, med små bokstäver."),
    FILNAMN("Filer och mappar heter bara a–z, 0–9 och bindestreck."),
    FILNAMN_MAC("Filnamnets å, ä och ö är lagrade på ett sätt som ger en annan adress."),
    SAMMA_ADRESS("Två filer får inte bli samma sida."),
    FEL_MAPP("Varje slags sida har sin mapp."),
    KONFLIKT("Två ändringar av samma rader är hopskrivna till en."),
    SAKNAD_SIDA("Vissa sidor måste finnas och vara publicerade."),

    // its letters
    TECKENKODNING("Filen ska vara sparad som UTF-8."),
    ERSATTNINGSTECKEN("Bokstäver får inte ha gått förlorade."),
    STYRTECKEN("Osynliga styrtecken hör inte hemma i en text."),
    BOM("Filen börjar med ett osynligt märke, som inte behövs."),
    RADSLUT("Filens rader slutar på Windows sätt."),

    // its header
    TOM_FIL("En tom fil blir ingen sida."),
    YAML_HUVUD("Rubrikfälten skrivs namn=värde, utan en skiljerad före."),
    SKILJERAD("En skiljerad står mellan rubrikfälten och texten."),
    LIKHETSTECKEN("Varje rubrikfält skrivs namn=värde på en egen rad."),
    RUBRIKFALT_I_TEXT("Ett rubrikfält står på en egen rad ovanför skiljeraden."),
    OKANT_FALT("Bara de rubrikfält som hör till sidans typ får finnas."),
    SAKNAT_FALT("De rubrikfält som krävs måste finnas."),
    UPPREPAT_FALT("Ett rubrikfält får stå en gång."),
    TOMT_FALT("Ett rubrikfält har ett värde."),
    KLAMRAR("Ett värde får inte stå inom klamrar."),
    OKAND_TYP("Sidans typ är en av de kända."),
    OKAND_STATUS("Sidans status är published, draft eller published-date."),
    FEL_DATUM("Ett datum skrivs år-månad-dag och finns i almanackan."),
    OKANT_VARDE("Fältets värde är ett av de tillåtna."),
    FOR_LANG_TEXT("Fältets text ryms på sin plats."),
    FEL_TAL("Fältets värde är ett heltal."),
    FEL_TELEFON("Ett telefonnummer skrivs med siffror, mellanslag och bindestreck."),
    FEL_EPOST("En e-postadress har ett namn, ett @ och en domän."),
    OKAND_SIDA("Fältet nämner sidor som finns."),
    OKANT_SPRAK("Webbplatsen har ord på sidans språk."),
    FEL_ORIGINAL("En version utgår från en sida på webbplatsens eget språk."),
    SAMMA_SPRAK("En sida har en version på varje språk."),
    OKAND_FIL("Filen som nämns finns bland webbplatsens filer."),
    FEL_ADRESS("En tidigare adress skrivs från webbplatsens början och slutar på .html."),
    UPPTAGEN_ADRESS("En tidigare adress leder till en enda sida, och är ingen annans."),
    OPUBLICERAD("En sida hänvisar bara till sidor som är publicerade."),

    // its text
    SAKNAD_TEXT("Efter skiljeraden står sidans text."),
    RUBRIK("Sidans titel är den enda rubriken på nivå 1, och inga nivåer hoppas över."),
    BILD_UTAN_TEXT("En bild har en text för den som inte ser den."),
    RA_HTML("Texten skrivs i Markdown, inte i HTML."),
    SKRIPT("Texten bär inga skript."),
    OAVSLUTAD_HTML("HTML i en text slutar allt som den börjar, och ingenting annat."),
    BRUTEN_LANK("En länk leder till något som finns."),
    LANKTEXT("En länks text säger vart den leder."),

    // what can be better
    GRANSKAS("En sida ses över senast den dag som står i den."),
    ARLIG("Det som ska göras varje år är gjort det senaste året."),
    GAMMAL_VERSION("En version är genomläst efter att originalet ändrades."),
    SAKERHETSKONTAKT("Filen security.txt gäller, men mindre än ett år till."),
    FRAMTIDA_DATUM("En publicerad sida har ett datum som har varit."),
    LANG_MENING("En mening har högst 30 ord."),
    SKRIVSATT("Det som ser ut som en lista eller en länk är skrivet så att det blir det."),
    FORKORTNING("En förkortning förklaras på sidan eller står i ordlistan."),
    ENSAM("Sidan delar ämne med någon annan."),
    UTAN_SIDOR("Ämnet har minst en sida."),
    STOR_BILD("En bild är högst 500 kB."),
    OANVAND_FIL("Filen används någonstans."),

    // the bake
    UTELAMNAD("JBake utelämnar filen."),
    MALL("En mall går att köra."),
    MALL_JAVA("En mall kör inga Java-klasser."),
    MALL_UTAN_MOTOR("En mall heter något på .ftl."),

    // the finishing
    CSS_OLAST("En stilmall är skriven så att den kan krympas."),
    CSS_HAMTAR("En stilmall hämtar ingenting mer."),

    // the finished site
    STARTSIDA("Webbplatsen har en startsida."),
    BRUTEN_ADRESS("Varje länk på den färdiga webbplatsen leder till något som finns."),
    BRUTET_ANKARE("En länk till ett ställe på en sida leder till ett ställe som finns."),
    DUBBELT_ID("Ett ställe på en sida har ett eget namn."),
    EN_H1("Varje sida har en huvudrubrik."),
    RUBRIKORDNING("Rubrikernas nivåer kommer i ordning."),
    SIDTITEL("Varje sida har en titel som ingen annan sida har."),
    BESKRIVNING("Varje sida har en beskrivning som ingen annan sida har."),
    SPRAK("Varje sida säger vilket språk den är på."),
    SPRAKVERSIONER("Versioner av en sida på andra språk nämner varandra."),
    ALT_SAKNAS("Varje bild har en text för den som inte ser den, eller säger att den är prydnad."),
    SAMMA_LANKTEXT("Länkar på en sida som heter lika leder till samma ställe."),
    FRAMMANDE("Sidan hämtar ingenting från någon annans webbplats."),
    SAKERHETSREGEL("Sidans säkerhetsregel tillåter precis det som sidan innehåller."),
    FOR_TUNG("Varje sida ryms i ett enda svar."),
    KONTAKTLANK("Ett telefonnummer eller en adress leder till sig själv."),
    OLIKA_KONTAKT("Kontaktuppgifterna är desamma på varje sida."),
    WEBBPLATSKARTA("Webbplatskartan nämner varje sida och ingenting annat."),
    FLODE("Flödet går att läsa och leder till sidor som finns."),
    INGEN_LANKAR_HIT("Någon sida länkar till varje sida."),
    TYST_LANK("En länk till en annan webbplats svarar."),

    // its documents
    DOKUMENT_TECKEN("Ett dokument visar alla tecken i texten."),
    DOKUMENT_OLASLIGT("En fil som heter .pdf är en hel PDF."),
    DOKUMENT_LAST("Ett dokument öppnas utan lösenord."),
    DOKUMENT_FARLIGT("Ett dokument gör ingenting av sig själv."),
    DOKUMENT_STORT("Ett dokument är högst 5 MB."),
    DOKUMENT_OTAGGAT("Ett dokument är taggat, för den som lyssnar."),
    DOKUMENT_UPPGIFTER("Ett dokument säger sin titel och sitt språk."),

    // its pictures
    BILD_OLASLIG("En bildfil är en hel bild av det slag som den heter."),
    BILD_FARLIG("En bild kör ingenting och hämtar ingenting.");

    private final String explanation;

    Rule(String explanation) {
        this.explanation = explanation;
    }

    /** The name that findings carry: lower case, with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the rule asks for, in one Swedish sentence. */
    public String explanation() {
        return explanation;
    }
}
