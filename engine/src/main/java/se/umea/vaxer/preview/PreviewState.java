package se.umea.vaxer.preview;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.umea.vaxer.finding.Finding;

/**
 * What the content came to when it was last read.
 *
 * @param number  from 1; a later one has a larger
 * @param made    the site; empty before there could be one
 * @param files   every content file, in crawl order
 * @param found   what can be mended, but for what shows when a page is made
 * @param editor  the address, as on a Git host, under which files can be edited by their path; empty where none is known
 * @param trouble in Swedish, why the site could not be made anew; empty where it could
 */
record PreviewState(long number, Optional<LazySite> made, List<ContentFile> files, List<Finding> found, String editor,
        Optional<String> trouble) {

    /** What there is before anything was read. */
    static final PreviewState NONE = new PreviewState(0, Optional.empty(), List.of(), List.of(), "", Optional.empty());

    /**
     * A content file as the preview tells of it.
     *
     * @param path    relative to the source folder
     * @param title   as the page's; the path where there is none
     * @param address where its page is
     * @param state   in Swedish; empty where the page is public
     * @param review  the day when it is to be looked over; empty where none is set
     */
    record ContentFile(String path, String title, String address, String state, String review) {

        ContentFile {
            Objects.requireNonNull(path, "path");
        }
    }

    PreviewState {
        files = List.copyOf(files);
        found = List.copyOf(found);
    }

    /** Everything that can be mended, by file and line. */
    List<Finding> findings() {
        return Stream.concat(found.stream(), made.stream().flatMap(site -> site.findings().stream())).distinct().sorted().toList();
    }

    /** Whether something stands in the way of publishing. */
    boolean isFaulty() {
        return trouble.isPresent() || findings().stream().anyMatch(Finding::blocking);
    }

    /** The content file of a page. */
    Optional<ContentFile> file(String address) {
        return files.stream().filter(file -> file.address().equals(address)).findFirst();
    }

    /** Where a file can be edited; empty where that is not known. */
    String edit(String path) {
        return editor.isEmpty() ? "" : editor + path;
    }
}
