package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@code vaxer bake} against the folder that JBake's own Maven plugin made of the same content. */
final class StockPluginIT {

    @Test
    void bakesWhatTheUnmodifiedPluginBakes(@TempDir Path folder) throws IOException, InterruptedException {
        Path baked = folder.resolve("baked");
        Program.Outcome outcome = Program.run("bake", "--source", ".", "--out", baked.toString());
        assertEquals(0, outcome.code(), outcome.output());
        SameFiles.assertSame(Path.of("target", "jbake"), baked);
    }
}
