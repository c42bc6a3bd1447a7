package se.umea.vaxer.finish;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** Marks links to other sites, with a sign and with words for screen readers. */
final class ExternalLinkMarks implements FinishStep {

    private static final String MARK = "<svg class=\"external__mark\" viewBox=\"0 0 12 12\" width=\"12\" height=\"12\""
            + " aria-hidden=\"true\"><path d=\"M4 1H1v10h10V8M7 1h4v4M11 1 5 7\"></path></svg>";

    private final Translations words;

    ExternalLinkMarks(Translations words) {
        this.words = words;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        for (Element link : page.select(Selectors.of("body a[href]:not(.external, noscript a)"))) {
            if (address.leaves(link.attr("href"))) {
                link.addClass("external").attr("rel", "external").append(MARK).appendElement("span").addClass("visually-hidden")
                        .text(" (" + words.of(page, "other-website") + ")");
            }
        }
    }
}
