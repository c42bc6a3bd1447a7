package se.umea.vaxer.finish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.html.PageAddress;

class DocumentLinksTest {

    @ParameterizedTest
    @CsvSource({"0, '1 kB'", "84499, '84 kB'", "84500, '85 kB'", "999499, '999 kB'", "999500, '1 MB'", "1249999, '1,2 MB'",
            "1250000, '1,3 MB'", "12000000, '12 MB'"})
    void writesSizesInDecimalUnits(long bytes, String size) {
        assertEquals(size, DocumentLinks.size(bytes, ",").replace('\u00A0', ' '));
    }

    @Test
    void writesOnlyTheSizeOfAFileThatIsNoPdf(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("plan.pdf"), "inte en PDF");
        Document page = Jsoup.parse("<a href=plan.pdf>Plan</a>");

        new DocumentLinks(new SiteFiles(List.of(folder))::find, new Translations(new Languages("sv", Map.of())))
                .apply(page, new PageAddress("index.html", URI.create("https://example.org")));

        assertEquals("Plan (pdf, 1 kB)", page.text().replace('\u00A0', ' '));
    }
}
