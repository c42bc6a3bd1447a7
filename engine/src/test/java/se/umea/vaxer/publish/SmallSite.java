package se.umea.vaxer.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes small sites to publish, and reads published ones. */
final class SmallSite {

    private SmallSite() {
    }

    /** Replaces a folder by these files. */
    static Path write(Path folder, Map<String, String> files) throws IOException {
        delete(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    /** Returns the content of every file of a folder, links followed. */
    static Map<String, String> read(Path folder) throws IOException {
        Path real = folder.toRealPath();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(real)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(real.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Returns a source that is not in git. */
    static GitCommit noCommit() {
        return new GitCommit(Path.of("."), Optional.empty(), Optional.empty(), List.of());
    }
}
