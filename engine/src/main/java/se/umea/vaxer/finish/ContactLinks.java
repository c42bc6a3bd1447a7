package se.umea.vaxer.finish;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.PhoneNumber;
import se.umea.vaxer.html.Selectors;

/** Links telephone numbers and e-mail addresses in running text, the numbers in international form. */
final class ContactLinks implements FinishStep {

    /** Group 1 is a telephone number. A host name has at most 127 labels (RFC 1035 §2.3.4). */
    private static final Pattern CONTACT = Pattern.compile("(" + PhoneNumber.PATTERN + ")"
            + "|(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]++@[\\p{L}\\d-]++(?:\\.[\\p{L}\\d-]++){0,125}\\.\\p{L}{2,}");

    private final String countryCode;

    /** @param countryCode of national numbers; empty where they stay as they are */
    ContactLinks(String countryCode) {
        this.countryCode = countryCode;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        for (Element link : page.select(Selectors.of("a[href^=tel:]"))) {
            link.attr("href", "tel:" + new PhoneNumber(link.attr("href").substring("tel:".length()), countryCode).international());
        }
        for (Element main : page.select(Selectors.of("main"))) {
            boolean rightToLeft = page.select(Selectors.of("html")).attr("dir").equals("rtl");
            for (TextNode node : TextNodes.in(main, Set.of("a"))) {
                TextNodes.wrap(node, CONTACT, found -> link(found, rightToLeft));
            }
        }
    }

    private Element link(MatchResult found, boolean rightToLeft) {
        boolean phone = found.group(1) != null;
        String text = found.group();
        Element link = new Element("a").addClass(phone ? "phone" : "mail")
                .attr("href", phone ? "tel:" + new PhoneNumber(text, countryCode).international() : "mailto:" + text).text(text);
        return rightToLeft ? link.attr("dir", "ltr") : link;
    }
}
