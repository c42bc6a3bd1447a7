package se.umea.vaxer.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({"090-16 10 00, +4690161000", "070-387 79 29, +46703877929", "+46 90 16 10 00, +4690161000"})
    void dialsFromAbroad(String written, String dialled) {
        assertEquals(dialled, new PhoneNumber(written).international());
    }
}
