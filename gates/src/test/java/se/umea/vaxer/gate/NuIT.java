package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Nu HTML checker has neither an error nor a warning for any page or style sheet. */
final class NuIT {

    private static final BuiltSite SITE = BuiltSite.ofTheProject();

    private static NuChecker nu;

    @BeforeAll
    static void startTheChecker() throws Exception {
        nu = NuChecker.start();
    }

    @ParameterizedTest
    @MethodSource("se.umea.vaxer.gate.BuiltSite#addresses")
    void everyPageIsValidHtml(String page) throws Exception {
        assertEquals(List.of(), nu.html(SITE.text(page)), page);
        for (Element style : SITE.page(page).select("style")) {
            assertEquals(List.of(), nu.css(style.data()), page);
        }
    }

    @Test
    void everyStyleSheetIsValidCss() throws Exception {
        for (String file : SITE.files()) {
            if (file.endsWith(".css")) {
                assertEquals(List.of(), nu.css(SITE.text(file)), file);
            }
        }
    }

    @Test
    void bitesInHtml() throws Exception {
        assertEquals(List.of("error: CSS: “colr”: Property “colr” doesn't exist.",
                "error: An “img” element must have an “alt” attribute, except under certain conditions."
                        + " For details, consult guidance on providing text alternatives for images.",
                "warning: Section lacks heading. Consider using “h2”-“h6” elements to add identifying headings"
                        + " to all sections, or else use a “div” element instead for any cases where no heading is needed."),
                nu.html("""
                        <!doctype html>
                        <html lang=sv>
                        <title>Fel</title>
                        <style>p { colr: red }</style>
                        <img src=x.png>
                        <section><p>Utan rubrik</section>
                        """));
    }

    @Test
    void bitesInCss() throws Exception {
        assertEquals(List.of("error: CSS: “color”: “röd” is not a “color” value."),
                nu.css("@layer a { p { color: röd } }"));
    }
}
