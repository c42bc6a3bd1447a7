package se.umea.vaxer.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.PhoneNumber;
import se.umea.vaxer.html.Selectors;

/**
 * Telephone numbers and mail addresses are the same wherever they stand: in a link's text and its target, in the structured data for search
 * engines, in vCards (RFC 2426), and on all pages.
 */
final class ContactDetails implements SiteCheck {

    private static final Set<String> JSON_KEYS = Set.of("telephone", "email");

    @Override
    public void page(Document page, PageAddress address, Report report) {
        Set<String> shown = new HashSet<>();
        for (Element link : page.select(Selectors.of("a[href^=tel:]"))) {
            String number = link.attr("href").substring("tel:".length());
            shown.add(number);
            if (!isDialled(number, link.text())) {
                report.block(Rule.CONTACT_LINK, address.path(), "contact-link.phone", link.text(), number);
            }
        }
        for (Element link : page.select(Selectors.of("a[href^=mailto:]"))) {
            String mail = link.attr("href").substring("mailto:".length());
            shown.add(mail);
            if (link.text().contains("@") && !link.text().trim().equals(mail.replaceFirst("\\?.*", ""))) {
                report.block(Rule.CONTACT_LINK, address.path(), "contact-link.mail", link.text(), mail.replaceFirst("\\?.*", ""));
            }
        }
        for (Element script : page.select(Selectors.of("script[type=application/ld+json]"))) {
            try {
                List<String> stated = new ArrayList<>();
                collect(new JSONParser().parse(script.data()), false, stated);
                stated.stream().filter(contact -> !shown.contains(contact))
                        .forEach(contact -> report.block(Rule.DIFFERENT_CONTACT, address.path(), "different-contact.json", contact));
            } catch (ParseException e) {
                report.block(Rule.DIFFERENT_CONTACT, address.path(), "different-contact.syntax", "");
            }
        }
    }

    /**
     * Returns whether a link with this text dials the number that it shows: with its country code (RFC 3966 §5.1.4), a short one as 112,
     * or a national one as its digits, which a site without {@code phone.countrycode} has.
     */
    private static boolean isDialled(String number, String text) {
        String seen = PhoneNumber.digits(text);
        // a national number begins with 0 where an international one has the country code
        return number.matches("[1-9]\\d{2,5}") ? seen.isEmpty() || seen.equals(number)
                : number.matches("\\d+") ? seen.equals(number) : number.startsWith("+") && (seen.isEmpty() || seen.equals(number)
                        || seen.startsWith("0") && number.matches("\\+[1-9]\\d{0,2}" + seen.substring(1)));
    }

    private static void collect(Object json, boolean isContact, List<String> stated) {
        if (json instanceof Map<?, ?> object) {
            object.forEach((key, value) -> collect(value, JSON_KEYS.contains(key), stated));
        } else if (json instanceof Collection<?> array) {
            array.forEach(value -> collect(value, isContact, stated));
        } else if (isContact) {
            stated.add(String.valueOf(json));
        }
    }

    @Override
    public void site(FinishedSite site, Report report) {
        Map<String, Long> variants = site.pages().values().stream().map(PageSummary::contact)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        variants.entrySet().stream().max(Map.Entry.comparingByValue()).ifPresent(usual -> site.pages().values().stream()
                .filter(page -> !page.contact().equals(usual.getKey()))
                .forEach(page -> report.block(Rule.DIFFERENT_CONTACT, page.address().path(), "different-contact.page", "")));
        Set<String> shown = site.pages().values().stream().flatMap(page -> page.links().stream()).collect(Collectors.toSet());
        for (String file : site.files("vcf")) {
            for (String line : site.lines(file)) {
                String value = line.substring(line.indexOf(':') + 1);
                if (line.startsWith("TEL") && !shown.contains("tel:" + value)
                        || line.startsWith("EMAIL") && !shown.contains("mailto:" + value)) {
                    report.block(Rule.DIFFERENT_CONTACT, file, "different-contact.card", value);
                }
            }
        }
    }
}
