package se.umea.vaxer.finish;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.Hash;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * Allows a page the style sheets that the build put in its head, by their hash, and pictures from its own site; nothing else (CSP Level 3).
 */
public final class SecurityPolicy implements FinishStep {

    private static final String ALWAYS = "base-uri 'none'; form-action 'none'";

    /**
     * What a server says with every page. It has none of the hashes: they come with the page, so that a page and its
     * policy are always of one release, whatever configuration the server has read.
     */
    public static final String OF_THE_SERVER = "script-src 'none'; object-src 'none'; " + ALWAYS + "; frame-ancestors 'none'";

    /**
     * What a server says with every other file: an SVG picture that is opened by its own address is a page too, and may have
     * its own styles; a browser shows a picture or a film by itself in a page of its own.
     */
    public static final String OF_FILES = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; " + ALWAYS
            + "; frame-ancestors 'none'";

    private static final String META = "meta[http-equiv=Content-Security-Policy]";

    private final Predicate<String> ownCss;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /** @param ownCss whether a style sheet is the build's own, and was not brought by a text or a template */
    SecurityPolicy(Predicate<String> ownCss) {
        this.ownCss = ownCss;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        page.select(Selectors.of(META)).remove();
        String styles = page.head().select(Selectors.of("style")).stream().map(Element::data).filter(ownCss)
                .map(css -> "'" + hashes.computeIfAbsent(css, SecurityPolicy::hash) + "'").distinct().collect(Collectors.joining(" "));
        // no script runs that could connect; auditors such as Lighthouse fetch robots.txt under the page's own policy
        String policy = "default-src 'none'; img-src 'self'; connect-src 'self'" + (styles.isEmpty() ? "" : "; style-src " + styles)
                + "; " + ALWAYS;
        Element meta = new Element("meta").attr("http-equiv", "Content-Security-Policy").attr("content", policy);
        Element charset = page.head().selectFirst(Selectors.of("meta[charset]"));
        if (charset == null) {
            page.head().prependChild(meta);
        } else {
            charset.after(meta);
        }
    }

    /** The source expression that allows an inline element with this text: {@code sha256-…}. */
    public static String hash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(Hash.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
