package se.umea.vaxer.diff;

import java.util.Objects;
import java.util.Optional;

/**
 * One difference between two versions of a page or document.
 *
 * @param label  what it is about: a link's text, a picture's address; empty for the words of a page
 * @param before empty where something was added
 * @param after  empty where something was removed
 */
public record Change(Kind kind, String label, Optional<String> before, Optional<String> after) {

    /** What has changed. The words of links and pictures are their target and their text for those who do not see them. */
    public enum Kind { TITLE, DESCRIPTION, LANGUAGE, TEXT, LINK, IMAGE }

    public Change {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    static Change of(Kind kind, String label, String before, String after) {
        return new Change(kind, label, Optional.ofNullable(before), Optional.ofNullable(after));
    }
}
