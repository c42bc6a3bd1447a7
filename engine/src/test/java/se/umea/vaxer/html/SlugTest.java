package se.umea.vaxer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({"På gång i höst!, pa-gang-i-host", "Straße 1.5 – Ærø, strasse-1-5-aero", "'  ', ''", "漢, ''"})
    void spellsTextInTheLettersOfAnAddress(String text, String slug) {
        assertEquals(slug, Slug.of(text));
    }

    @Test
    void keepsTheDotsOfAFileName() {
        assertEquals("traning-pa-ostra-gymnasiet.md", Slug.fileName("Träning på_Östra  gymnasiet .md"));
    }
}
