package se.umea.vaxer.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The header fields of a content file, read with no help from the program.
 *
 * @param name   the file's name without {@code .md}
 * @param fields what stands before the separator
 */
record ContentHeaders(String name, Map<String, String> fields) {

    /** The files of a folder by their field {@code ordning}. */
    static List<ContentHeaders> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<ContentHeaders> headers = new ArrayList<>();
            for (Path file : files.toList()) {
                headers.add(read(file));
            }
            headers.sort(Comparator.comparingInt(header -> Integer.parseInt(header.get("ordning"))));
            return headers;
        }
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    List<String> list(String field) {
        return Arrays.stream(get(field).split(",")).map(String::strip).toList();
    }

    static ContentHeaders read(Path file) {
        Map<String, String> fields = new HashMap<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
        for (String line : lines) {
            if (line.equals("---")) {
                break;
            }
            if (!line.isEmpty()) {
                fields.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        return new ContentHeaders(file.getFileName().toString().replace(".md", ""), fields);
    }
}
