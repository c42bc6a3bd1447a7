package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.file.Path;
import java.util.Objects;

/**
 * What to publish, and how.
 *
 * @param site     the finished site's folder
 * @param keep     the number of releases that are kept
 * @param force    whether an older commit may replace a newer one
 * @param plain    whether the files may go into a folder that has other things in it
 * @param takeOver whether they may then replace such things
 */
public record PublishRequest(Path site, GitCommit source, int keep, boolean force, boolean plain, boolean takeOver) {

    /** Returns the request for a proposal: one release, which may be of any branch. */
    PublishRequest forProposal(boolean inPlainFolder) {
        return new PublishRequest(site, source, 1, true, plain || inPlainFolder, takeOver);
    }

    public PublishRequest {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(source, "source");
        if (keep < 1) {
            throw new IllegalArgumentException(text("publish.keep-too-few", keep));
        }
    }
}
