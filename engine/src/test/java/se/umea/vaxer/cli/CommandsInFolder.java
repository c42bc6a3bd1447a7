package se.umea.vaxer.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Runs commands in a folder, as a user there does, in a JVM of its own, whose language is Swedish. */
final class CommandsInFolder {

    private static final String PART_END = "\u001f";
    private static final String RUN_END = "\u001e";

    /** What a command printed, and its exit code. */
    record Run(String command, int code, String out, String err) {
    }

    private CommandsInFolder() {
    }

    /** Runs commands one after the other, each of words with spaces between, at one moment. */
    static List<Run> run(Path folder, Instant now, String... commands) throws IOException, InterruptedException {
        Path input = Files.createTempFile("commands", ".txt");
        Path output = Files.createTempFile("printed", ".txt");
        try {
            Files.write(input, List.of(commands));
            Process process = java(folder, CommandsInFolder.class.getName(), now.toString()).redirectInput(input.toFile())
                    .redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(output));
            }
            String[] runs = Files.readString(output).split(RUN_END);
            List<Run> all = new ArrayList<>();
            for (int i = 0; i < commands.length; i++) {
                String[] parts = runs[i].split(PART_END, -1);
                all.add(new Run(commands[i], Integer.parseInt(parts[0]), parts[1], parts[2]));
            }
            return all;
        } finally {
            Files.delete(input);
            Files.delete(output);
        }
    }

    /** Returns the process of a main class of the program or its tests, not yet started. */
    static ProcessBuilder java(Path folder, String... arguments) {
        List<String> command = command("-Duser.language=sv", "-Duser.country=SE", "-Dfile.encoding=UTF-8");
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().put("LC_ALL", "C.UTF-8");
        return process;
    }

    /** Returns a command that starts Java as {@code ./vaxer} does, with the jar and the tests; the main class is to follow. */
    static List<String> command(String... options) {
        Path target = Path.of("target").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:SharedArchiveFile=" + target.resolve("vaxer.jsa"), "-Xlog:disable", "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", target.resolve("vaxer.jar") + File.pathSeparator + target.resolve("test-classes")));
        command.addAll(List.of(options));
        return command;
    }

    public static void main(String[] args) throws IOException {
        Clock clock = Clock.fixed(Instant.parse(args[0]), ZoneOffset.UTC);
        StringBuilder printed = new StringBuilder();
        for (String line : new String(System.in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int code = Vaxer.run(clock, new PrintWriter(out, true), new PrintWriter(err, true), line.split(" "));
            printed.append(code).append(PART_END).append(out).append(PART_END).append(err).append(RUN_END);
        }
        System.out.write(printed.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
