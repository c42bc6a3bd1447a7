package se.umea.vaxer.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.gate.Parts;

class CommitTest {

    private static final String TIME = "2018-09-18T12:20:30+02:00";

    @TempDir
    private Path folder;

    @Test
    void isWhatGitSaysItIs() throws IOException, InterruptedException {
        Parts.require("git");
        git(TIME, "init", "--quiet");
        Files.writeString(folder.resolve("a.md"), "a");
        git(TIME, "add", "a.md");
        git(TIME, "-c", "user.name=Prov", "-c", "user.email=prov@example.org", "commit", "--quiet", "--message", "Prov");

        Commit commit = Commit.of(folder);

        assertTrue(commit.id().orElse("").matches("[0-9a-f]{40}"), commit::toString);
        assertEquals(Optional.of(Instant.parse("2018-09-18T10:20:30Z")), commit.time());
        assertEquals(List.of(), commit.changed());
        Files.writeString(folder.resolve("b.md"), "b");
        assertEquals(List.of("b.md"), Commit.of(folder).changed());
    }

    @Test
    void isNoneWhereThereIsNoRepository() {
        assertEquals(new Commit(folder, Optional.empty(), Optional.empty(), List.of()), Commit.of(folder));
    }

    @Test
    void isOlderThanWhatFollowsInTheHistoryWhateverTheTimes() throws IOException, InterruptedException {
        Commit first = commit("2018-09-18T12:00:00Z");
        Commit second = commit("2018-09-18T11:00:00Z");

        assertTrue(first.isOlderThan(release(second)));
        assertFalse(second.isOlderThan(release(first)));
        assertFalse(first.isOlderThan(release(first)));
    }

    @Test
    void isJudgedByTimeWhereTheOtherIsUnknownHere() throws IOException, InterruptedException {
        Commit here = commit("2018-09-18T12:00:00Z");

        assertTrue(here.isOlderThan(elsewhere("2018-09-18T12:00:01Z")));
        assertFalse(here.isOlderThan(elsewhere("2018-09-18T11:59:59Z")));
    }

    private static Release elsewhere(String committed) {
        return new Release("20180918T120000Z-x", Optional.of("e".repeat(40)), Optional.of(Instant.parse(committed)),
                Instant.EPOCH, "bo");
    }

    private static Release release(Commit commit) {
        return new Release("20180918T120000Z-x", commit.id(), commit.time(), Instant.EPOCH, "bo");
    }

    private Commit commit(String time) throws IOException, InterruptedException {
        Parts.require("git");
        git(time, "init", "--quiet");
        git(time, "-c", "user.name=Prov", "-c", "user.email=prov@example.org", "commit", "--quiet", "--allow-empty",
                "--message", "Prov");
        return Commit.of(folder);
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
