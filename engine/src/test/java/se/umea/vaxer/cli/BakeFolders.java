package se.umea.vaxer.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs {@code vaxer bake} for many folders in one process.
 *
 * <p>Nothing is put back between two bakes: each has to leave the JVM as it found it.
 */
public final class BakeFolders {

    private BakeFolders() {
    }

    /** Bakes {@code folder/source} into {@code folder/ours} for each folder named; what it says goes to ours.err. */
    public static void main(String[] folders) throws IOException {
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        for (String folder : folders) {
            try (PrintStream told = new PrintStream(folder + "/ours.err", StandardCharsets.UTF_8)) {
                System.setErr(told);
                int code = Vaxer.run(silent, new PrintWriter(told, true, StandardCharsets.UTF_8),
                    "bake", "--source", folder + "/source", "--out", folder + "/ours");
                Files.writeString(Path.of(folder, "ours.code"), String.valueOf(code));
            }
        }
    }
}
