package se.umea.vaxer.content;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.io.function.Uncheck;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * The last day of the site's security.txt: {@code security.expires} of {@code jbake.properties}, less than a year ahead
 * (RFC 9116 §2.5.5). It is written down, so that a commit always gives the same bytes.
 */
public final class SecurityTxtExpiry {

    private static final String FILE = "jbake.properties";
    private static final String KEY = "security.expires";

    private SecurityTxtExpiry() {
    }

    /** Returns the finding about the day, if there is one. */
    public static List<Finding> check(Site site, LocalDate today) {
        String value = site.setting(KEY);
        if (value.isEmpty()) {
            return List.of();
        }
        int line = line(site.root().resolve(FILE));
        Optional<LocalDate> last = Dates.iso(value);
        if (last.isEmpty()) {
            return List.of(Finding.blocking(Rule.INVALID_DATE, FILE, line, text("invalid-date.setting", value, KEY)));
        }
        if (last.get().isBefore(today)) {
            return List.of(Finding.warning(Rule.SECURITY_TXT, FILE, line, text("security-txt.expired", value, KEY)));
        }
        if (last.get().minusDays(Dates.DAYS_AHEAD).isBefore(today)) {
            return List.of(Finding.warning(Rule.SECURITY_TXT, FILE, line, text("security-txt.expires", value, KEY)));
        }
        return last.get().isBefore(today.plusYears(1)) ? List.of()
                : List.of(Finding.warning(Rule.SECURITY_TXT, FILE, line, text("security-txt.too-far", value, KEY)));
    }

    private static int line(Path file) {
        List<String> lines = Uncheck.get(() -> Files.exists(file) ? Files.readAllLines(file) : List.of(),
                () -> text("content.cannot-read", file));
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith(KEY)).map(i -> i + 1).findFirst().orElse(0);
    }
}
