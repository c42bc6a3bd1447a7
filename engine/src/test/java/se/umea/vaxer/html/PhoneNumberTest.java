package se.umea.vaxer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({"090-16 10 00, 46, +4690161000", "070-387 79 29, 46, +46703877929", "+46 90 16 10 00, 46, +4690161000",
            "020-7946 0000, 44, +442079460000", "+44 20 7946 0000, 46, +442079460000", "01632 960 011, 44, +441632960011", "090-16 10 00, '', 090161000"})
    void dialsFromAbroad(String written, String countryCode, String dialled) {
        assertEquals(dialled, new PhoneNumber(written, countryCode).international());
    }

    @ParameterizedTest
    @ValueSource(strings = {"090-16 10 00", "070-387 79 29", "08-123 456 78", "0771-123 456", "+46 90 16 10 00", "+46 8 123 456 78",
            "+44 20 7946 0000", "+1 212-555 0123", "01632 960 011", "020 7946 0000"})
    void knowsNumbers(String written) {
        assertTrue(PhoneNumber.isNumber(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"växeln", "090161000", "090 16 10 00", "90-16 10 00", "0-15 16 17", "2018-09-18", "901 84", "+10 000 000",
            "090-16", "090-16 10 0", " 090-16 10 00", "090-16 10 00 00 00 00 00", "+46 90 16 10 00 ", "01632 960011", "01632 960 01", "0163200 960 011"})
    void knowsWhatIsNoNumber(String written) {
        assertFalse(PhoneNumber.isNumber(written));
    }
}
