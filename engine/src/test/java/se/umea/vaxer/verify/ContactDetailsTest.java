package se.umea.vaxer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.PhoneNumber;

class ContactDetailsTest {

    @ParameterizedTest
    @CsvSource({"08-465 004 04, ''", "01632 960 011, ''", "+46 8 465 004 04, ''", "08-465 004 04, 46", "01632 960 011, 44"})
    void acceptsTheLinkThatTheEngineWrites(String written, String countryCode) {
        assertEquals(List.of(), findings(new PhoneNumber(written, countryCode).international(), written));
    }

    @Test
    void rejectsANationalNumberThatIsNotTheOneShown() {
        assertEquals(List.of(Rule.CONTACT_LINK), findings("0846500405", "08-465 004 04").stream().map(Finding::rule).toList());
        assertEquals(List.of(Rule.CONTACT_LINK), findings("0846500404", "växeln").stream().map(Finding::rule).toList());
    }

    private static List<Finding> findings(String number, String text) {
        Report report = new Report();
        new ContactDetails().page(Jsoup.parse("<p><a href=\"tel:" + number + "\">" + text + "</a></p>"),
                new PageAddress("index.html", URI.create("https://example.org")), report);
        return report.findings();
    }
}
