package se.umea.vaxer.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The place of a page on the site, from which its links are resolved. */
public final class PageAddress {

    private final String path;
    private final URI site;
    private final URI page;

    /**
     * @param path relative to the site's root, as in {@code events/reading.html}
     * @param site the site's own address, which may have a path: {@code https://example.org/library}
     */
    public PageAddress(String path, URI site) {
        String text = site.toString();
        this.path = Objects.requireNonNull(path, "path");
        this.site = URI.create(text.endsWith("/") ? text : text + "/");
        this.page = URI.create(this.site + encoded(path));
    }

    /** Returns the path, relative to the site's root. */
    public String path() {
        return path;
    }

    /** Returns the site's own address, which ends in a slash. */
    public URI site() {
        return site;
    }

    /** Returns the page's full address; a folder's {@code index.html} has the folder's (RFC 6596 canonical). */
    public String absolute() {
        return page.toString().replaceFirst("(^|/)index\\.html$", "$1");
    }

    /** Returns the way from the page to the site's root: empty, or {@code ../} for each folder. */
    public String root() {
        return "../".repeat((int) path.chars().filter(character -> character == '/').count());
    }

    /**
     * Returns where on the site a link leads, without its query and fragment and with percent signs decoded.
     *
     * @return relative to the site's root; empty for a link that leaves the site or is no address at all
     */
    public Optional<String> target(String link) {
        try {
            URI relative = site.relativize(page.resolve(link.isEmpty() || link.startsWith("?") ? "#" : link.trim()));
            if (relative.isAbsolute() || relative.getPath() == null || relative.getPath().startsWith("..")) {
                return Optional.empty();
            }
            String target = link.startsWith("#") || link.isEmpty() ? path : relative.getPath();
            return Optional.of(target.isEmpty() || target.endsWith("/") ? target + "index.html" : target);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns whether a link leads to another site. */
    public boolean leaves(String link) {
        String lower = link.trim().toLowerCase(Locale.ROOT);
        return (lower.startsWith("http:") || lower.startsWith("https:") || lower.startsWith("//")) && target(link).isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PageAddress address && path.equals(address.path) && site.equals(address.site);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, site);
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no path: " + path, e);
        }
    }
}
