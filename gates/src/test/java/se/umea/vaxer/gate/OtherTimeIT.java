package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page's date, and the days in the content, change when nobody changes anything. */
class OtherTimeIT {

    private static final String BEFORE_MIDNIGHT = "2027-03-01T22:30:00Z";
    private static final String AFTER_MIDNIGHT = "2027-03-01T23:30:00Z";

    @TempDir
    private Path folder;
    private ProjectCopy project;

    @BeforeEach
    void prepare() throws Exception {
        OtherTime.writeJava(folder);
        project = ProjectCopy.in(Files.createDirectory(folder.resolve("project")));
    }

    @Test
    void aPageBecomesPublicAtMidnightWhereTheSiteIs() throws Exception {
        Files.writeString(project.root().resolve("content/imorgon.md"), """
                title=I morgon
                type=sida
                status=published-date
                date=2027-03-02
                ingress=Den här sidan visas i morgon.

                ---
                Texten visas i morgon.
                """);
        Path web = folder.resolve("web");
        Program.Outcome before = at(BEFORE_MIDNIGHT, "build");
        assertTrue(before.output().contains("content/imorgon.md publiceras 2027-03-02"), before.output());
        assertEquals(0, at(BEFORE_MIDNIGHT, "publish", web.toString()).code());
        Files.move(project.site(), folder.resolve("yesterday"));

        assertEquals(0, at(AFTER_MIDNIGHT, "build").code());
        Program.Outcome published = at(AFTER_MIDNIGHT, "publish", web.toString());

        assertEquals(0, published.code(), published.output());
        // the statement counts the site's pages
        assertEquals("""
                Besökarna ser: 1 ny sida, 1 ändrad sida.

                1 ny sida:
                  I morgon (imorgon.html)

                1 ändrad sida:
                  Tillgänglighetsredogörelse (tillganglighet.html)
                    … version prövas dessutom av program, i sin helhet: [-24-] {+25+} sidor och 2 dokument. Hittar de ett enda …
                """, at(AFTER_MIDNIGHT, "diff", folder.resolve("yesterday").toString(), web.toString()).output());
    }

    private Program.Outcome at(String time, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of("vaxer").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder program = new ProcessBuilder(command).directory(project.root().toFile());
        program.environment().remove("JAVA_HOME");
        program.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        program.environment().put(OtherTime.VARIABLE, time);
        return Program.run(program);
    }
}
