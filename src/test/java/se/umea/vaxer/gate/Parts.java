package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The programs that some tests need beside Java and Maven.
 *
 * <p>Without them the tests are skipped, and say what brings them; where {@code CI} is {@code true} they fail.
 */
public final class Parts {

    private static final Map<String, String> PACKAGES = Map.of("chromedriver", "chromium-driver");

    private Parts() {
    }

    /** Where the program is. */
    public static Path require(String program) {
        return find(program).orElseGet(() -> missing(program + " is missing: sudo apt-get install "
                + PACKAGES.getOrDefault(program, program)));
    }

    private static Path missing(String message) {
        if ("true".equals(System.getenv("CI"))) {
            return fail(message);
        }
        System.err.println("Skipped, " + message);
        return abort(message);
    }

    private static Optional<Path> find(String program) {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin";
        return Arrays.stream(path.split(":")).map(folder -> Path.of(folder, program)).filter(Files::isExecutable)
                .findFirst();
    }
}
