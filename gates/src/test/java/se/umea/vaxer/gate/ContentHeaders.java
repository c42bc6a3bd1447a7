package se.umea.vaxer.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The header fields of a content file, read with no help from the program.
 *
 * @param name   the file's name without {@code .md}
 * @param fields what stands before the separator
 */
record ContentHeaders(String name, Map<String, String> fields) {

    /** The published files of a folder by their field {@code ordning}. */
    static List<ContentHeaders> in(Path folder) throws IOException {
        return published(folder).stream().sorted(Comparator.comparingInt(header -> Integer.parseInt(header.get("ordning")))).toList();
    }

    /** The published files of a folder. */
    static List<ContentHeaders> published(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).map(ContentHeaders::read)
                    .filter(header -> header.get("status").equals("published")).toList();
        }
    }

    /** The contact as pages show it, in one line. */
    static String contact() {
        ContentHeaders contact = read(Path.of("content/kontakt.md"));
        return Stream.of("title", "roll", "enhet", "organisation", "telefon", "mobil", "epost").map(contact::get)
                .filter(value -> !value.isEmpty()).collect(Collectors.joining(" "));
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
