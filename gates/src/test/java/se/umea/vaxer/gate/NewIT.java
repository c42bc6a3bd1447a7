package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import se.umea.vaxer.check.Sites;
import se.umea.vaxer.cli.OddTitles;

/** The jar writes drafts for odd titles, given as a shell gives them, that its own check accepts; also once they are published. */
class NewIT {

    /** The first are those that a shell, or Java's own reading of arguments, could garble; a test of its own takes them all. */
    private static final int SOME = 6;

    @TempDir
    Path folder;

    @Test
    void writesDraftsThatCheckAcceptsOrRefuses() throws IOException, InterruptedException {
        Sites.example(folder);
        List<Path> written = new ArrayList<>();
        for (Arguments each : OddTitles.taken().limit(SOME).toList()) {
            Program.Outcome outcome = create(each);
            assertEquals(0, outcome.code(), outcome.output());
            written.add(folder.resolve("content/aktiviteter").resolve((String) each.get()[1]));
        }
        for (Arguments each : OddTitles.refused().limit(SOME).toList()) {
            Program.Outcome outcome = create(each);
            assertEquals(2, outcome.code(), outcome.output());
            assertTrue(outcome.output().contains((String) each.get()[1]), outcome::output);
        }
        Program.Outcome drafts = check();
        assertEquals(0, drafts.code(), drafts.output());
        assertTrue(drafts.output().contains(", " + (written.size() + 1) + " väntar"), drafts::output);
        for (Path file : written) {
            Files.writeString(file, Files.readString(file).replace("status=draft", "status=published")
                    .replace("Här kommer texten.", "Boende odlar tillsammans."));
        }
        Program.Outcome published = check();
        assertEquals(0, published.code(), published.output());
        assertTrue(published.output().contains(", 1 väntar"), published::output);
    }

    private Program.Outcome create(Arguments title) throws IOException, InterruptedException {
        return Program.run("new", "aktivitet", (String) title.get()[0], "--source", folder.toString());
    }

    private Program.Outcome check() throws IOException, InterruptedException {
        return Program.call("check", "--source", folder.toString());
    }
}
