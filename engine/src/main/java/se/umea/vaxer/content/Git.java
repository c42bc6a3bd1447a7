package se.umea.vaxer.content;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Runs the {@code git} command, which runs no program that the repository names. */
public final class Git {

    /**
     * What git answered; a failure without any output if it is not installed.
     *
     * @param code its exit code
     */
    public record Output(int code, byte[] bytes, String err) {

        public Output {
            Objects.requireNonNull(bytes, "bytes");
            Objects.requireNonNull(err, "err");
        }

        public String out() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Override the repository's own: no program of another user is run, nothing is fetched. */
    private static final List<String> SETTINGS = List.of("core.quotePath=false", "core.fsmonitor=", "core.hooksPath=/dev/null",
            "safe.bareRepository=explicit", "protocol.allow=never");

    /** Both streams are used at the same time, which the common pool of a machine with two processors does not do. */
    private static final Executor THREADS = task -> new Thread(task, "git").start();

    private Git() {
    }

    /** @param settings override the repository's own too */
    public static Output run(Path folder, List<String> settings, String... arguments) {
        return runWith("", folder, settings, arguments);
    }

    private static Output runWith(String input, Path folder, List<String> settings, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks", "-C", folder.toString()));
        List.of(SETTINGS, settings).forEach(list -> list.forEach(setting -> command.addAll(List.of("-c", setting))));
        command.addAll(List.of(arguments));
        ProcessBuilder git = new ProcessBuilder(command);
        git.environment().putAll(Map.of("LC_ALL", "C", "GIT_NO_LAZY_FETCH", "1", "GIT_ALLOW_PROTOCOL", "none"));
        Process process;
        try {
            process = git.start();
        } catch (IOException e) {
            // a source without git counts as outside it
            return new Output(-1, new byte[0], "");
        }
        CompletableFuture<byte[]> err = CompletableFuture.supplyAsync(() -> read(folder, process.getErrorStream()), THREADS);
        CompletableFuture<Void> in = CompletableFuture.runAsync(() -> write(input, process.getOutputStream()), THREADS);
        byte[] out = read(folder, process.getInputStream());
        in.join();
        return new Output(process.onExit().join().exitValue(), out, new String(err.join(), StandardCharsets.UTF_8));
    }

    /** Returns when the commit that a folder is at was made; empty outside git. */
    public static Optional<Instant> committed(Path folder) {
        Output head = run(folder, List.of(), "rev-list", "--max-count=1", "--timestamp", "HEAD");
        return head.code() == 0 ? Optional.of(Instant.ofEpochSecond(Long.parseLong(head.out().split(" ")[0]))) : Optional.empty();
    }

    /**
     * Returns files as commits have them; empty for one that a commit does not have, or that has no such commit.
     *
     * @param folder a working tree, or a folder in it
     * @param names  each a commit, a colon, {@code ./} and a path in the folder; in one line
     */
    public static List<Optional<byte[]>> files(Path folder, List<String> names) {
        if (!isInRepository(folder)) {
            return names.stream().map(name -> Optional.<byte[]>empty()).toList();
        }
        byte[] out = runWith(String.join("\n", names) + "\n", folder, List.of(), "cat-file", "--batch").bytes();
        // one letter for each byte
        String text = new String(out, StandardCharsets.ISO_8859_1);
        List<Optional<byte[]>> files = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < names.size(); i++) {
            int end = text.indexOf('\n', at);
            String[] head = end < 0 ? new String[0] : text.substring(at, end).split(" ");
            if (head.length == 3 && head[1].equals("blob")) {
                int size = Integer.parseInt(head[2]);
                files.add(Optional.of(text.substring(end + 1, end + 1 + size).getBytes(StandardCharsets.ISO_8859_1)));
                at = end + size + 2;
            } else {
                files.add(Optional.empty());
                at = end + 1;
            }
        }
        return files;
    }

    private static boolean isInRepository(Path folder) {
        for (Path each = folder.toAbsolutePath(); each != null; each = each.getParent()) {
            if (Files.exists(each.resolve(".git"))) {
                return true;
            }
        }
        return false;
    }

    private static void write(String input, OutputStream to) {
        try (to) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // git has ended without reading it all, and says why
            return;
        }
    }

    private static byte[] read(Path folder, InputStream output) {
        try (output) {
            return output.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(text("content.no-git-output", folder), e);
        }
    }
}
