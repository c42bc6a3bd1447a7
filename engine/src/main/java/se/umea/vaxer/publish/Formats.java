package se.umea.vaxer.publish;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and sizes as people in Umeå read them. */
public final class Formats {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneId.of("Europe/Stockholm"));
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final int KILO = 1000;

    private Formats() {
    }

    public static String time(Instant time) {
        return TIME.format(time);
    }

    /** Bytes up to a kilobyte, then with one decimal. */
    public static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < KILO * KILO ? String.format(SWEDISH, "%.1f kB", bytes / (double) KILO)
                : String.format(SWEDISH, "%.1f MB", bytes / (double) KILO / KILO);
    }

    public static String files(int number) {
        return number + (number == 1 ? " fil" : " filer");
    }
}
