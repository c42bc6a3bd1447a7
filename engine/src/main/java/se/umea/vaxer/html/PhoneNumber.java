package se.umea.vaxer.html;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A telephone number.
 *
 * @param written     as readers see it, with any separators: {@code 08-465 004 04}
 * @param countryCode what replaces the leading 0 of a national number, without {@code +}: {@code 46}; empty if the site has none
 */
public record PhoneNumber(String written, String countryCode) {

    /**
     * Matches a number in text: {@code 08-465 004 04}, {@code 01632 960 011} or {@code +46 8 465 004 04}. What repeats is possessive,
     * as backtracking takes stack.
     */
    public static final String PATTERN = "(?<![\\d+-])(?:(?:0\\d{1,3}-\\d{2,4}|\\+[1-9]\\d{0,2}(?:[ \u00A0-]\\d{1,4}){2})"
            + "(?:[ \u00A0]\\d{2,4}(?!\\d))++|0\\d{2,4}(?:[ \u00A0]\\d{3,4}(?!\\d)){2})";


    /** The setting with the country code. */
    public static final String SETTING = "phone.countrycode";

    private static final Pattern WHOLE = Pattern.compile(PATTERN);
    /** E.164 §6.2.1. */
    private static final int MAX_DIGITS = 15;

    public PhoneNumber {
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(countryCode, "countryCode");
    }

    /** Returns whether a text is a whole number, as {@link #PATTERN} has it. */
    public static boolean isNumber(String text) {
        return WHOLE.matcher(text).matches() && text.chars().filter(Character::isDigit).count() <= MAX_DIGITS;
    }

    /** Returns the number for {@code tel:} (RFC 3966), {@code +46846500404}; a national one as its digits if there is no country code. */
    public String international() {
        String digits = written.replaceAll("[^+\\d]", "");
        return digits.startsWith("0") && !countryCode.isEmpty() ? "+" + countryCode + digits.substring(1) : digits;
    }
}
