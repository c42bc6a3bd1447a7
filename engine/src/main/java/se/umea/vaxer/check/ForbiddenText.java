package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.commons.configuration2.Configuration;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;

/**
 * Reports what a site does not want to publish: {@code forbidden.<name>} in {@code jbake.properties} is a regular expression, or
 * {@code luhn} and one for a number from its first digit, whose last digit checks the others (ISO/IEC 7812-1 annex B). The messages do not
 * repeat what they found, as logs may be public.
 */
final class ForbiddenText {

    private static final String SETTING = "forbidden";
    private static final String LUHN = "luhn ";

    private record Forbidden(Pattern pattern, boolean hasCheckDigit) {
    }

    private final Map<String, Forbidden> all = new TreeMap<>();

    /** @throws IllegalArgumentException if an expression cannot be read; it names the setting */
    ForbiddenText(Site site) {
        Configuration settings = site.config().getCompositeConfiguration().subset(SETTING);
        settings.getKeys().forEachRemaining(name -> {
            String value = String.join(",", settings.getStringArray(name)).trim();
            boolean hasCheckDigit = value.startsWith(LUHN);
            try {
                all.put(name, new Forbidden(Pattern.compile(hasCheckDigit ? value.substring(LUHN.length()).trim() : value), hasCheckDigit));
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(text("check.forbidden-pattern", SETTING + '.' + name, e.getMessage()), e);
            }
        });
    }

    void check(ContentFile source, FindingCollector findings) {
        all.forEach((name, forbidden) -> {
            for (int i = 0; i < source.lines().size() && !findings.isFull(); i++) {
                String line = source.lines().get(i);
                if (forbidden.hasCheckDigit() ? hasNumber(line, forbidden.pattern()) : forbidden.pattern().matcher(line).find()) {
                    findings.block(Rule.FORBIDDEN_TEXT, i + 1, text("forbidden-text", name));
                }
            }
        });
    }

    /** Returns whether the expression matches where a number begins, and the check digit is right. */
    private static boolean hasNumber(String line, Pattern pattern) {
        Matcher number = null;
        boolean isInNumber = false;
        for (int i = 0; i < line.length(); i++) {
            boolean isDigit = line.charAt(i) >= '0' && line.charAt(i) <= '9';
            if (isDigit && !isInNumber) {
                number = number == null ? pattern.matcher(line).useTransparentBounds(true) : number;
                if (number.region(i, line.length()).lookingAt() && hasCheckDigit(number)) {
                    return true;
                }
            }
            isInNumber = isDigit;
        }
        return false;
    }

    /** Returns whether the digits of the pattern's groups, or of the match if it has none, sum up to a multiple of ten. */
    private static boolean hasCheckDigit(MatchResult found) {
        StringBuilder digits = new StringBuilder();
        for (int group = found.groupCount() == 0 ? 0 : 1; group <= found.groupCount(); group++) {
            digits.append(found.group(group) == null ? "" : found.group(group).replaceAll("\\D", ""));
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10) * (1 + i % 2);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }
}
