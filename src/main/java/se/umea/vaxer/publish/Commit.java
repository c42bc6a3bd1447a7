package se.umea.vaxer.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The commit that a source folder is at.
 *
 * @param id      its full name
 * @param time    when it was made
 * @param changed whether the folder has something that is not in it
 */
public record Commit(String id, Instant time, boolean changed) {

    public Commit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(time, "time");
    }

    /** What git says; empty where there is no git, or the folder is in none of its repositories. */
    public static Optional<Commit> of(Path folder) {
        return git(folder, "log", "-1", "--format=%H %ct").map(line -> line.strip().split(" "))
                .map(parts -> new Commit(parts[0], Instant.ofEpochSecond(Long.parseLong(parts[1])),
                        !git(folder, "status", "--porcelain", "--", ".").orElse("").isBlank()));
    }

    private static Optional<String> git(Path folder, String... arguments) {
        // a pipeline may run as somebody else than the folder's owner
        List<String> command = new ArrayList<>(List.of("git", "-c", "safe.directory=*", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("avbruten medan git svarade om " + folder, e);
        }
    }
}
