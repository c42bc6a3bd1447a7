package se.umea.vaxer.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One publication: what was published, when and by whom.
 *
 * @param id        its folder: the time in UTC, the commit and what no other publication has, so that names sort by time
 * @param commit    empty if the source is not in git
 * @param committed when the commit was made; empty if the source is not in git
 * @param published when it was published, in whole seconds
 * @param by        who published it, where
 */
public record Release(String id, Optional<String> commit, Optional<Instant> committed, Instant published, String by) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern ID = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-z-]+");
    private static final String NO_COMMIT = "utan-git";
    private static final int SHORT = 12;
    private static final int UNIQUE = 8;

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
        return ID.matcher(name).matches();
    }

    static Release of(Instant published, GitCommit source, String by) {
        String name = source.id().map(id -> id.substring(0, Math.min(SHORT, id.length()))).orElse(NO_COMMIT)
                + (source.changed().isEmpty() ? "" : "-andrad") + "-" + UUID.randomUUID().toString().substring(0, UNIQUE);
        return new Release(TIME.format(published) + "-" + name, source.id(), source.time(), published, by);
    }

    /** What a release's name alone tells of it. */
    static Release named(String id) {
        String commit = id.substring(id.indexOf('-') + 1).replaceFirst("(-andrad)?(-[0-9a-f]{8})?$", "");
        return new Release(id, Optional.of(commit).filter(name -> !name.equals(NO_COMMIT)), Optional.empty(),
                TIME.parse(id.substring(0, id.indexOf('-')), Instant::from), "okänd");
    }
}
