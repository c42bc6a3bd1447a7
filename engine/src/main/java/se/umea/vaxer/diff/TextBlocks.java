package se.umea.vaxer.diff;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.umea.vaxer.html.Selectors;

/** The visible text of a page: a block for each paragraph, list item, line and row of a table. */
final class TextBlocks {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&\\S]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final String NON_BREAKING_HYPHEN = "\u2011";

    private TextBlocks() {
    }

    /** Returns the blocks of a part of a page, which is changed by this. */
    static List<String> of(Element part) {
        part.select(Selectors.of("[hidden], template")).forEach(Element::empty);
        part.nodeStream(TextNode.class).forEach(text -> text.text(SPACE.matcher(text.getWholeText()).replaceAll(" ")));
        part.select(Selectors.of("tr")).forEach(row -> row.text(String.join(" | ", row.children().eachText())));
        String term = "";
        for (Element item : part.select(Selectors.of("dt, dd"))) {
            Element next = item.nextElementSibling();
            if (item.normalName().equals("dd")) {
                item.prependText(term);
            } else {
                term = item.text() + ": ";
                if (next != null && next.normalName().equals("dd")) {
                    item.empty();
                }
            }
        }
        part.stream().filter(element -> element.isBlock() || element.is(Selectors.of("option, svg text, svg title, svg desc")))
                .forEach(block -> block.prependText("\n").appendText("\n"));
        return part.wholeText().lines().map(TextBlocks::visible).filter(block -> !block.isEmpty()).toList();
    }

    /** Returns a text as people see it: in composed characters, with single spaces and without invisible characters. */
    static String visible(String text) {
        String seen = SPACE.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip().replace(NON_BREAKING_HYPHEN, "-");
        return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }
}
