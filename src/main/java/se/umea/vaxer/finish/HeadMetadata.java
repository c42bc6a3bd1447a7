package se.umea.vaxer.finish;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells search engines the page's one address, and those who share the page what to show (Open Graph). */
final class HeadMetadata implements Step {

    private final String siteName;
    private final Words words;

    /** @param siteName empty where the site has no name of its own */
    HeadMetadata(String siteName, Words words) {
        this.siteName = siteName;
        this.words = words;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        Element head = page.head();
        head.select(Query.of("link[rel=canonical], meta[property^=og:]")).remove();
        head.appendElement("link").attr("rel", "canonical").attr("href", address.absolute());
        Element title = page.selectFirst(Query.of("h1"));
        property(head, "og:type", address.absolute().equals(address.site().toString()) ? "website" : "article");
        property(head, "og:title", title == null ? page.title() : title.text());
        property(head, "og:description", head.select(Query.of("meta[name=description]")).attr("content"));
        property(head, "og:url", address.absolute());
        property(head, "og:locale", words.of(page, "og", ""));
        property(head, "og:site_name", siteName);
    }

    private static void property(Element head, String name, String content) {
        if (!content.isEmpty()) {
            head.appendElement("meta").attr("property", name).attr("content", content);
        }
    }
}
