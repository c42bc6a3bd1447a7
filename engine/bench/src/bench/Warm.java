package bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks for the time of a bake in a JVM that has baked before: what an editor waits for in the preview. */
final class Warm {

    private Warm() {
    }

    /** @return milliseconds; NaN where the site was not written */
    static double median(Path site) throws IOException, InterruptedException {
        if (Files.notExists(site)) {
            return Double.NaN;
        }
        Process process = new ProcessBuilder(List.of("java", "-cp", "engine/target/vaxer.jar:target/bench/classes",
            "se.umea.vaxer.cli.WarmBake", site.toString())).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("the warm bake failed: " + told);
        }
        return Double.parseDouble(told);
    }
}
