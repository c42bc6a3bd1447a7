package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import se.umea.vaxer.cms.CmsFiles;

/**
 * The programs that some tests need beside Java and Maven.
 *
 * <p>Without them the tests are skipped, and say what brings them; where {@code CI} is {@code true} they fail.
 */
public final class RequiredPrograms {

    private static final Map<String, String> PACKAGES = Map.of("chromedriver", "chromium-driver", "nginx", "nginx-light", "sshd", "openssh-server",
            "apache2", "apache2-bin", "ngx_http_brotli_static_module.so", "libnginx-mod-http-brotli-static");

    private RequiredPrograms() {
    }

    /** Where the program is. */
    public static Path require(String program) {
        return find(program).orElseGet(() -> missing(program));
    }

    /** A file that some program loads, in the folder where Debian has it. */
    public static Path require(Path folder, String name) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? file : missing(name);
    }

    /** Skips the test, or fails it, if the program was made without the editor in the browser. */
    public static void requireEditor() {
        if (!CmsFiles.available()) {
            missing("the editor in the browser", "sudo apt-get install npm, then mvn clean verify");
        }
    }

    private static Path missing(String part) {
        return missing(part, "sudo apt-get install " + PACKAGES.getOrDefault(part, part));
    }

    /** Skips the test, or fails it, and says what would bring the part. */
    public static Path missing(String part, String command) {
        String message = part + " is missing: " + command;
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
