package se.umea.vaxer.verify;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.umea.vaxer.finding.Finding;

/** Judges a finished site as a stranger would, from nothing but its files. */
public final class SiteVerifier {

    private static final List<SiteRule> SITE_RULES = List.of(new SiteStructure(), new InternalLinks(), new UniqueTitles(), new OrphanPages(),
            new ConsistentContacts(), new PdfAccessibility(), new ImageFiles(), new SvgFiles(),
            new VCardContents(), new SitemapAndFeed(), new LanguageVersions(), new PageWeight());

    private SiteVerifier() {
    }

    /**
     * Reads every file and holds it against every rule.
     *
     * @param folder the site's root
     * @return what is wrong, by file; a finding's file is an address on the site
     * @throws UncheckedIOException if a file cannot be read; it names the file
     */
    public static List<Finding> judge(Path folder) {
        List<PageRule> rules = List.of(new HeadingOrder(), new AccessibleMarkup(), new ContactLinkTargets(), new JsonLdContacts(), new DistinctLinkTexts(),
                new ThirdPartyRequests(), new PolicyMatchesPage());
        Queue<Finding> findings = new ConcurrentLinkedQueue<>();
        FinishedSite site = FinishedSite.read(folder, (page, address) ->
                rules.forEach(rule -> findings.addAll(rule.judge(page, address))));
        SITE_RULES.forEach(rule -> findings.addAll(rule.judge(site)));
        return findings.stream().sorted().distinct().toList();
    }
}
