package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.cli.RequiredPrograms;

class GitCommitTest {

    private static final String TIME = "2018-09-18T12:20:30+02:00";

    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void readsTheCommitAndTheChangedFiles() throws IOException, InterruptedException {
        RequiredPrograms.require("git");
        git(TIME, "init", "--quiet");
        Files.writeString(folder.resolve("a.md"), "a");
        git(TIME, "add", "a.md");
        git(TIME, "-c", "user.name=Prov", "-c", "user.email=prov@example.org", "commit", "--quiet", "--message", "Prov");

        GitCommit commit = GitCommit.of(folder, said::add);

        assertTrue(commit.id().orElse("").matches("[0-9a-f]{40}"), commit::toString);
        assertEquals(Optional.of(Instant.parse("2018-09-18T10:20:30Z")), commit.time());
        assertEquals(List.of(), commit.changed());
        Files.writeString(folder.resolve("b.md"), "b");
        assertEquals(List.of("b.md"), GitCommit.of(folder, said::add).changed());
    }

    @Test
    void isEmptyWithoutARepository() {
        assertEquals(new GitCommit(folder, Optional.empty(), Optional.empty(), List.of()), GitCommit.of(folder, said::add));
        assertEquals(List.of(), said);
    }

    @Test
    void runsNoProgramThatTheRepositoryNames() throws IOException, InterruptedException {
        RequiredPrograms.require("git");
        Path ran = folder.resolveSibling(folder.getFileName() + "-ran");
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\necho \"$0 $*\" >> " + ran + "\ncat\n");
        assertTrue(program.toFile().setExecutable(true));
        Files.writeString(folder.resolve("a.md"), "a");
        Files.writeString(folder.resolve(".gitattributes"), "*.md filter=own diff=own\n");
        commit(TIME);
        git(TIME, "add", ".");
        git(TIME, "-c", "user.name=Prov", "-c", "user.email=prov@example.org", "commit", "--quiet", "--message", "Prov");
        for (String setting : List.of("core.fsmonitor", "core.pager", "core.sshCommand", "diff.external", "gpg.program",
                "filter.own.clean", "filter.own.process", "diff.own.textconv", "diff.own.command")) {
            git(TIME, "config", setting, program.toString());
        }
        git(TIME, "config", "log.showSignature", "true");
        git(TIME, "config", "filter.own.required", "true");
        Path hook = Files.copy(program, folder.resolve(".git/hooks/post-index-change"));
        assertTrue(hook.toFile().setExecutable(true));
        Files.writeString(folder.resolve("a.md"), "b");

        assertEquals(List.of("a.md"), GitCommit.of(folder, said::add).changed());
        assertFalse(Files.exists(ran), () -> read(ran));
        assertEquals(List.of(), said);
    }

    @Test
    void refusesAFilterWhoseNameCannotBeOverridden() throws IOException, InterruptedException {
        commit(TIME);
        git(TIME, "config", "filter.a=b.clean", "true");

        assertEquals("git-inställningen filter.a=b.clean i " + folder + " går inte att stänga av; ta bort den",
                assertThrows(IllegalArgumentException.class, () -> GitCommit.of(folder, said::add)).getMessage());
    }

    @Test
    void reportsARepositoryOfAnotherUser() throws IOException, InterruptedException {
        commit(TIME);
        if (Sshd.run("chown", "-R", "12345", folder.toString()) != 0) {
            System.err.println("Skipped, only root can give files away: run the tests as root");
            abort("only root can give files away");
        }

        assertEquals(Optional.empty(), GitCommit.of(folder, said::add).id());
        assertEquals("git läser inte " + folder + ", för den ägs av någon annan: utgåvan får ingen commit, och vad som är ändrat är inte "
                + "granskat. Litar du på den: git config --global --add safe.directory " + folder, String.join("\n", said));
    }

    @Test
    void reportsWhyGitCannotReadTheRepository() throws IOException, InterruptedException {
        commit(TIME);
        Files.writeString(folder.resolve(".git/config"), "[");

        assertEquals(Optional.empty(), GitCommit.of(folder, said::add).id());
        assertTrue(said.get(0).startsWith("git läser inte " + folder + " (fatal: bad config line "), said.get(0));
    }

    @Test
    void readsNoBareRepository() throws IOException, InterruptedException {
        Path bare = folder.resolve("bare");
        assertEquals(0, Sshd.run("git", "init", "--quiet", "--bare", bare.toString()));

        assertEquals(Optional.empty(), GitCommit.of(bare, said::add).id());
        assertTrue(said.get(0).startsWith("git läser inte " + bare + " (fatal: cannot use bare repository"), said.get(0));
    }

    @Test
    void comparesByHistoryBeforeTime() throws IOException, InterruptedException {
        GitCommit first = commit("2018-09-18T12:00:00Z");
        GitCommit second = commit("2018-09-18T11:00:00Z");

        assertTrue(first.isOlderThan(release(second)));
        assertFalse(second.isOlderThan(release(first)));
        assertFalse(first.isOlderThan(release(first)));
    }

    @Test
    void comparesByTimeIfTheOtherCommitIsUnknown() throws IOException, InterruptedException {
        GitCommit here = commit("2018-09-18T12:00:00Z");

        assertTrue(here.isOlderThan(elsewhere("2018-09-18T12:00:01Z")));
        assertFalse(here.isOlderThan(elsewhere("2018-09-18T11:59:59Z")));
    }

    private static Release elsewhere(String committed) {
        return new Release("20180918T120000Z-x", Optional.of("e".repeat(40)), Optional.of(Instant.parse(committed)),
                Instant.EPOCH, "bo");
    }

    private static Release release(GitCommit commit) {
        return new Release("20180918T120000Z-x", commit.id(), commit.time(), Instant.EPOCH, "bo");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GitCommit commit(String time) throws IOException, InterruptedException {
        RequiredPrograms.require("git");
        git(time, "init", "--quiet");
        git(time, "-c", "user.name=Prov", "-c", "user.email=prov@example.org", "commit", "--quiet", "--allow-empty",
                "--message", "Prov");
        return GitCommit.of(folder, said::add);
    }

    private void git(String time, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder git = new ProcessBuilder(command).directory(folder.toFile());
        git.environment().put("GIT_COMMITTER_DATE", time);
        git.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        assertEquals(0, git.start().waitFor());
    }
}
