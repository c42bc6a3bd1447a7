package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.util.List;
import java.util.stream.Stream;
import se.umea.vaxer.content.Link;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.finding.Finding;

/**
 * A content file as the rules between files need it.
 *
 * @param page    null if the file could not be read that far
 * @param path    relative to the source folder
 * @param address of its page, relative to the site's root
 * @param links   the addresses in its text
 */
record Entry(Page page, String path, String address, PageMetadata metadata, List<Link> links, List<Finding> findings) {

    Entry {
        links = List.copyOf(links);
        findings = List.copyOf(findings);
    }

    /** Returns the file's name without extension, by which other files name it. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    /** Returns whether the other page is visible whenever this one is. */
    boolean mayLinkTo(Entry other) {
        return !other.metadata.publicFrom().isAfter(metadata.publicFrom());
    }

    /** Returns this entry with more findings. */
    Entry with(List<Finding> more) {
        return more.isEmpty() ? this : new Entry(page, path, address, metadata, links,
                Stream.concat(findings.stream(), more.stream()).toList());
    }

    /** Returns whether it could be published as it is. */
    boolean isValid() {
        return page != null && findings.stream().noneMatch(Finding::blocking);
    }

    boolean isDraft() {
        return metadata.publicFrom().equals(PageMetadata.NEVER);
    }

    boolean isPublic() {
        return metadata.publicFrom().equals(PageMetadata.ALREADY);
    }

    /** Returns why the page is not visible yet. */
    String reason() {
        boolean isDraftByDefault = isDraft() && page != null && page.field("status").isEmpty();
        return isDraftByDefault ? text("check.draft-by-default") : isDraft() ? text("check.draft") : text("check.later", metadata.publicFrom());
    }

    /** Returns the message that a page leads to this one before it is visible. */
    String unpublished() {
        return isDraft() ? text("unpublished.draft", path) : text("unpublished.later", path, metadata.publicFrom());
    }
}
