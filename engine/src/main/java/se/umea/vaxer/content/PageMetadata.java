package se.umea.vaxer.content;

import java.time.LocalDate;
import java.util.List;

/**
 * What a header says that concerns other files too.
 *
 * @param type       the page's type; empty where the header names none
 * @param publicFrom the first day that the page may be seen: {@link #ALREADY}, a day to come, or {@link #NEVER}
 * @param references the pages that its fields name
 * @param files      the assets that its fields name
 * @param former     the addresses that the page had before
 */
public record PageMetadata(String type, LocalDate publicFrom, List<Reference> references, List<Link> files, List<Link> former) {

    public static final LocalDate ALREADY = LocalDate.MIN;
    public static final LocalDate NEVER = LocalDate.MAX;

    /** What a file that cannot be read says. */
    public static final PageMetadata NONE = new PageMetadata("", ALREADY, List.of(), List.of(), List.of());

    /** A field that names a page by its type and its file's name without ending. */
    public record Reference(int line, String field, String type, String name) {
    }

    public PageMetadata {
        references = List.copyOf(references);
        files = List.copyOf(files);
        former = List.copyOf(former);
    }
}
