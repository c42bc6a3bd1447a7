package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the bench does with whole folders. */
final class Folders {

    private Folders() {
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static long pages(Path folder) throws IOException {
        return files(folder).stream().filter(file -> file.toString().endsWith(".html")).count();
    }

    /** @throws IOException if a file is missing on one side or differs in a byte; it names the file */
    static void requireSame(Path stock, Path ours) throws IOException {
        List<Path> names = files(stock);
        if (!names.equals(files(ours))) {
            throw new IOException("stock JBake and vaxer wrote different files");
        }
        for (Path name : names) {
            if (Files.mismatch(stock.resolve(name), ours.resolve(name)) >= 0) {
                throw new IOException("stock JBake and vaxer differ in " + name);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
        }
    }
}
