package se.umea.vaxer.finish;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** Starts the links of the page for missing addresses at the host, since browsers show it at any address, and keeps it out of search. */
final class ErrorPageLinks implements FinishStep {

    private final String path;

    /** @param path the page's own address */
    ErrorPageLinks(String path) {
        this.path = path;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        if (!address.path().equals(path)) {
            return;
        }
        page.select(Selectors.of("link[rel=canonical], meta[property=og:url], meta[name=robots]")).remove();
        page.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        for (String attribute : List.of("href", "src")) {
            for (Element element : page.select(Selectors.of("[" + attribute + "]:not([" + attribute + "^=#])"))) {
                String link = element.attr(attribute);
                String fragment = link.contains("#") ? link.substring(link.indexOf('#')) : "";
                if (!link.contains(":")) {
                    address.target(link).ifPresent(target ->
                            element.attr(attribute, address.site().getRawPath() + target + fragment));
                }
            }
        }
    }
}
