package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers find the answer to their question where they land, before they scroll, on a phone and on a desk. */
@ExtendWith(BrowserSession.class)
final class FirstScreenIT {

    private static final String ERSBODA = "aktiviteter/satsning-pa-utemiljon-pa-ersboda";

    static Stream<Arguments> questions() {
        ContentHeaders start = ContentHeaders.read(Path.of("content/index.md"));
        ContentHeaders contact = ContentHeaders.read(Path.of("content/kontakt.md"));
        ContentHeaders ersboda = ContentHeaders.read(Path.of("content/" + ERSBODA + ".md"));
        List<String> person = List.of(contact.get("title"), contact.get("telefon"));
        return Stream.of(
                Arguments.of("What is this?", "index.html", List.of(start.get("title"), start.get("ingress"))),
                Arguments.of("What goes on?", "index.html", List.of("Genomförs nu", ersboda.get("title"))),
                Arguments.of("Whom do I call?", "index.html", person),
                Arguments.of("Whom do I call?", "kontakt.html", person),
                Arguments.of("What happens at Ersboda?", ERSBODA + ".html", List.of(ersboda.get("title"), "nytt hängställe för ungdomar",
                        "Genomförs nu")),
                Arguments.of("How old is this?", "index.html", List.of("2018")),
                Arguments.of("How old is this?", ERSBODA + ".html", List.of("Uppgifterna är från 2018")),
                Arguments.of("Who decided that it is yellow?", "aktiviteter/sociala-insatsgrupper.html",
                        List.of("Påbörjad", "redaktionen")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("questions")
    void answersBeforeAnyoneScrolls(String question, String page, List<String> answers, Browser browser, SiteServer server) {
        browser.look(Look.LIGHT);
        browser.open(server.url(page));
        for (List<Integer> window : List.of(List.of(390, 844), List.of(1280, 800))) {
            browser.size(window.get(0), window.get(1));
            assertEquals(List.of(), browser.faults("first-screen.js", answers), window.toString());
        }
    }

    /** The pictures around a title take little of a phone's screen. */
    @ParameterizedTest
    @MethodSource("se.umea.vaxer.gate.BuiltSite#addresses")
    void spendsATenthOfAPhoneOnPictures(String page, Browser browser, SiteServer server) {
        browser.look(Look.LIGHT);
        browser.size(390, 844);
        browser.open(server.url(page));
        assertEquals(true, browser.run("return [...document.querySelectorAll('main :has(> h1) ~ svg, header :has(> h1) ~ svg')]"
                + ".reduce((sum, each) => sum + each.getBoundingClientRect().height, 0) < 85"));
    }

    @Test
    void bites(Browser browser) {
        browser.look(Look.LIGHT);
        browser.size(390, 844);
        browser.show("""
                <!doctype html>
                <p>Ring <b>Anna</b> Berg</p><p style="margin-top: 900px">010-10</p><p style="position: absolute; left: -900px">Bort</p>
                """);
        assertEquals(List.of("below the first screen: 010-10", "below the first screen: Bort", "not on the page: Bertil"),
                browser.faults("first-screen.js", List.of("Anna Berg", "010-10", "Bort", "Bertil")));
    }
}
