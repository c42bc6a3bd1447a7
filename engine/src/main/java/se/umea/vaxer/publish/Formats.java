package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import se.umea.vaxer.finding.Messages;

/** Formats times in the site's time zone, and sizes in the language of the messages. */
public final class Formats {

    private static final int KILO = 1000;

    private static volatile DateTimeFormatter time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private Formats() {
    }

    /** Selects the time zone of all further times. */
    public static void use(ZoneId zone) {
        time = time.withZone(zone);
    }

    public static String time(Instant instant) {
        return time.format(instant);
    }

    /** Returns a number of bytes; from a kilobyte on with one decimal. */
    public static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < KILO * KILO ? String.format(Messages.bundle().getLocale(), "%.1f kB", bytes / (double) KILO)
                : String.format(Messages.bundle().getLocale(), "%.1f MB", bytes / (double) KILO / KILO);
    }

    public static String files(int number) {
        return number == 1 ? text("publish.files.one") : text("publish.files.many", number);
    }
}
