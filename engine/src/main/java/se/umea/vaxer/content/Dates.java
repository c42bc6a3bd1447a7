package se.umea.vaxer.content;

import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;

/** Reads days strictly: a date that does not exist is rejected. */
public final class Dates {

    /** How long before something expires a warning asks for a new day. */
    static final int DAYS_AHEAD = 30;

    private static final Pattern ISO = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");
    /** Days after those that {@link SimpleDateFormat} takes for Julian ones. */
    private static final Pattern GREGORIAN = Pattern.compile("(1[6-9]|2\\d)\\d\\d-\\d\\d-\\d\\d");

    private Dates() {
    }

    /** Reads a day in ISO 8601, {@code 2018-09-18}, from 1900 on. */
    public static Optional<LocalDate> iso(String value) {
        try {
            return ISO.matcher(value).matches() ? Optional.of(LocalDate.parse(value)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads a day in one of {@link SimpleDateFormat}'s patterns; nothing may follow it. */
    public static Optional<LocalDate> read(String value, String pattern) {
        return quickly(value, pattern).or(() -> read(value, pattern, Locale.ROOT, false, true));
    }

    /**
     * Reads a day as JBake does: only what the pattern asks for, whatever follows it.
     *
     * @param lenient whether a day that does not exist, such as 31 June, is read as one that does
     */
    public static Optional<LocalDate> asJBake(String value, String pattern, Locale locale, boolean lenient) {
        return quickly(value, pattern).or(() -> read(value, pattern, locale, lenient, false));
    }

    /** Reads what nearly every date is; {@link SimpleDateFormat} takes longer than the rest of a file's checks. */
    private static Optional<LocalDate> quickly(String value, String pattern) {
        try {
            return pattern.equals("yyyy-MM-dd") && GREGORIAN.matcher(value).matches()
                    ? Optional.of(LocalDate.parse(value)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> read(String value, String pattern, Locale locale, boolean lenient, boolean whole) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        format.setLenient(lenient);
        format.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        ParsePosition position = new ParsePosition(0);
        Date date = format.parse(value, position);
        return date == null || whole && position.getIndex() < value.length() ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC));
    }
}
