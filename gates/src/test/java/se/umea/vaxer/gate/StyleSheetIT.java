package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The style sheet inside a page, minified and without layers, is to a browser what the files in {@code assets/} are. */
@ExtendWith(BrowserSession.class)
final class StyleSheetIT {

    private static final Pattern NAMES = Pattern.compile("<#list \\[([^]]+)] as name>\\s*<link rel=\"stylesheet\"");

    @Test
    void needsNoBrowserThatKnowsLayers() {
        BuiltSite site = BuiltSite.ofTheProject();
        assertEquals(List.of(), site.pages().stream().filter(page -> site.text(page).contains("@layer")).toList());
    }

    /** The layers as the browser orders them, and their rules as the build wrote them out, on every element of a page. */
    @ParameterizedTest
    @ValueSource(strings = {"index.html", "aktivitetsplan.html", "fokusomraden/meningsfull-fritid.html",
            "aktiviteter/satsning-pa-utemiljon-pa-ersboda.html", "dokument/presentation-av-uppdraget.html", "kontakt.html", "tillganglighet.html"})
    void looksTheSame(String page, Browser browser, SiteServer server) {
        browser.open(server.url(page));
        for (Look look : Look.values()) {
            browser.look(look);
            for (int width : look == Look.LIGHT ? List.of(390, 1280) : List.of(1280)) {
                browser.size(width, 900);
                assertEquals(List.of(), browser.faults("same-styles.js", original()), look + " at " + width + " px");
            }
        }
        assertNotEquals(List.of(), browser.faults("same-styles.js", original() + "h1 { letter-spacing: 1px }"));
    }

    /** The style sheets as the layout links them. */
    private static String original() {
        MatchResult names = NAMES.matcher(read(Path.of("templates/layouts/base.ftl"))).results().findFirst().orElseThrow();
        return Pattern.compile("\"([^\"]+)\"").matcher(names.group(1)).results()
                .map(name -> read(Path.of("assets/css", name.group(1) + ".css"))).collect(Collectors.joining());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
