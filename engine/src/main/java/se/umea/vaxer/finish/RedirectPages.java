package se.umea.vaxer.finish;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import se.umea.vaxer.content.Redirect;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Resources;

/**
 * Writes the pages at former addresses, which lead on at once on any host and from a folder; a server that is configured for
 * the site redirects instead. Their only text is the title of the page that they lead to, in its language.
 */
final class RedirectPages {

    private static final String PAGE = Resources.text(RedirectPages.class, "redirect.html");

    private final Path folder;
    private final URI site;
    private final Charset charset;
    private final Optional<ProposalNotice> notice;
    private final SecurityPolicy policy = new SecurityPolicy(ProposalNotice.CSS::equals);

    /** @param notice marks the pages, if the site is a proposal */
    RedirectPages(Path folder, URI site, Charset charset, Optional<ProposalNotice> notice) {
        this.folder = folder;
        this.site = site;
        this.charset = charset;
        this.notice = notice;
    }

    /** Writes a page, unless another file has its address. */
    void write(Redirect redirect, String title, String language) throws IOException {
        Path file = folder.resolve(redirect.from());
        if (Files.exists(file)) {
            return;
        }
        PageAddress from = new PageAddress(redirect.from(), site);
        Document page = Jsoup.parse(PAGE.formatted(charset.name().toLowerCase(Locale.ROOT),
                from.root() + redirect.to(), new PageAddress(redirect.to(), site).absolute()));
        page.outputSettings().prettyPrint(false).charset(charset);
        page.child(0).attr("lang", language);
        page.title(title);
        page.expectFirst("a").text(title);
        notice.ifPresent(step -> step.apply(page, from));
        policy.apply(page, from);
        Files.createDirectories(file.getParent());
        Files.writeString(file, page.outerHtml(), charset);
    }
}
