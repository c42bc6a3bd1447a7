package se.umea.vaxer.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the source stands in git, as the {@code git} command says.
 *
 * @param folder  the source
 * @param id      the commit's whole name; empty if the source is not in git, or git is not installed
 * @param time    when it was made
 * @param changed the files that are not as in the commit
 */
public record Commit(Path folder, Optional<String> id, Optional<Instant> time, List<String> changed) {

    private static final int STATE = 3;

    public Commit {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(time, "time");
        changed = List.copyOf(changed);
    }

    public static Commit of(Path folder) {
        List<String> head = git(folder, "log", "-1", "--format=%H%n%ct").orElse(List.of());
        return head.isEmpty() ? new Commit(folder, Optional.empty(), Optional.empty(), List.of())
                : new Commit(folder, Optional.of(head.get(0)), Optional.of(Instant.ofEpochSecond(Long.parseLong(head.get(1)))),
                        git(folder, "status", "--porcelain", "--", ".").orElse(List.of()).stream().map(line -> line.substring(STATE)).toList());
    }

    /** Whether this comes before what was published: by git's own history where both are in it, otherwise by their times. */
    boolean isOlderThan(Release other) {
        if (id.isEmpty() || other.commit().isEmpty() || id.equals(other.commit())
                || isAncestor(other.commit().get(), id.get())) {
            return false;
        }
        return isAncestor(id.get(), other.commit().get())
                || time.flatMap(ours -> other.committed().map(ours::isBefore)).orElse(false);
    }

    private boolean isAncestor(String earlier, String later) {
        return git(folder, "merge-base", "--is-ancestor", earlier, later).isPresent();
    }

    /** The lines that git writes; empty where it fails or is not there. */
    private static Optional<List<String>> git(Path folder, String... arguments) {
        // a pipeline may run as somebody else than the folder's owner
        List<String> command = new ArrayList<>(List.of("git", "-c", "safe.directory=*", "-c", "core.quotePath=false",
                "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            // without git, the source is as good as outside it
            return Optional.empty();
        }
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(said.lines().toList()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa vad git säger om " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while git told of " + folder, e);
        }
    }
}
