package se.umea.vaxer.gate;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import se.umea.vaxer.cli.Vaxer;

/**
 * Runs the program in {@code vaxer.jar} as if it were started at another time. A stand-in for {@code java}, first in {@code PATH}, calls this
 * class in place of the jar's own main class; scripts and command lines stay as they are.
 */
public final class OtherTime {

    /** The variable with the time, as in {@code 2027-03-01T23:30:00Z}. Without it, the time is the machine's. */
    static final String VARIABLE = "VAXER_TEST_TIME";

    private static final String JAVA = """
            #!/usr/bin/env bash
            options=()
            while [ $# -gt 0 ] && [ -n "$%1$s" ]; do
              if [ "$1" = -jar ]; then
                options+=(-Dorg.freemarker.loggerLibrary=none -cp "$2:%2$s" %3$s)
                shift 2
                break
              fi
              options+=("$1")
              shift
            done
            exec "%4$s" "${options[@]}" "$@"
            """;

    private OtherTime() {
    }

    /** Writes the stand-in into a folder. {@code JAVA_HOME} must not be set where it is used. */
    static void writeJava(Path folder) throws IOException, URISyntaxException {
        Path classes = Path.of(OtherTime.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path java = Files.writeString(folder.resolve("java"), JAVA.formatted(VARIABLE, classes, OtherTime.class.getName(),
                Path.of(System.getProperty("java.home"), "bin", "java")));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    public static void main(String[] args) {
        Clock system = Clock.systemUTC();
        Clock clock = Clock.offset(system, Duration.between(system.instant(), Instant.parse(System.getenv(VARIABLE))));
        System.exit(Vaxer.run(clock, new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8), args));
    }
}
