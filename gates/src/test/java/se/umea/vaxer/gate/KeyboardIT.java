package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/** A walk through the pages with the tab key: first the skip link, then everything in the order that it is read in. */
@ExtendWith(BrowserSession.class)
final class KeyboardIT {

    /** Pages that each have a kind of link or field that none before them has: a walk through the others would meet the same again. */
    static List<String> pagesOfAllKinds() {
        Set<String> met = new HashSet<>();
        return BuiltSite.addresses().filter(address -> met.addAll(kinds(BuiltSite.ofTheProject().page(address)))).toList();
    }

    /** How everything that the tab key may come to is marked up, from the top of the page down to it. */
    private static Set<String> kinds(Document page) {
        return page.select("a[href], area[href], button, input, select, textarea, summary, [tabindex]").stream().map(element ->
                Stream.iterate(element, Objects::nonNull, Element::parent).map(one -> one.tagName() + "." + one.className())
                        .collect(Collectors.joining(" < ")) + " " + element.attr("tabindex")).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("pagesOfAllKinds")
    void reachesEverythingInOrderAndShowsWhereItIs(String address, Browser browser, SiteServer server) {
        for (Look look : List.of(Look.LIGHT, Look.DARK)) {
            browser.look(look);
            browser.size(look == Look.LIGHT ? 320 : 1280, 700);
            browser.open(server.url(address));
            assertEquals(List.of(), walk(browser, browser.texts("return focusable().map(label)")), look.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("se.umea.vaxer.gate.BuiltSite#addresses")
    void isInTheOrderOfReadingAndTheSkipLinkSkipsTheNavigation(String address, Browser browser, SiteServer server) {
        browser.look(Look.LIGHT);
        browser.size(320, 700);
        browser.open(server.url(address));
        assertEquals(List.of(), browser.faults("order.js"), "at 320 px");
        browser.size(1280, 700);
        assertEquals(List.of(), browser.faults("order.js"), "at 1280 px");
        browser.tab();
        assertEquals("a.skip-link " + (address.startsWith("en/") ? "Skip to main content" : "Hoppa till innehållet"),
                browser.run("return label(document.activeElement)"));
        browser.press(Keys.ENTER);
        browser.tab();
        assertEquals(true, browser.run("""
                return document.querySelector('main').compareDocumentPosition(document.activeElement)
                    & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING) ? true : document.activeElement.outerHTML
                """));
    }

    @Test
    void bites(Browser browser) {
        browser.look(Look.LIGHT);
        browser.size(320, 700);
        browser.show("""
                <!doctype html>
                <style>a:focus-visible { outline: 3px solid }</style>
                <a href="#a" tabindex="1">sist</a>
                <a href="#b">först</a>
                <a href="#c" style="outline: none">osynlig</a>
                <a href="#c" style="outline: 2px solid #aaa">svag</a>
                <a href="#d" style="position: fixed; top: 200px">skymd</a>
                <a href="#e">till</a>
                <div class="over" style="position: fixed; top: 190px; height: 60px; width: 300px"></div>
                """);
        assertEquals(List.of("2: a först instead of a sist", "no outline: a osynlig",
                "outline 2.32:1: a svag", "covered by div.over: a skymd", "then: a till"),
                walk(browser, List.of("a sist", "a sist", "a osynlig", "a svag", "a skymd")));
    }

    @Test
    void bitesWhereTheOrderIsNotAsRead(Browser browser) {
        browser.size(320, 700);
        browser.show("""
                <!doctype html>
                <div style="display: flex; flex-direction: column-reverse"><a href="#a">nere</a><a href="#b">uppe</a></div>
                """);
        assertEquals(List.of("a nere comes before a uppe, which is above it"), browser.faults("order.js"));
    }

    /** What is wrong on the way from the address bar through the page and out of it. */
    static List<String> walk(Browser browser, List<String> expected) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            browser.tab();
            List<String> focused = browser.faults("focused.js");
            if (!focused.get(0).equals(expected.get(i))) {
                faults.add((i + 1) + ": " + focused.get(0) + " instead of " + expected.get(i));
            }
            faults.addAll(focused.subList(1, focused.size()));
        }
        browser.tab();
        // with no address bar to go to, the walk starts anew
        Object after = browser.run("return document.activeElement === document.body ? null : label(document.activeElement)");
        if (after != null && !after.equals(expected.get(0))) {
            faults.add("then: " + after);
        }
        return faults;
    }
}
