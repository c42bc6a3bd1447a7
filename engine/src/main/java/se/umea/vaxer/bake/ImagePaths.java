package se.umea.vaxer.bake;

import java.util.Optional;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.parser.TagSet;

/**
 * Completes the addresses of images if {@code img.path.update} is set, as {@code org.jbake.util.HtmlUtil} does.
 *
 * <p>That class prints every page with the jsoup on the class path, and jsoup has changed its layout since the version that
 * JBake depends on: see {@link LegacyHtmlSerializer}. Not the same as in that version: text in {@code noframes}, a line break
 * at the start of a {@code textarea}, end tags whose name begins with a symbol.
 */
final class ImagePaths {

    private final boolean prependHost;
    private final String host;

    ImagePaths(JBakeConfiguration config) {
        prependHost = config.getImgPathPrependHost();
        host = config.getSiteHost();
    }

    void complete(DocumentModel document) {
        String folder = folder(document);
        Element body = body(document.getBody());
        for (Element image : body.getElementsByTag("img")) {
            String source = image.attr("src");
            if (!source.startsWith("http://") && !source.startsWith("https://")) {
                image.attr("src", completed(source, folder));
            }
        }
        document.setBody(LegacyHtmlSerializer.print(body));
    }

    /** Parses HTML as jsoup 1.14.3 does, where {@code <a name="x"/>} is an element without content. */
    static Element body(String html) {
        Parser parser = Parser.htmlParser().tagSet(TagSet.Html().onNewTag(tag -> tag.set(Tag.SelfClose)));
        Element body = Document.createShell("").body();
        return body.appendChildren(parser.parseFragmentInput(html, body, ""));
    }

    /** Returns what JBake uses as the page's folder; for a page at the root, the page itself. */
    private static String folder(DocumentModel document) {
        String uri = Optional.ofNullable(document.getNoExtensionUri()).orElse(document.getUri());
        if (document.getNoExtensionUri() != null && uri.endsWith("/")) {
            uri = uri.substring(0, uri.length() - 1);
        }
        return uri.contains("/") ? uri.substring(0, uri.lastIndexOf('/') + 1) : uri;
    }

    private String completed(String source, String folder) {
        String path = source.startsWith("/") ? source : folder + source.replaceFirst("\\./", "");
        if (!prependHost) {
            return path;
        }
        return host.endsWith("/") || path.startsWith("/") ? host + path : host + "/" + path;
    }
}
