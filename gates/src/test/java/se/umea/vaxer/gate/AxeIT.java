package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.0 to 2.2 A and AA and good practice, in a real browser. */
@ExtendWith(BrowserSession.class)
final class AxeIT {

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @MethodSource("se.umea.vaxer.gate.BuiltSite#addresses")
    void findsNothingInAnyLookOnPhoneAndDesktop(String address, Browser browser, SiteServer server) {
        browser.open(server.url(address));
        for (int width : List.of(Limits.WIDTH, 1280)) {
            browser.size(width, 900);
            for (Look look : Look.ON_SCREEN) {
                browser.look(look);
                assertEquals(List.of(), Axe.violations(browser, look), look + " at " + width + " px");
            }
        }
    }

    @Test
    void bites(Browser browser) {
        browser.look(Look.LIGHT);
        browser.show("""
                <html lang=sv><title>Fel</title><main><h1>Fel</h1><img src=x>
                <p style="color: #aaa; background: white">Svag text</p></main>
                """);
        assertEquals(List.of("color-contrast: p", "image-alt: img"), Axe.violations(browser, Look.LIGHT));
    }

    @Test
    void bitesInOneLookAlone(Browser browser) {
        browser.size(Limits.WIDTH, 900);
        browser.look(Look.LIGHT);
        browser.show("""
                <!doctype html>
                <html lang=sv><title>Fel</title>
                <style>
                @media (prefers-color-scheme: dark) { p { color: #aaa } }
                @media (forced-colors: active) { span { display: none } }
                </style>
                <main style="background: white"><h1>Fel</h1><p>Svag text</p><a href="#a"><span>Länk</span></a></main>
                """);
        assertEquals(List.of(), Axe.violations(browser, Look.LIGHT));
        browser.look(Look.DARK);
        assertEquals(List.of("color-contrast: p"), Axe.violations(browser, Look.DARK));
        browser.look(Look.FORCED_LIGHT);
        assertEquals(List.of("link-name: a"), Axe.violations(browser, Look.FORCED_LIGHT));
    }
}
