package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> STATES = List.of("genomfors", "paborjad", "ej-paborjad", "avslutad");

    @Test
    void ignoresAccents() {
        assertEquals(Optional.of("genomfors"), Suggestion.nearest("Genomförs", STATES));
    }

    @Test
    void findsAMisspeltWord() {
        assertEquals(Optional.of("avslutad"), Suggestion.nearest("avsultad", STATES));
    }

    @Test
    void findsTheOnlyWordThatBeginsAlike() {
        assertEquals(Optional.of("paborjad"), Suggestion.nearest("pågaende", STATES));
    }

    @Test
    void findsTheOnlyWordThatContainsIt() {
        assertEquals(Optional.of("projektet-starkare"), Suggestion.nearest("starkare", List.of("projektet-starkare", "starka-foraldrar")));
    }

    @Test
    void suggestsNothingForAnUnknownWord() {
        assertEquals(Optional.empty(), Suggestion.nearest("xyzzy", STATES));
    }

    @Test
    void suggestsNothingAmongTooManyWords() {
        assertEquals(Optional.empty(), Suggestion.nearest("a", Collections.nCopies(501, "a")));
    }
}
