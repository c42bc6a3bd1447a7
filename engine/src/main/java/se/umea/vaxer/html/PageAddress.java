package se.umea.vaxer.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Where a page stands on the site, and what its links mean from there. */
public final class PageAddress {

    private final String path;
    private final URI site;
    private final URI page;

    /**
     * @param path relative to the site's root, as in {@code aktiviteter/sspf.html}
     * @param site the site's own address, which may have a path: {@code https://example.org/vaxer}
     */
    public PageAddress(String path, URI site) {
        String text = site.toString();
        this.path = Objects.requireNonNull(path, "path");
        this.site = URI.create(text.endsWith("/") ? text : text + "/");
        this.page = URI.create(this.site + encoded(path));
    }

    /** Relative to the site's root. */
    public String path() {
        return path;
    }

    /** The site's own address, which ends in a slash. */
    public URI site() {
        return site;
    }

    /** The page's address in full; a folder's {@code index.html} goes by the folder's name (RFC 6596 canonical). */
    public String absolute() {
        return page.toString().replaceFirst("(^|/)index\\.html$", "$1");
    }

    /** The way from the page to the site's root: empty, or {@code ../} for each folder. */
    public String root() {
        return "../".repeat((int) path.chars().filter(character -> character == '/').count());
    }

    /**
     * Where on the site a link leads, without its query and fragment and with percent signs decoded.
     *
     * @return relative to the site's root; empty for a link that leaves the site or is no address at all
     */
    public Optional<String> target(String link) {
        try {
            URI resolved = page.resolve(link.isEmpty() || link.startsWith("?") ? "#" : link.trim());
            URI relative = site.relativize(resolved);
            if (relative.isAbsolute() || relative.getPath() == null || relative.getPath().startsWith("..")) {
                return Optional.empty();
            }
            return Optional.of(index(link.startsWith("#") || link.isEmpty() ? path : relative.getPath()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a link leads to somebody else's site. */
    public boolean leaves(String link) {
        String lower = link.trim().toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("http:") || lower.startsWith("https:") || lower.startsWith("//");
        return web && target(link).isEmpty();
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + path, e);
        }
    }

    private static String index(String target) {
        return target.isEmpty() || target.endsWith("/") ? target + "index.html" : target;
    }
}
