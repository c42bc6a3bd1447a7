package se.umea.vaxer.finish;

import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** Writes the page's canonical address for search engines, and Open Graph metadata for sites where it is shared. */
final class HeadMetadata implements FinishStep {

    private final String siteName;
    private final Translations words;
    private final Set<String> pictures;

    /**
     * @param siteName empty if the site has no name
     * @param pictures the addresses of the pictures that are there for some pages, each beside its page
     */
    HeadMetadata(String siteName, Translations words, Set<String> pictures) {
        this.siteName = siteName;
        this.words = words;
        this.pictures = Set.copyOf(pictures);
    }

    @Override
    public void apply(Document page, PageAddress address) {
        Element head = page.head();
        head.select(Selectors.of("link[rel=canonical], meta[property^=og:]")).remove();
        head.appendElement("link").attr("rel", "canonical").attr("href", address.absolute());
        Element title = page.selectFirst(Selectors.of("h1"));
        property(head, "og:type", address.absolute().equals(address.site().toString()) ? "website" : "article");
        property(head, "og:title", title == null ? page.title() : title.text());
        property(head, "og:description", head.select(Selectors.of("meta[name=description]")).attr("content"));
        property(head, "og:url", address.absolute());
        property(head, "og:locale", words.of(page, "open-graph-locale", ""));
        property(head, "og:site_name", siteName);
        String picture = address.path().replaceFirst("\\.[^./]*$", ".png");
        if (pictures.contains(picture)) {
            property(head, "og:image", new PageAddress(picture, address.site()).absolute());
            property(head, "og:image:alt", title == null ? page.title() : title.text());
        }
    }

    private static void property(Element head, String name, String content) {
        if (!content.isEmpty()) {
            head.appendElement("meta").attr("property", name).attr("content", content);
        }
    }
}
