package se.umea.vaxer.verify;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.umea.vaxer.Finding;

/** Judges a finished site as a stranger would, from nothing but its files. */
public final class Verify {

    private static final List<SiteRule> SITE_RULES = List.of(new SiteFiles(), new Links(), new Distinction(), new Orphans(),
            new ContactDetails(), new Documents(), new PictureFiles(), new SvgFiles(),
            new ContactCards(), new Listings(), new Versions(), new Weight());

    private Verify() {
    }

    /**
     * Reads every file and holds it against every rule.
     *
     * @param folder the site's root
     * @return what is wrong, by file; a finding's file is an address on the site
     * @throws UncheckedIOException if a file cannot be read; it names the file
     */
    public static List<Finding> judge(Path folder) {
        List<PageRule> rules = List.of(new Headings(), new Markup(), new ContactLink(), new StatedContacts(), new LinkTexts(),
                new Strangers(), new Policy());
        Queue<Finding> findings = new ConcurrentLinkedQueue<>();
        FinishedSite site = FinishedSite.read(folder, (page, address) ->
                rules.forEach(rule -> findings.addAll(rule.judge(page, address))));
        SITE_RULES.forEach(rule -> findings.addAll(rule.judge(site)));
        return findings.stream().sorted().distinct().toList();
    }
}
