package se.umea.vaxer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({"090-16 10 00, 46, +4690161000", "070-387 79 29, 46, +46703877929", "+46 90 16 10 00, 46, +4690161000",
            "020-7946 0000, 44, +442079460000", "+44 20 7946 0000, 46, +442079460000", "01632 960 011, 44, +441632960011",
            "090-16 10 00, '', 090161000",
            "0703877929, 46, +46703877929", "(090) 16 10 00, 46, +4690161000", "+46 (0)90-16 10 00, 46, +4690161000"})
    void dialsFromAbroad(String written, String countryCode, String dialled) {
        assertEquals(dialled, new PhoneNumber(written, countryCode).international());
    }

    @ParameterizedTest
    @ValueSource(strings = {"090-16 10 00", "070-387 79 29", "08-123 456 78", "0771-123 456", "+46 90 16 10 00", "+46 8 123 456 78",
            "+44 20 7946 0000", "+1 212-555 0123", "01632 960 011", "020 7946 0000", "090 16 10 00", "070 387 79 29",
            "08 123 456 78",
            "0703877929", "090161000", "090-161000", "070-3877929", "(090) 16 10 00", "(08) 123 456 78", "090–16 10 00", "090‑16 10 00",
            "+46 90-16 10 00", "+46 (0)90-16 10 00", "+46(0)70-387 79 29", "+46703877929", "+46 703877929", "020 123 456", "08-12 34 56"})
    void knowsNumbers(String written) {
        assertTrue(PhoneNumber.isNumber(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kl. 08.00-16.30 och 08-17 den 2018-09-18", "vecka 08 09 10 11 12", "ISBN 0140449132", "dnr 2018/0123456789",
            "konto 1234-0703877929", "0703877929-1", "0703877929.5", "x0703877929", "10 000 000 och 0,5", "§ 3, 4 och 5", "2018–09-18 12"})
    void findsNoNumberInOtherNumbers(String text) {
        assertFalse(Pattern.compile(PhoneNumber.PATTERN).matcher(text).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"växeln", "90-16 10 00", "0-15 16 17", "2018-09-18", "901 84", "+10 000 000",
            "090-16", "090-16 10 0", " 090-16 10 00", "090-16 10 00 00 00 00 00", "+46 90 16 10 00 ", "01632 960011",
            "01632 960 01", "0163200 960 011", "08-16", "08–16",
            "08-17 2018", "08.00-16.30", "0800-1630", "08 09 10 11 12", "04 05 06 07", "12 000 000", "0 000 000",
            "556677-8899", "212000-2627",
            "2018/2019", "2018-001234", "01-02-03-04", "12345678", "01234567", "020 2018 20", "00 46 90 16 10"})
    void knowsWhatIsNoNumber(String written) {
        assertFalse(PhoneNumber.isNumber(written));
    }
}
