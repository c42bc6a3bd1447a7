package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;

/** Checks the addresses of links to other sites and to mailboxes. */
final class AddressCheck {

    private static final Pattern WEB = Pattern.compile("(?i)https?:(//+)?(?=[^/\\s])");
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@,;:<>()]++@[^\\s@,;:<>()]+\\.[^\\s@,;:<>().]{2,}");
    /** Addresses that others put in place of the one that was copied, which they carry as a parameter. */
    private static final Pattern WRAPPED = Pattern.compile("(?i)https?://(?:[^/?#]*\\.safelinks\\.protection\\.outlook\\.com/"
            + "|l\\.facebook\\.com/|www\\.google\\.[a-z.]+/url)[^#]*[?&](?:url|u|q)=(https?(?::|%3A)[^&#]+).*");

    private AddressCheck() {
    }

    /** @param scheme http, https, mailto or tel, in any case */
    static void check(String scheme, String address, int line, FindingCollector findings) {
        String kind = scheme.toLowerCase(Locale.ROOT);
        if (kind.startsWith("http")) {
            Matcher web = WEB.matcher(address.strip());
            if (!web.lookingAt() || !"//".equals(web.group(1))) {
                String meant = address.strip().replaceFirst("^[^:]*:/*", kind + "://");
                findings.block(Rule.BROKEN_LINK, line, text("broken-link.slashes", address, meant));
            } else if (address.contains("=http")) {
                Matcher wrapped = WRAPPED.matcher(address.strip());
                if (wrapped.matches()) {
                    findings.warn(Rule.WRAPPED_LINK, line, text("wrapped-link", LinkCheck.decoded(wrapped.group(1))));
                }
            }
        } else if (kind.equals("mailto")) {
            String boxes = address.strip().substring("mailto:".length()).replaceFirst("\\?.*", "");
            boolean isWritten = boxes.isEmpty() ? address.contains("?")
                    : Arrays.stream(LinkCheck.decoded(boxes).split(",", -1)).allMatch(box -> MAILBOX.matcher(box).matches());
            if (!isWritten) {
                findings.block(Rule.BROKEN_LINK, line, text("broken-link.mailbox", address));
            }
        }
    }
}
