package se.umea.vaxer.finish;

import static se.umea.vaxer.finding.Messages.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.check.CheckResult.Withheld;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Resources;
import se.umea.vaxer.html.Selectors;

/**
 * Marks each page of a proposal: a banner before everything else says that it is not published, and whether the page is a draft or
 * scheduled; search engines are asked not to list it.
 *
 * <p>The banner depends on no template and no style sheet of the site. Its text is in the page's language, or else in English.
 */
public final class ProposalNotice implements FinishStep {

    static final String CSS = Resources.text(ProposalNotice.class, "proposal.css");

    private static final String CLASS = "proposal-notice";

    private final Map<String, Withheld> withheld;

    ProposalNotice(Map<String, Withheld> withheld) {
        this.withheld = Map.copyOf(withheld);
    }

    /** @param withheld the pages that would not be visible if the site were published */
    public static ProposalNotice of(Site site, List<Withheld> withheld) {
        return new ProposalNotice(withheld.stream().filter(waiting -> waiting.page() != null)
                .collect(Collectors.toMap(waiting -> site.address(waiting.page().file()), Function.identity())));
    }

    @Override
    public void apply(Document page, PageAddress address) {
        page.select(Selectors.of("meta[name=robots]")).remove();
        page.select(Selectors.of("." + CLASS)).remove();
        page.head().select(Selectors.of("style")).stream().filter(style -> style.data().equals(CSS)).forEach(Element::remove);

        page.head().appendElement("meta").attr("name", "robots").attr("content", "noindex, nofollow");
        page.head().appendElement("style").appendChild(new DataNode(CSS));
        Locale language = Locale.forLanguageTag(page.selectFirst(Selectors.of("html")).attr("lang"));
        Element banner = page.body().prependElement("aside").addClass(CLASS).attr("lang", text(language, "cli.language"))
                .attr("dir", "auto").attr("aria-label", text(language, "finish.proposal.label"));
        banner.appendElement("strong").text(text(language, "finish.proposal"));
        Withheld state = withheld.get(address.path());
        if (state != null) {
            banner.appendText(" " + (state.isDraft() ? text(language, "finish.proposal.draft")
                    : text(language, "finish.proposal.later", state.publicFrom())));
        }
    }
}
