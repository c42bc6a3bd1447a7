package se.umea.vaxer.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactTest {

    @Test
    void isAVCard() {
        Contact contact = new Contact("Anna Maria Ek", "chef; vikarie", "Barn, unga", "Umeå kommun",
                List.of("090-16 10 00", "070-000 00 00"), "anna@example.org", "kontakt.vcf");

        assertEquals("""
                BEGIN:VCARD
                VERSION:3.0
                N:Ek;Anna Maria;;;
                FN:Anna Maria Ek
                ORG:Umeå kommun;Barn\\, unga
                TITLE:chef\\; vikarie
                TEL;TYPE=WORK,VOICE:+4690161000
                TEL;TYPE=CELL:+46700000000
                EMAIL;TYPE=INTERNET:anna@example.org
                END:VCARD
                """.replace("\n", "\r\n"), contact.vCard());
    }

    @Test
    void saysNothingOfWhatIsNotKnown() {
        Contact contact = new Contact("Anna Ek", "", "", "Umeå kommun", List.of(), "", "kontakt.vcf");

        assertEquals("""
                BEGIN:VCARD
                VERSION:3.0
                N:Ek;Anna;;;
                FN:Anna Ek
                ORG:Umeå kommun
                END:VCARD
                """.replace("\n", "\r\n"), contact.vCard());
        assertEquals(Map.of("@type", "ContactPoint", "name", "Anna Ek"), contact.contactPoint());
    }
}
