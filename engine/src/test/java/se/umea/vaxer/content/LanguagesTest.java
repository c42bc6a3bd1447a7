package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.ComponentOrientation;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.Sites;

class LanguagesTest {

    private static final Languages SWEDISH = new Languages("sv", Map.of("sv", Map.of("namn", "Svenska", "start", "Start"),
            "sv-simple", Map.of("namn", "Lättläst"), "en", Map.of("start", "Home")));

    /** Words that not every language needs. */
    private static final Set<String> OPTIONAL = Set.of("units");

    @TempDir
    Path folder;

    @Test
    void takesAWordFromTheLanguageWithoutItsLastPart() {
        assertEquals("Lättläst", SWEDISH.word("sv-simple", "namn", ""));
        assertEquals("Start", SWEDISH.word("sv-simple", "start", ""));
        assertEquals("annars", SWEDISH.word("en", "namn", "annars"));
    }

    @Test
    void countsEasySwedishAsSwedish() {
        assertFalse(SWEDISH.isForeign("sv-simple"));
        assertFalse(SWEDISH.isForeign("sv"));
        assertTrue(SWEDISH.isForeign("svx"));
    }

    @Test
    void hasEveryWordInEveryLanguageOfTheSite() {
        Sites.copy(Sites.REAL, folder);
        Sites.lay(Sites.FOLDER.resolve("arabiska"), folder);
        Languages languages = Languages.of(Site.open(folder));
        assertEquals(Set.of("sv", "sv-simple", "en", "ar"), languages.tags());
        for (String tag : languages.tags()) {
            Set<String> names = new TreeSet<>(languages.words().get("sv").keySet());
            names.removeAll(OPTIONAL);
            for (String name : names) {
                assertFalse(languages.word(tag, name, "").isEmpty(), tag + ' ' + name);
            }
            assertTrue(languages.words().get("sv").keySet().containsAll(languages.words().get(tag).keySet()), tag);
            assertEquals(ComponentOrientation.getOrientation(Locale.forLanguageTag(tag)).isLeftToRight() ? "ltr" : "rtl",
                    languages.word(tag, "riktning", ""), tag);
        }
    }
}
