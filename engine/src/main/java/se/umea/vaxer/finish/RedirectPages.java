package se.umea.vaxer.finish;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import se.umea.vaxer.content.Redirect;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Resources;

/**
 * The small pages that stand where renamed pages stood. Browsers and search engines go on at once (HTML, refresh state),
 * on any host and from a folder; a server with its own configuration does not even send them.
 */
final class RedirectPages {

    private static final String PAGE = Resources.text(RedirectPages.class, "redirect.html");

    private final Path folder;
    private final URI site;
    private final Charset charset;
    private final SecurityPolicy policy = new SecurityPolicy(css -> false);

    RedirectPages(Path folder, URI site, Charset charset) {
        this.folder = folder;
        this.site = site;
        this.charset = charset;
    }

    /** Writes the page that leads on, unless something else is there. */
    void write(Redirect moved) throws IOException {
        Path file = folder.resolve(moved.from());
        if (Files.exists(file)) {
            return;
        }
        PageAddress from = new PageAddress(moved.from(), site);
        Document page = Jsoup.parse(PAGE.formatted(charset.name().toLowerCase(Locale.ROOT),
                from.root() + moved.to(), new PageAddress(moved.to(), site).absolute()));
        page.outputSettings().prettyPrint(false).charset(charset);
        policy.apply(page, from);
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.outerHtml(), charset);
    }
}
