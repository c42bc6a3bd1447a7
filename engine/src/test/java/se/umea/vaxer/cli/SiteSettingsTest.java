package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteSettingsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2018-09-18T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void readsTheLanguageAndTheTimeZone() throws IOException {
        SiteSettings settings = settings("messages.language=en\nsite.timezone=Pacific/Kiritimati\n");
        assertEquals(Locale.ENGLISH, settings.locale());
        assertEquals(ZoneId.of("Pacific/Kiritimati"), settings.zone());
        assertEquals(LocalDate.of(2018, 9, 19), new Vaxer(NOON, Terminal.NONE, settings).today());
    }

    @Test
    void usesTheSystemsWhereTheSiteHasNone() throws IOException {
        SiteSettings settings = settings("");
        assertEquals(SiteSettings.systemLocale(Map.of()), settings.locale());
        assertEquals(ZoneId.systemDefault(), settings.zone());
    }

    @Test
    void followsTheEnvironmentWhereTheSystemHasNoFilesForItsLanguage() {
        Locale java = Locale.getDefault(Locale.Category.DISPLAY);
        assertEquals("sv", SiteSettings.systemLocale(Map.of("LANG", "sv_SE.UTF-8")).getLanguage());
        assertEquals("sv", SiteSettings.systemLocale(Map.of("LC_ALL", "sv_FI@euro", "LANG", "en_GB.UTF-8")).getLanguage());
        assertEquals(java, SiteSettings.systemLocale(Map.of("LC_ALL", "C", "LANG", "sv_SE.UTF-8")));
        assertEquals(java, SiteSettings.systemLocale(Map.of()));
    }

    @Test
    void readsSettingsInAnotherEncodingAsJBakeDoes() throws IOException {
        Files.write(folder.resolve("jbake.properties"), new byte[] {'a', '=', (byte) 0xe5, '\n', 's', 'i', 't', 'e', '.', 't', 'i', 'm', 'e',
            'z', 'o', 'n', 'e', '=', 'U', 'T', 'C'});
        assertEquals("UTC", SiteSettings.of("check", "--source=" + folder).timezone());
    }

    @Test
    void namesAnUnknownTimeZone() throws IOException {
        SiteSettings settings = settings("site.timezone=Europe/Upsala\n");
        assertEquals("jbake.properties: det finns ingen tidszon \"Europe/Upsala\"; skriv site.timezone som Europe/Stockholm",
                assertThrows(IllegalArgumentException.class, settings::zone).getMessage());
    }

    @Test
    void namesTheFileOfTheSourceFolder() {
        assertEquals("en/sida/jbake.properties: fel", SiteSettings.located("jbake.properties: fel", "check", "--source", "./en/sida/"));
        assertEquals("jbake.properties: fel", SiteSettings.located("jbake.properties: fel", "check", "--source", "."));
        assertEquals("inget fel i filen", SiteSettings.located("inget fel i filen", "check", "--source=sida"));
    }

    private SiteSettings settings(String properties) throws IOException {
        Files.writeString(folder.resolve("jbake.properties"), properties);
        return SiteSettings.of("check", "--source", folder.toString());
    }
}
