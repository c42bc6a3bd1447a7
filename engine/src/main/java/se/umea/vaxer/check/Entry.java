package se.umea.vaxer.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.finding.Finding;

/**
 * A content file as the rules between files see it.
 *
 * @param page    what the bake needs of it; null where it could not be read that far
 * @param path    relative to the source folder
 * @param address where its page is, relative to the site's root
 * @param links   the addresses in its text
 */
record Entry(Page page, String path, String address, PageMetadata facts, List<Link> links, List<Finding> findings) {

    Entry {
        links = List.copyOf(links);
        findings = List.copyOf(findings);
    }

    /** The file's name without ending, by which other files name it. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    /** Whether what this page leads to can be seen whenever the page itself can. */
    boolean mayLeadTo(Entry other) {
        return !other.facts.publicFrom().isAfter(facts.publicFrom());
    }

    /** This entry with more findings. */
    Entry with(List<Finding> more) {
        return more.isEmpty() ? this : new Entry(page, path, address, facts, links,
                Stream.concat(findings.stream(), more.stream()).toList());
    }

    /** Whether it could be published as it is. */
    boolean isWhole() {
        return page != null && findings.stream().noneMatch(Finding::blocking);
    }

    boolean isDraft() {
        return facts.publicFrom().equals(PageMetadata.NEVER);
    }

    boolean isPublic() {
        return facts.publicFrom().equals(PageMetadata.ALREADY);
    }

    /** Why the page is not seen yet, for messages. */
    String state() {
        LocalDate from = facts.publicFrom();
        return isDraft() ? "är ett utkast (status=draft)" : "publiceras " + from;
    }
}
