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

    private static final String SPACE = "[ \u00A0]";
    private static final String HYPHEN = "[-\u2010\u2011\u2013]";
    private static final String GROUPS = "(?:" + SPACE + "\\d{2,4}(?!\\d))";

    /**
     * Matches a number in text: {@code 08-465 004 04}, {@code 01632 960 011}, {@code (08) 465 004 04}, {@code 0846500404},
     * {@code +46 8 465 004 04} or {@code +46 (0)8-465 004 04}. What repeats is possessive, as backtracking takes stack. Hours, as
     * {@code 08-16}, amounts, dates and numbers within other words and numbers are none; libphonenumber takes {@code 08.00-16.30} for one.
     */
    public static final String PATTERN = "(?<![\\d+\u2010\u2011\u2013-])(?:"
            + "0\\d{2,3}" + HYPHEN + "\\d{2,4}" + GROUPS + "++"
            + "|0\\d" + HYPHEN + "(?:\\d{3,4}" + GROUPS + "++|\\d{2}" + GROUPS + "{2}+" + GROUPS + "*+)"
            + "|0\\d{1,3}" + HYPHEN + "\\d{6,8}(?![\\d-])"
            + "|\\(0\\d{1,3}\\)" + SPACE + "?\\d{2,4}" + GROUPS + "++"
            + "|0[1-9]\\d{1,2}(?=(?:" + SPACE + "?\\d){5,8}(?!" + SPACE + "?\\d))(?:" + SPACE + "\\d{2,3}(?!\\d)){2,4}+"
            + "|0[1-9]" + SPACE + "\\d{3}" + SPACE + "\\d{2,3}" + SPACE + "\\d{2}(?!" + SPACE + "?\\d)"
            + "|0\\d{2,4}(?:" + SPACE + "\\d{3,4}(?!\\d)){2}"
            + "|(?<![\\p{L}/:.,])(?<!ISBN[ \u00A0:])0[1-9]\\d{7,8}(?![\\d\\p{L}-]|[.,:/]\\d)"
            + "|\\+[1-9]\\d{0,2}(?:[ \u00A0-]\\d{1,4}){2}" + GROUPS + "++"
            + "|\\+[1-9]\\d{0,2}" + SPACE + "?\\(0\\)" + SPACE + "?\\d{1,3}(?:[ \u00A0-]\\d{2,8}(?!\\d))++"
            + "|\\+[1-9](?:\\d{8,13}|\\d{1,2}" + SPACE + "\\d{7,10})(?!\\d))";

    /** The setting with the country code. */
    public static final String SETTING = "phone.countrycode";

    /** The setting with short numbers, as that of the emergency services, with commas between them. */
    public static final String SHORT_NUMBERS = "phone.short";

    private static final Pattern WHOLE = Pattern.compile(PATTERN);
    /** E.164 §6.2.1. */
    public static final int MAX_DIGITS = 15;

    public PhoneNumber {
        Objects.requireNonNull(written, "written");
        Objects.requireNonNull(countryCode, "countryCode");
    }

    /** Returns whether a text is a whole number, as {@link #PATTERN} has it. */
    public static boolean isNumber(String text) {
        return WHOLE.matcher(text).matches() && text.chars().filter(Character::isDigit).count() <= MAX_DIGITS;
    }

    /** Returns the digits that are dialled, and the + before a country code, after which there is no 0 in parentheses. */
    public static String digits(String written) {
        return written.replaceAll(written.strip().startsWith("+") ? "\\(0\\)|[^+\\d]" : "[^+\\d]", "");
    }

    /** Returns the number for {@code tel:} (RFC 3966), {@code +46846500404}; a national one as its digits if there is no country code. */
    public String international() {
        String digits = digits(written);
        return digits.startsWith("0") && !countryCode.isEmpty() ? "+" + countryCode + digits.substring(1) : digits;
    }
}
