package se.umea.vaxer.publish;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of a publication.
 *
 * @param release    the live one
 * @param before     the one that was live before
 * @param difference between the two
 * @param files      the number of files sent
 * @param bytes      the number of bytes sent
 * @param limits     sentences about what this host cannot guarantee
 */
public record PublishResult(Release release, Optional<Release> before, ReleaseDiff difference, int files, long bytes,
        List<String> limits) {

    public PublishResult {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(difference, "difference");
        limits = List.copyOf(limits);
    }

    /** Returns false if this very site was live already. */
    public boolean isNew() {
        return !before.equals(Optional.of(release));
    }
}
