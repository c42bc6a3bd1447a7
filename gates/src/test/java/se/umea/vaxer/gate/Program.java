package se.umea.vaxer.gate;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.umea.vaxer.cli.Vaxer;

/** The program: the jar that Maven made, run as a user runs it, or the same classes in this JVM, which takes a fifth of the processor time. */
final class Program {

    /**
     * How a run ended.
     *
     * @param code   the exit code
     * @param output what was printed, to both streams
     */
    record Outcome(int code, String output) {
    }

    private static final Path JAR = Path.of("engine", "target", "vaxer.jar").toAbsolutePath();
    /** As {@code ./vaxer} sets them. */
    private static final List<String> JVM = List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + JAR.resolveSibling("vaxer.jsa"), "-Xlog:disable",
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private Program() {
    }

    static Outcome run(String... arguments) throws IOException, InterruptedException {
        return run(new ProcessBuilder(command(arguments)));
    }

    /** Runs it in this JVM, one command at a time: for what the program makes, where it does not matter how it is started. */
    static synchronized Outcome call(String... arguments) {
        StringWriter printed = new StringWriter();
        PrintWriter both = new PrintWriter(printed, true);
        int code = Vaxer.run(Clock.systemUTC(), both, both, arguments);
        return new Outcome(code, printed.toString());
    }

    static Outcome run(ProcessBuilder builder) throws IOException, InterruptedException {
        Path output = Files.createTempFile("vaxer", ".txt");
        try {
            int code = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
            return new Outcome(code, Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    /** Starts a run that the caller waits for or kills; what it prints is thrown away. */
    static Process start(String... arguments) throws IOException {
        return new ProcessBuilder(command(arguments)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JVM);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }
}
