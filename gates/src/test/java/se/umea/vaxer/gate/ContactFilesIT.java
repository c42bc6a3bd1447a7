package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The literal text of what the templates write about the contact for machines. */
final class ContactFilesIT {

    private static BuiltSite site;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException, InterruptedException {
        ProjectCopy copy = ProjectCopy.in(folder);
        copy.replace("content/kontakt.md", "title=Kerstin Rörsch", "title=Anna Maria Ek");
        copy.replace("content/kontakt.md", "mobil=070-387 79 29", "mobil=+46 (0)70-387 79 29");
        copy.replace("content/kontakt.md", "roll=processledare", "roll=chef; \"vikarie\"");
        copy.replace("content/kontakt.md", "enhet=UmeBrå", "enhet=Barn, unga");
        copy.replace("content/aktiviteter/projektet-starkare.md", "title=Projektet \"Starkare\"", "title=Projektet </Starkare>");
        copy.replace("jbake.properties", "security.expires=", "security.expires=2019-08-31\n#");
        site = copy.built();
    }

    @Test
    void writesTheVCard() {
        assertEquals("""
                BEGIN:VCARD
                VERSION:3.0
                N:Ek;Anna Maria;;;
                FN:Anna Maria Ek
                ORG:Umeå kommun;Barn\\, unga
                TITLE:chef\\; "vikarie"
                TEL;TYPE=WORK,VOICE:+4690161625
                TEL;TYPE=CELL:+46703877929
                EMAIL;TYPE=INTERNET:kerstin.rorsch@umea.se
                END:VCARD
                """.replace("\n", "\r\n"), site.text("kontakt.vcf"));
    }

    @Test
    void linksTheVCardBesideTheContact() {
        assertEquals("<li><a class=\"card\" href=\"../kontakt.vcf\" type=\"text/vcard\">Spara Anna Maria Ek i adressboken (vcf)</a></li>",
                site.page("aktiviteter/sspf.html").expectFirst("aside address li:last-child").outerHtml());
    }

    @Test
    void writesTheSecurityText() {
        assertEquals("""
                Contact: mailto:kerstin.rorsch@umea.se
                Expires: 2019-09-01T00:00:00Z
                Preferred-Languages: sv, en
                Canonical: https://umea-vaxer.example/.well-known/security.txt
                """, site.text(".well-known/security.txt"));
    }

    @Test
    void writesTheStructuredData() {
        assertEquals("""
                {"@context":"https://schema.org","@graph":[{"@type":"GovernmentOrganization",\
                "@id":"https://umea-vaxer.example/#avsandare","name":"Umeå kommun","telephone":"+4690161000",\
                "address":{"@type":"PostalAddress","streetAddress":"Skolgatan 31A","postalCode":"901 84","addressLocality":"Umeå",\
                "addressCountry":"SE"},"contactPoint":[{"@type":"ContactPoint","name":"Anna Maria Ek","contactType":"chef; \\"vikarie\\"",\
                "telephone":["+4690161625","+46703877929"],"email":"kerstin.rorsch@umea.se"}]},\
                {"@type":"BreadcrumbList","itemListElement":[\
                {"@type":"ListItem","position":1,"name":"Start","item":"https://umea-vaxer.example/"},\
                {"@type":"ListItem","position":2,"name":"Aktiviteter","item":"https://umea-vaxer.example/#aktiviteter"},\
                {"@type":"ListItem","position":3,"name":"Projektet \\u003c\\/Starkare>",\
                "item":"https://umea-vaxer.example/aktiviteter/projektet-starkare.html"}]}]}""",
                site.page("aktiviteter/projektet-starkare.html").expectFirst("script").data());
    }
}
