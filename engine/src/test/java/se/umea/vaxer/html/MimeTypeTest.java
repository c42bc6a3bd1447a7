package se.umea.vaxer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MimeTypeTest {

    @Test
    void goesByTheExtension() {
        assertEquals("image/svg+xml; charset=utf-8", MimeType.of("a/b.min.SVG"));
        assertEquals("application/octet-stream", MimeType.of("a"));
        assertTrue(MimeType.isText("a.html"));
        assertFalse(MimeType.isText("a.pdf"));
    }
}
