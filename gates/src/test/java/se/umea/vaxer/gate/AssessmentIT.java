package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/**
 * What the accessibility statement says of the gates is what they are: they say it themselves, in a file that is committed
 * beside the templates, so that the same commit always gives the same page.
 */
@ExtendWith(BrowserSession.class)
final class AssessmentIT {

    private static final Path SAID = Path.of("templates", "granskning.properties");
    private static final Path TRUE = Path.of("target", "granskning.properties");

    @Test
    void theStatementSaysWhatTheGatesAre(Browser browser, SiteServer server) throws IOException {
        browser.open(server.url("tillganglighet.html"));
        browser.look(Look.LIGHT);
        Files.writeString(TRUE, """
                # Skrivs av mvn verify, till target/granskning.properties. Ändra inte för hand.
                axe=%s
                axe-regler=%d
                nu=%s
                verapdf=%s
                kontrast=%d
                tryckyta=%d
                bredd=%d
                forstoring=%d
                """.formatted(Axe.version(browser), Axe.rules(browser), version(SimpleDocumentValidator.class),
                version(VeraGreenfieldFoundryProvider.class), Limits.CONTRAST, Limits.TARGET, Limits.WIDTH, Limits.ZOOM * 100));
        assertEquals(Files.readString(TRUE), Files.readString(SAID), () -> "renew it: cp " + TRUE + " " + SAID);
    }

    /** From the name of the library that a class came from. */
    private static String version(Class<?> type) {
        String library = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        Matcher version = Pattern.compile("-(\\d[\\d.]*)\\.jar$").matcher(library);
        if (!version.find()) {
            throw new IllegalStateException("no version in " + library);
        }
        return version.group(1);
    }
}
