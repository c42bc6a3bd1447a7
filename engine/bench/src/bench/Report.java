package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The measurements as a table in plain text.
 *
 * @param results  by size, then by generator
 * @param onDisk   the same where the sites lie on a disk; empty if it was not measured
 * @param warmBake milliseconds for 17 pages in a warm JVM; NaN where it was not measured
 */
record Report(Map<Integer, Map<String, Measurement>> results, Map<Integer, Map<String, Measurement>> onDisk, double warmBake) {

    String text() throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        text.append("Medians of whole processes, run in turn, each into an empty folder.\n");
        text.append(machine()).append("\n\n");
        table(text, results);
        if (!onDisk.isEmpty()) {
            text.append("On a disk (").append(Files.getFileStore(Path.of("target")).type()).append("):\n\n");
            table(text, onDisk);
        }
        if (!Double.isNaN(warmBake)) {
            text.append(number("17 pages in a warm JVM, the whole command: %.1f ms%n", warmBake));
        }
        return text.toString();
    }

    private static void table(StringBuilder text, Map<Integer, Map<String, Measurement>> results) {
        line(text, "pages", "generator", "seconds", "vaxer is", "cpu s", "peak MB", "ms/page", "runs");
        results.forEach((size, measured) -> {
            double vaxer = measured.get("vaxer").seconds();
            measured.forEach((name, measurement) -> line(text, number("%,d", size), name,
                number("%.2f", measurement.seconds()),
                name.equals("vaxer") ? "" : number("%.2f ×", vaxer / measurement.seconds()),
                measurement.processor() > 0 ? number("%.2f", measurement.processor()) : "-",
                measurement.megabytes() > 0 ? number("%.0f", measurement.megabytes()) : "-",
                number("%.2f", 1000 * measurement.seconds() / size), number("%d", measurement.count())));
            if (measured.containsKey("stock JBake")) {
                text.append("       vaxer and stock JBake wrote the same files, byte for byte\n");
            }
            text.append('\n');
        });
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(String.format(Locale.ROOT, "%6s  %-12s %8s %10s %8s %8s %8s %5s%n", (Object[]) cells));
    }

    private static String number(String format, Object number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static String machine() throws IOException, InterruptedException {
        String processor = "";
        Path cpuinfo = Path.of("/proc/cpuinfo");
        if (Files.exists(cpuinfo)) {
            processor = Files.readAllLines(cpuinfo).stream().filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceAll(".*:\\s*", "") + ", ").findFirst().orElse("");
        }
        return Runtime.getRuntime().availableProcessors() + " processors (" + processor + System.getProperty("os.name")
            + "), Java " + System.getProperty("java.version") + version(", Hugo ", "v([\\d.]+)", "hugo", "version")
            + version(", Node ", "v([\\d.]+)", "node", "--version")
            + version(", Maven ", "Maven ([\\d.]+)", "mvn", "--version");
    }

    private static String version(String name, String pattern, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            var matcher = Pattern.compile(pattern).matcher(told);
            return matcher.find() ? name + matcher.group(1) : "";
        } catch (IOException missing) {
            return "";
        }
    }
}
