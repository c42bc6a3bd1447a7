package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One publication.
 *
 * @param id        its folder: the time in UTC, the commit and eight random characters, so that names sort by time
 * @param commit    empty if the source is not in git
 * @param committed when the commit was made; empty if the source is not in git
 * @param published when it was published, in whole seconds
 * @param by        who published it, from which machine
 */
public record Release(String id, Optional<String> commit, Optional<Instant> committed, Instant published, String by) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String NO_COMMIT = "no-git";
    private static final String UNCOMMITTED = "-changed";
    private static final int COMMIT_LENGTH = 12;
    private static final int RANDOM_LENGTH = 8;

    public Release {
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(committed, "committed");
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(by, "by");
        if (!isId(id)) {
            throw new IllegalArgumentException("no release has the name " + id);
        }
    }

    static boolean isId(String name) {
        return name.matches("\\d{8}T\\d{6}Z-[0-9a-z-]+");
    }

    static Release of(Instant published, GitCommit source, String by) {
        String commit = source.id().map(id -> id.substring(0, Math.min(COMMIT_LENGTH, id.length()))).orElse(NO_COMMIT);
        return new Release(TIME.format(published) + "-" + commit + (source.changed().isEmpty() ? "" : UNCOMMITTED) + "-"
                + UUID.randomUUID().toString().substring(0, RANDOM_LENGTH), source.id(), source.time(), published, by);
    }

    /** Returns what can be known from a release's name alone. */
    static Release named(String id) {
        String commit = id.substring(id.indexOf('-') + 1).replaceFirst("(" + UNCOMMITTED + ")?(-[0-9a-f]{8})?$", "");
        return new Release(id, Optional.of(commit).filter(name -> !name.equals(NO_COMMIT)), Optional.empty(),
                TIME.parse(id.substring(0, id.indexOf('-')), Instant::from), text("publish.unknown-publisher"));
    }
}
