package se.umea.vaxer.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files that a bake wrote: the bytes by the path below the output folder. */
record Baked(Map<String, byte[]> files) {

    static Baked read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return new Baked(files);
    }

    /**
     * Returns every file that differs, with its first different line.
     *
     * @return empty if both have the same files with the same bytes
     */
    List<String> differencesFrom(Baked stock) {
        List<String> differences = new ArrayList<>();
        var names = new TreeSet<>(files.keySet());
        names.addAll(stock.files.keySet());
        for (String name : names) {
            if (!files.containsKey(name)) {
                differences.add(name + ": written by stock only");
            } else if (!stock.files.containsKey(name)) {
                differences.add(name + ": written by ours only");
            } else if (!Arrays.equals(files.get(name), stock.files.get(name))) {
                differences.add(name + firstDifference(stock.files.get(name), files.get(name)));
            }
        }
        return differences;
    }

    private static String firstDifference(byte[] stock, byte[] ours) {
        // Latin-1 maps each byte to one character, whatever the encoding of the site
        String[] expected = new String(stock, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1);
        String[] actual = new String(ours, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1);
        int line = 0;
        while (line < expected.length && line < actual.length && expected[line].equals(actual[line])) {
            line++;
        }
        return ":" + (line + 1) + "\n  stock: " + lineAt(expected, line) + "\n  ours:  " + lineAt(actual, line);
    }

    private static String lineAt(String[] lines, int line) {
        if (line >= lines.length) {
            return "(end of file)";
        }
        byte[] bytes = lines[line].getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.UTF_8).replace("\r", "\\r").replace("\n", "\\n");
    }
}
