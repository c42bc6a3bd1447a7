package se.umea.vaxer.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** What a page tells search engines of numbers and addresses is what it tells its readers. */
final class JsonLdContacts implements PageRule {

    private static final Set<String> CONTACTS = Set.of("telephone", "email");

    @Override
    public List<Finding> judge(Document page, PageAddress address) {
        Set<String> shown = new HashSet<>();
        for (Element link : page.select(Selectors.of("a[href^=tel:], a[href^=mailto:]"))) {
            shown.add(link.attr("href").replaceFirst("^\\w+:", ""));
        }
        List<Finding> findings = new ArrayList<>();
        for (Element script : page.select(Selectors.of("script[type=application/ld+json]"))) {
            try {
                List<String> stated = new ArrayList<>();
                collect(new JSONParser().parse(script.data()), false, stated);
                stated.removeAll(shown);
                stated.forEach(contact -> findings.add(Finding.blocking(Rule.DIFFERENT_CONTACT, address.path(), 0,
                        "sökmotorer får veta \"" + contact + "\", som inte står på sidan; se jbake.properties")));
            } catch (ParseException e) {
                findings.add(Finding.blocking(Rule.DIFFERENT_CONTACT, address.path(), 0,
                        "det som sökmotorer ska läsa är inte giltig JSON; se sidans mall"));
            }
        }
        return findings;
    }

    private static void collect(Object json, boolean contact, List<String> stated) {
        if (json instanceof Map<?, ?> object) {
            object.forEach((key, value) -> collect(value, CONTACTS.contains(key), stated));
        } else if (json instanceof Collection<?> array) {
            array.forEach(value -> collect(value, contact, stated));
        } else if (contact) {
            stated.add(String.valueOf(json));
        }
    }
}
