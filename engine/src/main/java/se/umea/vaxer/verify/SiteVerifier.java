package se.umea.vaxer.verify;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.html.PageAddress;

/** Verifies a finished site by its files alone, again and again: pages in memory and images are read again only if they have changed. */
public final class SiteVerifier {

    private record Read(String html, PageSummary summary, List<Finding> findings) {
    }

    private final List<SiteCheck> checks = List.of(new SiteStructure(), new SiteLinks(), new PageHeads(), new AccessibleMarkup(),
            new ContactDetails(), new ThirdPartyRequests(), new PolicyMatchesPage(), new SitemapAndFeed(), new PdfAccessibility(),
            new ImageFiles(), new SvgFiles());
    private final Map<PageAddress, Read> pages = new ConcurrentHashMap<>();

    /**
     * Checks every file against every rule.
     *
     * @param folder the site's root
     * @return what is wrong, by file; a finding's file is an address on the site
     * @throws UncheckedIOException if a file cannot be read; it names the file
     */
    public static List<Finding> verify(Path folder) {
        return new SiteVerifier().verify(folder, UnwrittenPages.NONE, () -> false).orElseThrow();
    }

    /**
     * Checks every file in a folder, and pages in memory.
     *
     * @param isObsolete whether the result is not needed any more
     * @return what is wrong; empty if the result is not needed
     */
    public Optional<List<Finding>> verify(Path folder, UnwrittenPages unwritten, BooleanSupplier isObsolete) {
        Report report = new Report();
        try {
            FinishedSite site = FinishedSite.read(folder, unwritten, (parser, address) -> {
                if (isObsolete.getAsBoolean()) {
                    throw new CancellationException();
                }
                return read(parser, address, unwritten.pages().get(address.path()), report);
            });
            pages.keySet().removeIf(page -> !unwritten.pages().containsKey(page.path()));
            checks.forEach(check -> check.site(site, report));
            return Optional.of(report.findings());
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    /** @param html of a page in memory; otherwise null */
    private PageSummary read(Supplier<Document> parser, PageAddress address, String html, Report report) {
        Read read = html == null ? null : pages.get(address);
        if (read == null || !read.html().equals(html)) {
            Document page = parser.get();
            Report own = new Report();
            checks.forEach(check -> check.page(page, address, own));
            if (html != null) {
                SiteStructure.checkWeight(address.path(), html, own);
            }
            read = new Read(html, PageSummary.of(page, address), own.findings());
            if (html != null) {
                pages.put(address, read);
            }
        }
        report.addAll(read.findings());
        return read.summary();
    }
}
