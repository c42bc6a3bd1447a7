package se.umea.vaxer.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.umea.vaxer.check.Sites;

/** The last day is 2019-08-31. */
class SecurityTxtExpiryTest {

    private static final String FIX = "; skriv en dag mindre än ett år bort i security.expires";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2018-08-31 | security.txt gäller till 2019-08-31, och så långt fram litar ingen på den",
        "2018-09-01 |",
        "2019-08-01 |",
        "2019-08-02 | security.txt går ut 2019-08-31",
        "2019-08-31 | security.txt går ut 2019-08-31",
        "2019-09-01 | security.txt gick ut 2019-08-31"})
    void warnsAMonthBeforeTheEndAndOfADayTooFarAhead(LocalDate today, String message) throws IOException {
        assertEquals(message == null ? List.of() : List.of("jbake.properties:1: " + message + FIX + " warns"),
                reported(site("2019-08-31"), today));
    }

    @Test
    void blocksADayThatIsNone() throws IOException {
        assertEquals(List.of("jbake.properties:1: \"2019-02-30\" i security.expires är inget datum" + FIX + " stops"),
                reported(site("2019-02-30"), LocalDate.of(2018, 9, 18)));
    }

    @Test
    void reportsNothingOfASiteWithoutSuchAFile() throws IOException {
        assertEquals(List.of(), reported(site(""), LocalDate.of(2018, 9, 18)));
    }

    private static List<String> reported(Site site, LocalDate today) {
        return SecurityTxtExpiry.check(site, today).stream().map(finding -> finding + (finding.blocking() ? " stops" : " warns")).toList();
    }

    private Site site(String day) throws IOException {
        Path settings = Sites.copy(Sites.FOLDER.resolve("valid"), folder).resolve("jbake.properties");
        Files.writeString(settings, "security.expires=" + day + '\n');
        return Site.open(folder);
    }
}
