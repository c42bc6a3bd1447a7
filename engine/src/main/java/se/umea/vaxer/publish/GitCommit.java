package se.umea.vaxer.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where the source stands in git, as the {@code git} command says.
 *
 * @param folder  the source
 * @param id      the commit's whole name; empty if the source is not in git, or git is not installed
 * @param time    when it was made
 * @param changed the files that are not as in the commit
 */
public record GitCommit(Path folder, Optional<String> id, Optional<Instant> time, List<String> changed) {

    private static final int STATE = 3;
    private static final int NO_MATCH = 1;
    /** Settings that come before the repository's own: nobody else's program is run, nothing is fetched. */
    private static final List<String> SETTINGS = List.of("core.quotePath=false", "core.fsmonitor=", "core.hooksPath=/dev/null",
            "safe.bareRepository=explicit", "protocol.allow=never");

    private record Answer(int code, String out, String err) {
    }

    public GitCommit {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(time, "time");
        changed = List.copyOf(changed);
    }

    /**
     * Asks git; none of the programs that the repository's configuration names is run.
     *
     * @param warn takes why git cannot tell, in Swedish, where there is a repository
     * @throws IllegalArgumentException if it names a program that cannot be turned off
     */
    public static GitCommit of(Path folder, Consumer<String> warn) {
        Answer head = git(folder, List.of(), "rev-list", "--max-count=1", "--timestamp", "HEAD");
        if (head.code() != 0) {
            reason(folder, head.err()).ifPresent(warn);
            return new GitCommit(folder, Optional.empty(), Optional.empty(), List.of());
        }
        String[] parts = head.out().strip().split(" ");
        Answer status = git(folder, filters(folder), "status", "--porcelain", "--untracked-files=normal", "--ignore-submodules=dirty",
                "--", ".");
        if (status.code() != 0) {
            throw new IllegalArgumentException("git kan inte säga vad som är ändrat i " + folder + ": " + status.err().strip());
        }
        return new GitCommit(folder, Optional.of(parts[1]), Optional.of(Instant.ofEpochSecond(Long.parseLong(parts[0]))),
                status.out().lines().map(line -> line.substring(STATE)).toList());
    }

    /** Empty where there is no repository, or no commit in it. */
    private static Optional<String> reason(Path folder, String said) {
        if (said.isEmpty() || said.contains("not a git repository") || said.contains("bad revision 'HEAD'")) {
            return Optional.empty();
        }
        boolean foreign = said.contains("dubious ownership") || said.contains("unsafe repository");
        return Optional.of("git läser inte " + folder + (foreign ? ", för den ägs av någon annan" : " (" + said.lines().findFirst().orElse("") + ")")
                + ": utgåvan får ingen commit, och vad som är ändrat är inte granskat"
                + (foreign ? ". Litar du på den: git config --global --add safe.directory " + folder : ""));
    }

    /** Settings that turn off the repository's own filters, which git status would run; those of the user are trusted. */
    private static List<String> filters(Path folder) {
        Answer found = git(folder, List.of(), "config", "--show-scope", "--name-only", "-z", "--get-regexp", "^filter\\.");
        if (found.code() != 0 && found.code() != NO_MATCH) {
            throw new IllegalArgumentException("git kan inte läsa inställningarna i " + folder + ": " + found.err().strip());
        }
        List<String> off = new ArrayList<>();
        String[] parts = found.out().split("\0");
        for (int i = 0; i + 1 < parts.length; i += 2) {
            if (parts[i + 1].indexOf('=') >= 0) {
                throw new IllegalArgumentException("git-inställningen " + parts[i + 1] + " i " + folder + " går inte att stänga av; ta bort den");
            }
            if (!parts[i].equals("global") && !parts[i].equals("system")) {
                off.add(parts[i + 1] + "=");
            }
        }
        return off;
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
        return git(folder, List.of(), "merge-base", "--is-ancestor", earlier, later).code() == 0;
    }

    /** What git answers; nothing and a code of failure where it is not there. */
    private static Answer git(Path folder, List<String> settings, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks", "-C", folder.toString()));
        Stream.concat(SETTINGS.stream(), settings.stream()).forEach(setting -> command.addAll(List.of("-c", setting)));
        command.addAll(List.of(arguments));
        ProcessBuilder git = new ProcessBuilder(command);
        git.environment().putAll(Map.of("LC_ALL", "C", "GIT_NO_LAZY_FETCH", "1", "GIT_ALLOW_PROTOCOL", "none"));
        Process process;
        try {
            process = git.start();
        } catch (IOException e) {
            // without git, the source is as good as outside it
            return new Answer(-1, "", "");
        }
        try {
            CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> text(folder, process.getErrorStream()));
            String out = text(folder, process.getInputStream());
            return new Answer(process.waitFor(), out, err.join());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while git told of " + folder, e);
        }
    }

    private static String text(Path folder, InputStream said) {
        try (said) {
            return new String(said.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa vad git säger om " + folder, e);
        }
    }
}
