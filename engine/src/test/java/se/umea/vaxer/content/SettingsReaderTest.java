package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.check.Sites;

class SettingsReaderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copiesAValidSite() {
        Sites.copy(Sites.FOLDER.resolve("valid"), folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            render.feed=ja              | ska vara true eller false
            uri.noExtension=            | ska vara true eller false
            index.posts_per_page=tio    | ska vara ett heltal
            render.encoding=UTF 8       | är ingen teckenkodning; skriv UTF-8
            jvm.locale=sv_S             | är inget språk; skriv till exempel sv_SE
            date.format=dag och månad   | är inget sätt att skriva ett datum; skriv yyyy-MM-dd
            output.extension=html       | är ingen filändelse; skriv .html
            site.host=www.umea.se       | är ingen webbadress; skriv den hela, som https://www.example.org
            site.host=https://umea växer | är ingen webbadress; skriv den hela, som https://www.example.org
            """)
    void namesWhatAValueHasToBe(String line, String message) throws IOException {
        set(line);
        assertEquals("jbake.properties: " + line + " " + message, message());
    }

    @Test
    void namesItWithoutASchemaToo() throws IOException {
        Files.writeString(folder.resolve("jbake.properties"), "jvm.locale=sv_S");
        assertEquals("jbake.properties: jvm.locale=sv_S är inget språk; skriv till exempel sv_SE", message());
    }

    @Test
    void namesAllOfThem() throws IOException {
        set("site.host=umea");
        set("render.feed=ja");
        assertEquals(2, message().split("; jbake.properties: ").length);
    }

    private String message() {
        return assertThrows(IllegalArgumentException.class,
                () -> CheckResult.of(Site.open(folder), LocalDate.of(2018, 9, 18))).getMessage();
    }

    private void set(String line) throws IOException {
        Path settings = folder.resolve("jbake.properties");
        String key = line.substring(0, line.indexOf('='));
        Files.write(settings, Files.readAllLines(settings).stream().filter(before -> !before.startsWith(key + "=")).toList());
        Files.writeString(settings, line + "\n", StandardOpenOption.APPEND);
    }
}
