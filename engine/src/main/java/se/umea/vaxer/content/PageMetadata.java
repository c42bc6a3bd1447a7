package se.umea.vaxer.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.umea.vaxer.finding.Rule;

/**
 * The parts of a header that concern other files too.
 *
 * @param type            the page's type; empty if the header names none
 * @param publicFrom      the first day that the page is visible: {@link #ALREADY}, a day to come, or {@link #NEVER}
 * @param references      the pages that its fields name
 * @param files           the assets that its fields name
 * @param formerAddresses the addresses that the page had before
 * @param language        the field with the page's language
 * @param original        the field with the page that this one is a version of
 * @param accepted        the warnings that the page accepts
 */
public record PageMetadata(String type, LocalDate publicFrom, List<Reference> references, List<Link> files, List<Link> formerAddresses,
        Optional<ContentFile.Field> language, Optional<ContentFile.Field> original, List<Acceptance> accepted) {

    public static final LocalDate ALREADY = LocalDate.MIN;
    public static final LocalDate NEVER = LocalDate.MAX;

    /** The metadata of a file that cannot be read. */
    public static final PageMetadata NONE =
            new PageMetadata("", ALREADY, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());

    /** A field that names a page by its type and its file's name without extension. */
    public record Reference(int line, String field, String type, String name) {
    }

    /** A rule that a field names, whose warnings about the page are accepted. */
    public record Acceptance(int line, String field, Rule rule) {
    }

    public PageMetadata {
        references = List.copyOf(references);
        files = List.copyOf(files);
        formerAddresses = List.copyOf(formerAddresses);
        accepted = List.copyOf(accepted);
    }
}
