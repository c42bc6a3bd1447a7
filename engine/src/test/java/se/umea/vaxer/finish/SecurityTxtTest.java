package se.umea.vaxer.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityTxtTest {

    @Test
    void holdsToTheEndOfItsLastDay() {
        Contact contact = new Contact("Kerstin Rörsch", "processledare", "UmeBrå", "Umeå kommun", List.of("090-16 16 25"),
                "kerstin.rorsch@umea.se", "kontakt.vcf");
        assertEquals("""
                Contact: mailto:kerstin.rorsch@umea.se
                Expires: 2019-09-01T00:00:00Z
                Preferred-Languages: sv, en
                Canonical: https://umea-vaxer.example/vaxer/.well-known/security.txt
                """, new SecurityTxt(List.of(contact), LocalDate.of(2019, 8, 31), List.of("sv", "en"),
                URI.create("https://umea-vaxer.example/vaxer")).toString());
    }
}
