package se.umea.vaxer.finish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.configuration2.Configuration;
import se.umea.vaxer.html.PhoneNumber;

/**
 * The authority behind the site, from the keys {@code kommun.*} of {@code jbake.properties}.
 *
 * @param postal postcode and town: {@code 901 84 Umeå}
 */
record Organization(String name, String street, String postal, String phone) {

    /** Empty where the configuration names no authority. */
    static Optional<Organization> of(Configuration config) {
        return config.containsKey("kommun.namn") ? Optional.of(new Organization(config.getString("kommun.namn"),
                config.getString("kommun.gata", ""), config.getString("kommun.postadress", ""),
                config.getString("kommun.telefon", ""))) : Optional.empty();
    }

    /**
     * The authority as a GovernmentOrganization of schema.org.
     *
     * @param site what identifies it
     */
    Map<String, Object> organisation(String site, List<Contact> contacts) {
        int town = postal.lastIndexOf(' ') + 1;
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("@type", "PostalAddress");
        address.put("streetAddress", street);
        address.put("postalCode", postal.substring(0, town).trim());
        address.put("addressLocality", postal.substring(town));
        address.put("addressCountry", "SE");
        address.values().removeIf(""::equals);
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("@type", "GovernmentOrganization");
        organisation.put("@id", site + "#avsandare");
        organisation.put("name", name);
        organisation.put("telephone", new PhoneNumber(phone, "46").international());
        organisation.put("address", address);
        organisation.put("contactPoint", contacts.stream().map(Contact::contactPoint).toList());
        organisation.values().removeIf(value -> value.equals("") || value.equals(List.of()));
        return organisation;
    }
}
