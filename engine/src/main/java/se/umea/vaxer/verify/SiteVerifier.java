package se.umea.vaxer.verify;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import se.umea.vaxer.finding.Finding;

/** Verifies a finished site by nothing but its files. */
public final class SiteVerifier {

    private SiteVerifier() {
    }

    /**
     * Checks every file against every rule.
     *
     * @param folder the site's root
     * @return what is wrong, by file; a finding's file is an address on the site
     * @throws UncheckedIOException if a file cannot be read; it names the file
     */
    public static List<Finding> verify(Path folder) {
        List<SiteCheck> checks = List.of(new SiteStructure(), new SiteLinks(), new PageHeads(), new AccessibleMarkup(),
                new ContactDetails(), new ThirdPartyRequests(), new PolicyMatchesPage(), new SitemapAndFeed(), new PdfAccessibility(),
                new ImageFiles(), new SvgFiles());
        Report report = new Report();
        FinishedSite site = FinishedSite.read(folder, (page, address) -> checks.forEach(check -> check.page(page, address, report)));
        checks.forEach(check -> check.site(site, report));
        return report.findings();
    }
}
