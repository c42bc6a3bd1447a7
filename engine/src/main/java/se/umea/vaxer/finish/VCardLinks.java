package se.umea.vaxer.finish;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** Offers the contact for the reader's own address book, in the block that shows the contact's mail address. */
final class VCardLinks implements FinishStep {

    private final List<Contact> contacts;
    private final Translations words;

    VCardLinks(List<Contact> contacts, Translations words) {
        this.contacts = List.copyOf(contacts);
        this.words = words;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        for (Contact contact : contacts) {
            Element mail = page.selectFirst(Selectors.of(".contact li a[href=\"mailto:" + contact.mail() + "\"]"));
            String card = address.root() + contact.card();
            if (mail != null && page.select(Selectors.of(".contact a[href$=\"" + contact.card() + "\"]")).isEmpty()) {
                Element item = new Element("li");
                item.appendElement("a").addClass("card").attr("href", card).attr("type", "text/vcard")
                        .text(words.of(page, "address-book").replace("{0}", contact.name()));
                mail.closest(Selectors.of("li")).after(item);
            }
        }
    }
}
