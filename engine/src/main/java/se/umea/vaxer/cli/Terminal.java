package se.umea.vaxer.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The terminal that the program was started from.
 *
 * @param in      its input, if somebody can answer questions
 * @param watched whether it shows a line that changes
 * @param colours whether it shows colours, and they are wanted (no-color.org)
 * @param charset its encoding
 */
record Terminal(Optional<BufferedReader> in, boolean watched, boolean colours, Charset charset) {

    /** No terminal: another program reads the output. */
    static final Terminal NONE = new Terminal(Optional.empty(), false, false, StandardCharsets.UTF_8);

    /** Returns the terminal of this process. */
    static Terminal ofSystem() {
        // from Java 22 on, System.console() would otherwise exist for a pipe too
        System.setProperty("jdk.console", "java.base");
        Map<String, String> environment = System.getenv();
        Console console = System.console();
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return console == null || isSet(environment, "CI") ? NONE : new Terminal(Optional.of(new BufferedReader(console.reader())),
                !isDumb(environment), takesColours(environment, windows), windows ? console.charset() : StandardCharsets.UTF_8);
    }

    /** Returns whether the terminal shows colours; on Windows only Windows Terminal does. */
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
