package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

    @TempDir
    Path folder;

    @Test
    void namesTheSettingsThatCannotBeRead() throws IOException {
        Path settings = Files.writeString(folder.resolve("jbake.properties"), "content.folder=C:\\users\n");
        assertEquals("kunde inte läsa " + settings, assertThrows(UncheckedIOException.class, () -> Site.open(folder)).getMessage());
    }

    @Test
    void aSettingKeepsItsCommas() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("jbake.properties"), "abbreviation.A=one, two\nabbreviation.B=one\\, two\n");
        Site site = Site.open(folder);
        assertEquals("one, two", site.setting("abbreviation.A"));
        assertEquals("one, two", site.setting("abbreviation.B"));
        assertEquals("", site.setting("abbreviation.C"));
    }
}
