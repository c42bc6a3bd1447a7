package se.umea.vaxer.finish;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Offers the contact for the reader's own address book, in the block that shows the contact's mail address. */
final class ContactCards implements Step {

    private final List<Contact> contacts;
    private final Words words;

    ContactCards(List<Contact> contacts, Words words) {
        this.contacts = List.copyOf(contacts);
        this.words = words;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        for (Contact contact : contacts) {
            Element mail = page.selectFirst(Query.of(".contact li a[href=\"mailto:" + contact.mail() + "\"]"));
            String card = address.root() + contact.card();
            if (mail != null && page.select(Query.of(".contact a[href$=\"" + contact.card() + "\"]")).isEmpty()) {
                Element item = new Element("li");
                item.appendElement("a").addClass("card").attr("href", card).attr("type", "text/vcard")
                        .text(words.of(page, "adressbok", "Spara {0} i adressboken (vcf)").replace("{0}", contact.name()));
                mail.closest(Query.of("li")).after(item);
            }
        }
    }
}
