package se.umea.vaxer.verify;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.PhoneNumber;
import se.umea.vaxer.html.Selectors;

/** The number and the address that the reader sees are those that the link dials and writes to. */
final class ContactLinkTargets implements PageRule {

    @Override
    public List<Finding> judge(Document page, PageAddress address) {
        List<Finding> findings = new ArrayList<>();
        for (Element link : page.select(Selectors.of("a[href^=tel:]"))) {
            String number = link.attr("href").substring("tel:".length());
            String seen = new PhoneNumber(link.text(), "").international();
            if (!number.startsWith("+") || !seen.isEmpty() && !isSame(seen, number)) {
                findings.add(finding(address, link, "ringer " + number));
            }
        }
        for (Element link : page.select(Selectors.of("a[href^=mailto:]"))) {
            String mail = link.attr("href").substring("mailto:".length()).replaceFirst("\\?.*", "");
            if (link.text().contains("@") && !link.text().trim().equals(mail)) {
                findings.add(finding(address, link, "skriver till " + mail));
            }
        }
        return findings;
    }

    /** A national number is the international one with its country code for the leading 0. */
    private static boolean isSame(String seen, String number) {
        return seen.startsWith("0") ? number.matches("\\+[1-9]\\d{0,2}" + seen.substring(1)) : seen.equals(number);
    }

    private static Finding finding(PageAddress address, Element link, String does) {
        return Finding.blocking(Rule.CONTACT_LINK, address.path(), 0, "länken \"" + link.text() + "\" " + does
                + "; låt texten och länken säga samma sak, numret med landskod (+46)");
    }
}
