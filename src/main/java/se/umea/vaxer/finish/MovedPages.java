package se.umea.vaxer.finish;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import se.umea.vaxer.content.Moved;

/**
 * The small pages that stand where renamed pages stood. Browsers and search engines go on at once (HTML, refresh state),
 * on any host and from a folder; a server with its own configuration does not even send them.
 */
final class MovedPages {

    private static final String PAGE = """
            <!doctype html>
            <html lang="sv">
            <head>
              <meta charset="%1$s">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <meta http-equiv="refresh" content="0; url=%2$s">
              <title>Sidan har flyttat</title>
              <link rel="canonical" href="%3$s">
            </head>
            <body>
            <main>
              <h1>Sidan har flyttat</h1>
              <p><a href="%2$s">Gå till sidan på dess nya plats</a></p>
            </main>
            </body>
            </html>
            """;

    private final Path folder;
    private final URI site;
    private final Charset charset;
    private final SecurityPolicy policy = new SecurityPolicy(css -> false);

    MovedPages(Path folder, URI site, Charset charset) {
        this.folder = folder;
        this.site = site;
        this.charset = charset;
    }

    /** Writes the page that leads on, unless something else is there. */
    void write(Moved moved) throws IOException {
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
