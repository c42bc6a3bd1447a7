package se.umea.vaxer.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * How long the site's security.txt holds: to the end of the day in {@code security.expires} of {@code jbake.properties}.
 *
 * <p>A day that is written down, so that a commit always gives the same bytes; less than a year ahead (RFC 9116 §2.5.5).
 */
public final class SecurityTxtExpiry {

    private static final String FILE = "jbake.properties";
    private static final String KEY = "security.expires";
    private static final int DAYS_AHEAD = 30;

    private SecurityTxtExpiry() {
    }

    /** What is wrong with the day. */
    public static List<Finding> judge(Site site, LocalDate today) {
        String value = value(site);
        if (value.isEmpty()) {
            return List.of();
        }
        int line = line(site.root().resolve(FILE)).orElse(0);
        Optional<LocalDate> last = Dates.iso(value);
        String fix = "; skriv en dag mindre än ett år bort i " + KEY;
        if (last.isEmpty()) {
            return List.of(Finding.blocking(Rule.INVALID_DATE, FILE, line, '"' + value + "\" i " + KEY + " är inget datum" + fix));
        }
        if (last.get().isBefore(today)) {
            return warning(line, "security.txt gick ut " + value + fix);
        }
        if (last.get().minusDays(DAYS_AHEAD).isBefore(today)) {
            return warning(line, "security.txt går ut " + value + fix);
        }
        return last.get().isBefore(today.plusYears(1)) ? List.of()
                : warning(line, "security.txt gäller till " + value + ", och så långt fram litar ingen på den" + fix);
    }

    private static List<Finding> warning(int line, String message) {
        return List.of(Finding.warning(Rule.SECURITY_TXT, FILE, line, message));
    }

    private static String value(Site site) {
        return site.config().getCompositeConfiguration().getString(KEY, "").trim();
    }

    private static OptionalInt line(Path file) {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
            return IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith(KEY)).map(i -> i + 1).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
    }
}
