package se.umea.vaxer.finish;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Offers the contact for the reader's own address book, in the block that shows the contact's mail address. */
final class ContactCards implements Step {

    private final List<Contact> contacts;

    ContactCards(List<Contact> contacts) {
        this.contacts = List.copyOf(contacts);
    }

    @Override
    public void apply(Document page, PageAddress address) {
        for (Contact contact : contacts) {
            Element mail = page.selectFirst(".contact li a[href=\"mailto:" + contact.mail() + "\"]");
            String card = address.root() + contact.card();
            if (mail != null && page.select(".contact a[href$=\"" + contact.card() + "\"]").isEmpty()) {
                Element item = new Element("li");
                item.appendElement("a").addClass("card").attr("href", card).attr("type", "text/vcard")
                        .text("Spara " + contact.name() + " i adressboken (vcf)");
                mail.closest("li").after(item);
            }
        }
    }
}
