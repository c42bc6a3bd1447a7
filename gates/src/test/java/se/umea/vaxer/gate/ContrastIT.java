package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text stands out 7:1 (WCAG 1.4.6) and the marks of the states 3:1 (WCAG 1.4.11), in every look. */
@ExtendWith(BrowserSession.class)
final class ContrastIT {

    private static final String MARKS = ".status__shape";

    @ParameterizedTest
    @MethodSource("se.umea.vaxer.gate.BuiltSite#addresses")
    void standsOutFromItsGroundInEveryLookAndOnPaper(String address, Browser browser, SiteServer server) throws IOException {
        browser.open(server.url(address));
        for (Look look : List.of(Look.LIGHT, Look.DARK)) {
            browser.look(look);
            for (int width : List.of(Limits.WIDTH, 1280)) {
                assertEquals(List.of(), Contrast.faults(browser, width, MARKS), look + " at " + width + " px");
            }
        }
        for (Look look : List.of(Look.FORCED_LIGHT, Look.FORCED_DARK)) {
            browser.look(look);
            assertEquals(List.of(), Contrast.faultsInForcedColors(browser, 1280, MARKS), look.toString());
        }
        browser.look(Look.PAPER);
        assertEquals(List.of(), Contrast.faults(browser, 700, MARKS), "on paper");
    }

    @Test
    void bitesInForcedColors(Browser browser) throws IOException {
        browser.look(Look.FORCED_DARK);
        browser.show("""
                <!doctype html>
                <body style="background: white">
                <p style="color: #333">Får systemets färg</p>
                <p style="color: #333; forced-color-adjust: none">Behåller sin egen</p>
                <p><svg class="status__shape" viewBox="0 0 9 9" width="30"><path fill="#333" d="M0 0h9v9z"/></svg></p>
                """);
        assertEquals(List.of("1.66:1 p: Behåller sin egen", "1.66:1 mark in p"),
                Contrast.faultsInForcedColors(browser, 320, MARKS));
    }

    @Test
    void bites(Browser browser) throws IOException {
        browser.look(Look.LIGHT);
        browser.show("""
                <!doctype html>
                <body style="background: white">
                <p style="color: #595959">Nog</p>
                <p style="color: #666">För lite</p>
                <p style="color: black; background: linear-gradient(white 50%, #767676 50%)">Till hälften</p>
                <p><svg class="status__shape" viewBox="0 0 9 9" width="9"><path fill="#aaa" d="M0 0h9v9z"/></svg></p>
                """);
        assertEquals(List.of("5.74:1 p: För lite", "4.62:1 p: Till hälften", "2.32:1 mark in p"),
                Contrast.faults(browser, 320, MARKS));
    }
}
