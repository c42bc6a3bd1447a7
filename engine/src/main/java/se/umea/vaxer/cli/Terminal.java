package se.umea.vaxer.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What the program knows of whoever started it.
 *
 * @param in      what they write, where there is somebody to ask
 * @param watched whether they see a line that changes
 * @param colours whether they see colours, and want them (no-color.org)
 * @param charset the encoding of what they see
 */
record Terminal(Optional<BufferedReader> in, boolean watched, boolean colours, Charset charset) {

    /** Nobody is there: another program reads what is printed. */
    static final Terminal NONE = new Terminal(Optional.empty(), false, false, StandardCharsets.UTF_8);

    /** Asks the system, once. */
    static Terminal ofSystem() {
        // from Java 22 on, System.console() would otherwise be there for a pipe too
        System.setProperty("jdk.console", "java.base");
        Map<String, String> environment = System.getenv();
        Console console = System.console();
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return console == null || isSet(environment, "CI") ? NONE : new Terminal(Optional.of(new BufferedReader(console.reader())),
                !isDumb(environment), takesColours(environment, windows), windows ? console.charset() : StandardCharsets.UTF_8);
    }

    /** On Windows only where the newer terminal says so. */
    static boolean takesColours(Map<String, String> environment, boolean windows) {
        return !isDumb(environment) && !isSet(environment, "NO_COLOR") && (!windows || isSet(environment, "WT_SESSION"));
    }

    private static boolean isDumb(Map<String, String> environment) {
        return "dumb".equals(environment.get("TERM"));
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }
}
