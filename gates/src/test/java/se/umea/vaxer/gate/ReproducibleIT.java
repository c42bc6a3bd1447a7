package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same content gives the same bytes wherever and whenever it is built. */
final class ReproducibleIT {

    @TempDir
    private Path folder;

    @Test
    void twoBuildsInOneFolderAreTheSame() throws IOException, InterruptedException {
        ProjectCopy copy = ProjectCopy.in(folder);
        Map<String, byte[]> first = SameFiles.bytes(copy.built().root());
        SameFiles.assertSame(first, SameFiles.bytes(copy.built().root()));
    }

    @Test
    void theMachineLeavesNoTraceInTheSite() throws IOException, InterruptedException {
        ProjectCopy here = ProjectCopy.in(folder.resolve("a"));
        touch(here, Instant.parse("2001-02-03T04:05:06Z"));
        build(here, "022", Map.of("TZ", "Pacific/Kiritimati", "LC_ALL", "C"), "sv", "SE");
        ProjectCopy there = ProjectCopy.backwardsIn(folder.resolve("en annan mapp/längre ner"));
        touch(there, Instant.parse("2031-12-31T23:59:59Z"));
        build(there, "077", Map.of("TZ", "Pacific/Niue", "LC_ALL", "C.UTF-8", "USER", "annan"), "tr", "TR");
        SameFiles.assertSame(here.site(), there.site());
        assertArrayEquals(archive(here), archive(there));
    }

    /** Turkish is the locale that gives away a careless toLowerCase. */
    private static void build(ProjectCopy copy, String umask, Map<String, String> environment, String language, String country)
            throws IOException, InterruptedException {
        List<String> command = Program.command("build", "--source", copy.root().toString(), "--out", copy.site().toString());
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "umask " + umask + "; exec \"$@\"", "sh");
        builder.command().addAll(command);
        builder.environment().putAll(environment);
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Duser.language=" + language + " -Duser.country=" + country);
        builder.directory(copy.root().toFile());
        Program.Outcome outcome = Program.run(builder);
        assertEquals(0, outcome.code(), outcome.output());
    }

    private static byte[] archive(ProjectCopy copy) throws IOException, InterruptedException {
        Path zip = copy.root().resolve("target").resolve("arkiv.zip");
        Program.Outcome outcome = Program.run("archive", copy.site().toString(), "--source", copy.root().toString(), "--out", zip.toString());
        assertEquals(0, outcome.code(), outcome.output());
        return Files.readAllBytes(zip);
    }

    private static void touch(ProjectCopy copy, Instant time) throws IOException {
        try (Stream<Path> all = Files.walk(copy.root())) {
            for (Path file : all.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(time));
            }
        }
    }
}
