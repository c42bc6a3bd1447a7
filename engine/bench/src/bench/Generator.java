package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A site generator and how it is run on its copy of the site.
 *
 * @param name      as the table shows it
 * @param folder    where the command is run
 * @param out       the folder that it fills, emptied before each run
 * @param installed whether it can be run here
 * @param command   the whole process that is measured
 */
record Generator(String name, Path folder, Path out, boolean installed, List<String> command) {

    private static final Path TIME = Path.of("/usr/bin/time");

    static List<Generator> all(Path site) {
        Path project = Path.of("").toAbsolutePath();
        Path launcher = project.resolve("vaxer");
        List<String> vaxer = Files.isExecutable(launcher) ? List.of(launcher.toString())
            : List.of("java", "-jar", project.resolve("engine/target/vaxer.jar").toString());
        Path eleventy = project.resolve("target/bench/eleventy/node_modules/@11ty/eleventy/cmd.cjs");
        return List.of(
            of("vaxer", site.resolve("vaxer"), true, vaxer, "bake", "--source", ".", "--out", "out"),
            of("Hugo", site.resolve("hugo"), onPath("hugo"), List.of("hugo"), "--quiet", "--destination", "out"),
            of("Eleventy", site.resolve("eleventy"), Files.exists(eleventy), List.of("node", eleventy.toString()),
                "--quiet", "--input=content", "--output=out"),
            of("stock JBake", site.resolve("stock"), onPath("mvn"), List.of("mvn"), "-q", "-B", "-o", "jbake:generate"));
    }

    private static Generator of(String name, Path folder, boolean installed, List<String> program, String... arguments) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        return new Generator(name, folder, folder.resolve("out"), installed, command);
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(bin -> Files.isExecutable(Path.of(bin, program)));
    }

    /** Runs the generator once into an empty folder. */
    Measurement.Run bake() throws IOException, InterruptedException {
        Folders.delete(out);
        Path usage = folder.resolve("usage");
        List<String> measured = new ArrayList<>();
        if (Files.isExecutable(TIME)) {
            measured.addAll(List.of(TIME.toString(), "-f", "%U %S %M", "-o", usage.toString()));
        }
        measured.addAll(command);
        Path log = folder.resolve("log");
        ProcessBuilder process = new ProcessBuilder(measured).directory(folder.toFile())
            .redirectErrorStream(true).redirectOutput(log.toFile());
        long start = System.nanoTime();
        int code = process.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (code != 0) {
            throw new IOException(name + " failed with " + code + ": " + Files.readString(log));
        }
        if (Files.notExists(usage)) {
            return new Measurement.Run(seconds, 0, 0);
        }
        String[] used = Files.readString(usage).strip().split(" ");
        return new Measurement.Run(seconds, Double.parseDouble(used[0]) + Double.parseDouble(used[1]),
            Long.parseLong(used[2]));
    }

    /** No generator may win by writing less. */
    void requirePages(int expected) throws IOException {
        long pages = Folders.pages(out);
        if (pages != expected) {
            throw new IOException(name + " wrote " + pages + " pages, not " + expected);
        }
    }
}
