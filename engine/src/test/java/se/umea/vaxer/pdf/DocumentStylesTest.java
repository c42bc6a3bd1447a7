package se.umea.vaxer.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DocumentStylesTest {

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
    void writesOutTheFirstValueOfACustomProperty() {
        assertEquals("a { color: #10302f; border: 1pt solid #10302f; width: clamp(1rem, 2vw, 2rem) }",
                DocumentStyles.resolve("a { color: var(--ink); border: 1pt solid var(--ink); width: var(--size) }", CSS));
    }

    @Test
    void rejectsACustomPropertyThatIsNotDeclared() {
        IllegalArgumentException failure = assertThrows(IllegalArgumentException.class,
                () -> DocumentStyles.resolve("a { color: var(--inc) }", CSS));

        assertEquals("dokumentets stilmall använder --inc, som ingen av stilmallarna som den länkar har", failure.getMessage());
    }
}
