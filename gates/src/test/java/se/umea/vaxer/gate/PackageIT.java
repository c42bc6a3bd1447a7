package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.cli.RequiredPrograms;

/** {@code mvn package} as an editor runs it, on a machine without git and without a locale. */
final class PackageIT {

    @TempDir
    private Path folder;

    @Test
    void endsWithTheFindingsOrTheSite() throws IOException, InterruptedException {
        ProjectCopy copy = ProjectCopy.in(folder.resolve("project"));
        for (String part : List.of(".mvn", "engine/src")) {
            PathUtils.copyDirectory(Path.of(part), Files.createDirectories(copy.root().resolve(part)));
        }
        for (String file : List.of("pom.xml", "engine/pom.xml", "engine/enforcer-rules.xml", "gates/pom.xml")) {
            Path to = copy.root().resolve(file);
            Files.createDirectories(to.getParent());
            Files.copy(Path.of(file), to);
        }
        copy.takeCache();
        copy.replace("content/aktiviteter/projektet-starkare.md", "lage=genomfors", "lage=Pågående");

        Program.Outcome refused = mvnPackage(copy.root());

        List<String> lines = lines(refused);
        assertEquals(1, refused.code(), refused.output());
        assertEquals("Fel som måste rättas:", lines.get(0));
        assertTrue(lines.get(1).startsWith("content/aktiviteter/projektet-starkare.md:6: okänt värde \"Pågående\" i lage"), lines.get(1));
        assertEquals("Ingenting skrevs: " + copy.site() + " är som förut.", lines.get(lines.size() - 1));
        assertFalse(refused.output().contains("\tat ") || refused.output().contains("BUILD"), refused.output());

        copy.replace("content/aktiviteter/projektet-starkare.md", "lage=Pågående", "lage=genomfors");

        Program.Outcome made = mvnPackage(copy.root());

        lines = lines(made);
        assertEquals(0, made.code(), made.output());
        assertTrue(lines.get(lines.size() - 1).endsWith(" ms: " + copy.site()), made.output());
        assertTrue(Files.exists(copy.site().resolve("index.html")) && Files.exists(copy.root().resolve("engine/target/vaxer.jar")));
        assertFalse(Files.exists(copy.root().resolve("engine/target/test-classes")) || made.output().contains("Tests"), made.output());
    }

    private Program.Outcome mvnPackage(Path project) throws IOException, InterruptedException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        Path git = Files.writeString(programs.resolve("git"), "#!/bin/sh\nexit 127\n");
        Files.setPosixFilePermissions(git, PosixFilePermissions.fromString("rwxr-xr-x"));
        // Surefire and Failsafe say where Maven keeps what it has fetched
        Path repository = Path.of(System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
        ProcessBuilder builder = new ProcessBuilder(RequiredPrograms.require("mvn").toString(), "-o", "-Dmaven.repo.local=" + repository, "package")
                .directory(project.toFile());
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", programs + ":" + path);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return Program.run(builder);
    }

    /** Without the colour codes with which some packages of Maven begin and end. */
    private static List<String> lines(Program.Outcome outcome) {
        return outcome.output().replaceAll("\u001b\\[[0-9;]*m", "").strip().lines().toList();
    }
}
