package se.umea.vaxer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CssCustomPropertiesTest {

    private static final String CSS = """
            :root {
              --ink: #10302f;
              --size: clamp(1rem, 2vw, 2rem);
            }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #f0f2ea; }
            }
            """;

    @Test
    void writesOutWhatPaperShows() {
        assertEquals("a { color: #10302f; border: 1pt solid #10302f; width: clamp(1rem, 2vw, 2rem) }",
                CssCustomProperties.of(CSS).resolve("a { color: var(--ink); border: 1pt solid var(--ink); width: var(--size) }"));
    }

    @Test
    void rejectsATokenThatTheSiteLacks() {
        IllegalArgumentException failure = assertThrows(IllegalArgumentException.class,
                () -> CssCustomProperties.of(CSS).resolve("a { color: var(--inc) }"));

        assertEquals("en stilmall för dokumenten använder --inc, som inte finns i css/tokens.css", failure.getMessage());
    }
}
