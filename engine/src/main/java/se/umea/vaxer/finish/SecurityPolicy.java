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
 * Writes a page's Content Security Policy (CSP Level 3): it allows the style sheets that the build put in the head, by their
 * hash, and images from the same site; nothing else.
 */
public final class SecurityPolicy implements FinishStep {

    private static final String ALWAYS = "base-uri 'none'; form-action 'none'";

    /**
     * The policy that a server sends with every page. It has none of the hashes: they are in the page, so that a page and its
     * policy are always of one release, whatever configuration the server has read.
     */
    public static final String SERVER_POLICY = "script-src 'none'; object-src 'none'; " + ALWAYS + "; frame-ancestors 'none'";

    /**
     * The policy that a server sends with every other file: an SVG image opened by its own address is a page too, and may have
     * styles of its own; browsers show a single image or film in a page of their own.
     */
    public static final String FILE_POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; " + ALWAYS
            + "; frame-ancestors 'none'";

    private static final String META = "meta[http-equiv=Content-Security-Policy]";

    private final Predicate<String> ownCss;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /** @param ownCss returns whether the build wrote a style sheet, and not a text or a template */
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

    /** Returns the source expression that allows an inline element with this text: {@code sha256-…}. */
    public static String hash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(Hash.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }
}
