package se.umea.vaxer.finish;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * Makes the page for missing addresses work wherever it is shown: its links start at the host, since the browser
 * takes it to stand at the address that was asked for.
 */
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
        for (String attribute : new String[] {"href", "src"}) {
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
