package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.umea.vaxer.check.Pictures;

/** Nothing is cut or runs out of sight, and whatever is pressed is large enough, on narrow and on wide screens. */
@ExtendWith(BrowserSession.class)
final class LayoutIT {

    private static final String PAGES = "se.umea.vaxer.gate.BuiltSite#addresses";

    @ParameterizedTest
    @MethodSource(PAGES)
    void cutsNothingAndScrollsOneWay(String address, Browser browser, SiteServer server) {
        browser.look(Look.LIGHT);
        browser.size(Limits.WIDTH, 800);
        browser.open(server.url(address));
        assertEquals(List.of(), browser.faults("cut.js"), "320 px");
        browser.zoom(Limits.ZOOM, 1280, 1024);
        assertEquals(List.of(), browser.faults("cut.js"), "1280 px at 400 %");
        browser.size(1280, 1024);
        assertEquals(List.of(), browser.faults("cut.js"), "1280 px");
    }

    @ParameterizedTest
    @MethodSource(PAGES)
    void leavesRoomForTheReadersOwnTextSpacing(String address, Browser browser, SiteServer server) {
        browser.look(Look.LIGHT);
        browser.open(server.url(address));
        browser.result("text-spacing.js");
        for (int width : List.of(Limits.WIDTH, 768, 1280)) {
            browser.size(width, 1024);
            assertEquals(List.of(), browser.faults("cut.js"), width + " px");
        }
    }

    @ParameterizedTest
    @MethodSource(PAGES)
    void leavesRoomForTextTwiceAsLarge(String address, Browser browser, SiteServer server) {
        browser.look(Look.LIGHT);
        browser.open(server.url(address));
        browser.result("large-text.js");
        for (int width : List.of(390, 768, 1280)) {
            browser.size(width, 1024);
            assertEquals(List.of(), browser.faults("cut.js"), width + " px");
        }
    }

    @ParameterizedTest
    @MethodSource(PAGES)
    void hasTargetsOf44Pixels(String address, Browser browser, SiteServer server) {
        browser.look(Look.LIGHT);
        browser.open(server.url(address));
        for (int width : List.of(Limits.WIDTH, 1280)) {
            browser.size(width, 1024);
            assertEquals(List.of(), browser.faults("targets.js", Limits.TARGET), width + " px");
        }
    }

    @Test
    void bitesWhereTextIsCut(Browser browser) {
        browser.size(320, 800);
        browser.show("""
                <!doctype html>
                <p style="width: 400px">bred</p>
                <p class="trang" style="overflow: hidden; height: 10px; line-height: 20px">hög</p>
                <p style="white-space: nowrap">Ett stycke som inte får brytas och därför går ut ur fönstret åt höger</p>
                """);
        assertEquals(List.of("the page scrolls sideways: 408 px of 320", "p.trang cuts: hög", "p is too narrow for: Ett stycke som inte får brytas och därför går ut ur fönstret åt höger",
                "out of the window: Ett stycke som inte får brytas och därför går ut ur fönstret åt höger"),
                browser.faults("cut.js").stream().map(fault -> fault.replaceFirst("\\d+ px of", "408 px of")).toList());
    }

    @Test
    void bitesWhereSomethingIsWiderThanItsColumn(Browser browser) {
        browser.look(Look.LIGHT);
        browser.size(320, 800);
        browser.show("""
                <!doctype html>
                <div style="width: 100px"><img src="%1$s" alt="Bred" width="200" height="20"> <i>Nordöstersjökustartilleri</i></div>
                <div style="width: 100px; overflow: auto"><img src="%1$s" alt="Rullas" width="200" height="20"></div>
                """.formatted("data:image/gif;base64," + Base64.getEncoder().encodeToString(Pictures.of("gif", 1, 1))));
        assertEquals(List.of("div is too narrow for: Nordöstersjökustartilleri", "div is too narrow for: Bred"), browser.faults("cut.js"));
        browser.look(Look.PAPER);
        assertEquals(List.of("div is too narrow for: Nordöstersjökustartilleri", "div is too narrow for: Bred",
                "div is too narrow for: Rullas"), browser.faults("cut.js"));
    }

    @Test
    void bitesWhereTheReadersSpacingIsCut(Browser browser) {
        browser.size(320, 800);
        browser.show("""
                <!doctype html>
                <p class="fast" style="overflow: hidden; line-height: 2; white-space: nowrap; width: 6ch">000000</p>
                """);
        assertEquals(List.of(), browser.faults("cut.js"));
        browser.result("text-spacing.js");
        assertEquals(List.of("p.fast cuts: 000000"), browser.faults("cut.js"));
    }

    @Test
    void bitesWhereTargetsAreSmall(Browser browser) {
        browser.size(320, 800);
        browser.show("""
                <!doctype html>
                <p>I en mening får en <a href="#a">länk</a> vara liten.</p>
                <p><a href="#b" style="display: inline-block; width: 60px; height: 20px">liten</a></p>
                <p><a href="#c" style="display: inline-block; width: 60px; height: 44px">stor</a></p>
                """);
        assertEquals(List.of("60 × 20 px: a liten"), browser.faults("targets.js", Limits.TARGET));
    }
}
