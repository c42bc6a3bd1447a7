package se.umea.vaxer.preview;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.umea.vaxer.finding.Finding;

/**
 * The result of reading the content once.
 *
 * @param number        from 1; later states have larger numbers
 * @param site          the site; empty until it could be built once
 * @param files         every content file, in crawl order
 * @param buildFindings the findings, except for those in pages when they are rendered
 * @param former        the titles of pages that were shown earlier, by address
 * @param editUrl       the address, as on a Git host, under which a file can be edited by its path; empty if unknown
 * @param failure       why the site could not be built again, for messages
 */
public record PreviewState(long number, Optional<LazySite> site, List<ContentFile> files, List<Finding> buildFindings,
        Map<String, String> former, String editUrl, Optional<String> failure) {

    static final PreviewState NONE = new PreviewState(0, Optional.empty(), List.of(), List.of(), Map.of(), "", Optional.empty());

    /**
     * A content file. Public for the templates.
     *
     * @param path    relative to the source folder
     * @param title   of the page; the path if it has none
     * @param address of its page
     * @param state   why the page is not public yet, for messages; empty if it is
     * @param review  the day by which it is to be reviewed; empty if none is set
     * @param overdue whether that day has passed
     * @param form    the address of its form, after that of the editor's start page; empty if it has none
     */
    public record ContentFile(String path, String title, String address, String state, String review, boolean overdue, String form) {

        public ContentFile {
            Objects.requireNonNull(path, "path");
        }
    }

    public PreviewState {
        files = List.copyOf(files);
        buildFindings = List.copyOf(buildFindings);
        former = Map.copyOf(former);
    }

    /** Returns all findings, by file and line. */
    public List<Finding> findings() {
        return Stream.concat(buildFindings.stream(), site.stream().flatMap(made -> made.findings().stream())).distinct().sorted().toList();
    }

    /** Returns whether the site cannot be published as it is. */
    boolean isFaulty() {
        return failure.isPresent() || findings().stream().anyMatch(Finding::blocking);
    }

    /** Returns the content files that are not public yet. */
    Set<String> drafts() {
        return files.stream().filter(file -> !file.state().isEmpty()).map(ContentFile::path).collect(Collectors.toSet());
    }

    boolean hasPage(String address) {
        return site.filter(made -> made.addresses().contains(address)).isPresent();
    }

    /** Returns the only page with the title that a page at this address had. */
    Optional<ContentFile> successor(String address) {
        List<ContentFile> same = files.stream()
                .filter(file -> file.title().equals(former.get(address)) && hasPage(file.address())).toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** Returns the content file of a page. */
    Optional<ContentFile> file(String address) {
        return files.stream().filter(file -> file.address().equals(address)).findFirst();
    }
}
