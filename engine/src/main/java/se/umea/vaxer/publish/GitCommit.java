package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import se.umea.vaxer.content.Git;

/**
 * The commit that the source is at, as the {@code git} command reports it.
 *
 * @param folder  the source
 * @param id      the commit's whole name; empty if the source is not in git, or git is not installed
 * @param time    when it was made
 * @param changed the files that differ from the commit
 */
public record GitCommit(Path folder, Optional<String> id, Optional<Instant> time, List<String> changed) {

    private static final int STATUS_PREFIX = 3;
    private static final int NO_MATCH = 1;

    public GitCommit {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(time, "time");
        changed = List.copyOf(changed);
    }

    /**
     * Asks git; no program that the repository's configuration names is run.
     *
     * @param warn takes the reason if there is a repository that git does not read
     * @throws IllegalArgumentException if the configuration names a program that cannot be turned off
     */
    public static GitCommit of(Path folder, Consumer<String> warn) {
        Git.Output head = Git.run(folder, List.of(), "rev-list", "--max-count=1", "--timestamp", "HEAD");
        if (head.code() != 0) {
            warning(folder, head.err()).ifPresent(warn);
            return new GitCommit(folder, Optional.empty(), Optional.empty(), List.of());
        }
        String[] parts = head.out().strip().split(" ");
        Git.Output status = Git.run(folder, disabledFilters(folder), "status", "--porcelain", "--untracked-files=normal",
                "--ignore-submodules=dirty", "--", ".");
        if (status.code() != 0) {
            throw new IllegalArgumentException(text("publish.git.no-status", folder, status.err().strip()));
        }
        return new GitCommit(folder, Optional.of(parts[1]), Optional.of(Instant.ofEpochSecond(Long.parseLong(parts[0]))),
                status.out().lines().map(line -> line.substring(STATUS_PREFIX)).toList());
    }

    /** Returns nothing if there is no repository, or no commit in it. */
    private static Optional<String> warning(Path folder, String error) {
        if (error.isEmpty() || error.contains("not a git repository") || error.contains("bad revision 'HEAD'")) {
            return Optional.empty();
        }
        return Optional.of(error.contains("dubious ownership") || error.contains("unsafe repository") ? text("publish.git.foreign", folder)
                : text("publish.git.unreadable", folder, error.lines().findFirst().orElse("")));
    }

    /** Returns settings that disable the repository's own filters, which git status would run; those of the user are trusted. */
    private static List<String> disabledFilters(Path folder) {
        Git.Output found = Git.run(folder, List.of(), "config", "--show-scope", "--name-only", "-z", "--get-regexp", "^filter\\.");
        if (found.code() != 0 && found.code() != NO_MATCH) {
            throw new IllegalArgumentException(text("publish.git.no-settings", folder, found.err().strip()));
        }
        List<String> disabled = new ArrayList<>();
        String[] parts = found.out().split("\0");
        for (int i = 0; i + 1 < parts.length; i += 2) {
            if (parts[i + 1].indexOf('=') >= 0) {
                throw new IllegalArgumentException(text("publish.git.bad-filter", parts[i + 1], folder));
            }
            if (!parts[i].equals("global") && !parts[i].equals("system")) {
                disabled.add(parts[i + 1] + "=");
            }
        }
        return disabled;
    }

    /** Returns whether this comes before what was published: by git's history if both are in it, otherwise by their times. */
    boolean isOlderThan(Release other) {
        if (id.isEmpty() || other.commit().isEmpty() || id.equals(other.commit()) || isAncestor(other.commit().get(), id.get())) {
            return false;
        }
        return isAncestor(id.get(), other.commit().get())
                || time.flatMap(ours -> other.committed().map(ours::isBefore)).orElse(false);
    }

    private boolean isAncestor(String earlier, String later) {
        return Git.run(folder, List.of(), "merge-base", "--is-ancestor", earlier, later).code() == 0;
    }
}
