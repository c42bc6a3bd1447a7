package se.umea.vaxer.finish;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import se.umea.vaxer.content.SecurityTxtExpiry;
import se.umea.vaxer.html.PageAddress;

/**
 * Tells those who find a weakness in the site whom to tell, in the form that they look for (RFC 9116).
 *
 * @param contacts  where to turn, the best first
 * @param lastDay   it holds to the end of this day, UTC
 * @param languages in which to write, as tags of BCP 47
 * @param site      the site's address
 */
record SecurityTxt(List<Contact> contacts, LocalDate lastDay, List<String> languages, URI site) {

    SecurityTxt {
        contacts = List.copyOf(contacts);
        languages = List.copyOf(languages);
        Objects.requireNonNull(lastDay, "lastDay");
    }

    @Override
    public String toString() {
        return contacts.stream().map(contact -> "Contact: mailto:" + contact.mail() + '\n').collect(Collectors.joining())
                + "Expires: " + lastDay.plusDays(1).atTime(LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC).toInstant() + '\n'
                + "Preferred-Languages: " + String.join(", ", languages) + '\n'
                + "Canonical: " + new PageAddress(SecurityTxtExpiry.ADDRESS, site).absolute() + '\n';
    }
}
