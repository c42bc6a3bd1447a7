package se.umea.vaxer.finish;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Makes telephone numbers and e-mail addresses in running text into links, the numbers in international form. */
final class ContactLinks implements Step {

    private static final Pattern CONTACT = Pattern.compile("(?<phone>(?<![\\d-])0\\d{1,3}-\\d{2,3}(?:[ \u00A0]\\d{2,3})+(?!\\d))"
            + "|(?<mail>[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,})");

    @Override
    public void apply(Document page, PageAddress address) {
        for (Element link : page.select(Query.of("a[href^=tel:]"))) {
            link.attr("href", "tel:" + new PhoneNumber(link.attr("href").substring("tel:".length())).international());
        }
        for (Element main : page.select(Query.of("main"))) {
            boolean rightToLeft = page.select(Query.of("html")).attr("dir").equals("rtl");
            for (TextNode piece : RunningText.in(main, Set.of("a"))) {
                link(piece, rightToLeft);
            }
        }
    }

    private static void link(TextNode piece, boolean rightToLeft) {
        Matcher found = CONTACT.matcher(piece.getWholeText());
        if (!found.find()) {
            return;
        }
        boolean phone = found.group("phone") != null;
        String text = found.group();
        TextNode rest = piece.splitText(found.start());
        TextNode after = rest.getWholeText().length() > text.length() ? rest.splitText(text.length()) : null;
        Element link = new Element("a").addClass(phone ? "phone" : "mail")
                .attr("href", phone ? "tel:" + new PhoneNumber(text).international() : "mailto:" + text).text(text);
        rest.replaceWith(rightToLeft ? link.attr("dir", "ltr") : link);
        if (after != null) {
            link(after, rightToLeft);
        }
    }
}
