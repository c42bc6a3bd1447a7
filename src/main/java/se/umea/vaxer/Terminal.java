package se.umea.vaxer;

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
        return of(System.console(), System.getenv(), System.getProperty("os.name").startsWith("Windows"));
    }

    static Terminal of(Console console, Map<String, String> environment, boolean windows) {
        if (console == null || !environment.getOrDefault("CI", "").isEmpty()) {
            return NONE;
        }
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean plain = dumb || !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(Optional.of(new BufferedReader(console.reader())), !dumb, !plain && (!windows || environment.containsKey("WT_SESSION")),
                windows ? console.charset() : StandardCharsets.UTF_8);
    }
}
