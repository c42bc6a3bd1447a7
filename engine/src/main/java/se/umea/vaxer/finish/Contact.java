package se.umea.vaxer.finish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.html.PhoneNumber;

/**
 * The person to ask, from a content file of type {@code kontakt}.
 *
 * @param name   given name first
 * @param phones telephone numbers as they are written; the first is the desk's, a second one mobile
 * @param card   the address of the person's vCard on the site
 */
record Contact(String name, String role, String unit, String organisation, List<String> phones, String mail, String card) {

    Contact {
        Objects.requireNonNull(name, "name");
        phones = List.copyOf(phones);
    }

    /** @param card the address of the person's vCard on the site */
    static Contact of(Page page, String card) {
        return new Contact(value(page, "title"), value(page, "roll"), value(page, "enhet"), value(page, "organisation"),
                Stream.of("telefon", "mobil").map(page::field).flatMap(Optional::stream).toList(),
                value(page, "epost"), card);
    }

    /** The person as a ContactPoint of schema.org. */
    Map<String, Object> contactPoint() {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("@type", "ContactPoint");
        point.put("name", name);
        point.put("contactType", role);
        point.put("telephone", phones.stream().map(phone -> new PhoneNumber(phone, "46").international()).toList());
        point.put("email", mail);
        point.values().removeIf(value -> value.equals("") || value.equals(List.of()));
        return point;
    }

    /** The person as a vCard 3.0 (RFC 2426), the version that address books on telephones and in offices both read. */
    String vCard() {
        int family = name.lastIndexOf(' ') + 1;
        StringBuilder card = new StringBuilder("BEGIN:VCARD\r\nVERSION:3.0\r\n");
        card.append("N:").append(escape(name.substring(family))).append(';')
                .append(escape(name.substring(0, family).trim())).append(";;;\r\n");
        card.append("FN:").append(escape(name)).append("\r\n");
        line(card, "ORG:", unit.isEmpty() ? escape(organisation) : escape(organisation) + ';' + escape(unit));
        line(card, "TITLE:", escape(role));
        for (int i = 0; i < phones.size(); i++) {
            String number = new PhoneNumber(phones.get(i), "46").international();
            line(card, i == 0 ? "TEL;TYPE=WORK,VOICE:" : "TEL;TYPE=CELL:", number);
        }
        line(card, "EMAIL;TYPE=INTERNET:", escape(mail));
        return card.append("END:VCARD\r\n").toString();
    }

    private static void line(StringBuilder card, String name, String value) {
        if (!value.isEmpty()) {
            card.append(name).append(value).append("\r\n");
        }
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;");
    }

    private static String value(Page page, String field) {
        return page.field(field).orElse("");
    }
}
