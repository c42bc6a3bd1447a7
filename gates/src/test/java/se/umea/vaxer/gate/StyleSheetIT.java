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
import org.junit.jupiter.params.provider.EnumSource;

/** The minified style sheet inside a page is to a browser what the files in {@code assets/} are. */
@ExtendWith(BrowserSession.class)
final class StyleSheetIT {

    private static final Pattern NAMES = Pattern.compile("<#list \\[([^]]+)] as name>\\s*<link rel=\"stylesheet\"");

    @Test
    void hasTheSameRulesInTheSameOrder(Browser browser, SiteServer server) {
        browser.open(server.url("index.html"));

        assertEquals(List.of(), browser.faults("same-rules.js", original()));
        assertNotEquals(List.of(), browser.faults("same-rules.js", original() + "h1 { letter-spacing: 1px }"));
    }

    @ParameterizedTest
    @EnumSource(value = Look.class, names = {"LIGHT", "PAPER"})
    void looksTheSame(Look look, Browser browser, SiteServer server) {
        browser.look(look);
        browser.size(1280, 900);
        browser.open(server.url("tillganglighet.html"));

        assertEquals(List.of(), browser.faults("same-styles.js", original()));
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
