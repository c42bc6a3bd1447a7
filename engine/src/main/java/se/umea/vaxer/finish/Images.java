package se.umea.vaxer.finish;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.ImageSize;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * Gives images their width and height, so that browsers reserve their space, and loads all but the first lazily.
 * An image alone in its paragraph, with a title, becomes a figure with a caption.
 */
final class Images implements FinishStep {

    private final SiteFiles files;
    private final Map<Path, Optional<ImageSize>> sizes = new ConcurrentHashMap<>();

    Images(SiteFiles files) {
        this.files = files;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        List<Element> images = page.select(Selectors.of("img[src]"));
        for (Element image : images) {
            if (!image.hasAttr("width") && !image.hasAttr("height")) {
                address.target(image.attr("src")).flatMap(files::find)
                        .flatMap(file -> sizes.computeIfAbsent(file, found -> ImageSize.of(files.read(found))))
                        .ifPresent(size -> image.attr("width", "" + size.width()).attr("height", "" + size.height()));
            }
            if (image != images.get(0) && !image.hasAttr("loading")) {
                image.attr("loading", "lazy").attr("decoding", "async");
            }
            caption(image);
        }
    }

    /** In Markdown: {@code ![text](picture.jpg "caption")} on a line of its own. */
    private static void caption(Element image) {
        Element paragraph = image.parent();
        if (paragraph != null && paragraph.normalName().equals("p") && image.hasAttr("title")
                && paragraph.childrenSize() == 1 && !paragraph.hasText()) {
            paragraph.tagName("figure").appendElement("figcaption").text(image.attr("title"));
            image.removeAttr("title");
        }
    }
}
