package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFileTest {

    @TempDir
    private Path folder;

    @Test
    void refusesToSendAFileThatHasChanged() throws IOException {
        SmallSite.write(folder.resolve("site"), Map.of("index.html", "ett"));
        SiteFile file = SiteFile.of(folder.resolve("site")).get("index.html");
        Files.writeString(file.file(), "två");

        assertEquals("kunde inte skicka " + file.file() + ": den ändrades under tiden; publicera igen",
                assertThrows(UncheckedIOException.class, file::content).getMessage());
    }
}
