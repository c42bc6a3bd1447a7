package se.umea.vaxer.content;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A content file, read and split once: lines, header fields and body as JBake sees them ({@code org.jbake.parser.MarkupEngine}),
 * including its quirks.
 *
 * @param file      the file itself
 * @param path      its path relative to the source folder, with {@code /} between its parts
 * @param bytes     its contents
 * @param text      the whole file, decoded
 * @param lines     without their ends ({@code \n}, {@code \r\n} or {@code \r}) and without a byte order mark
 * @param separator the index of the first line that is exactly the separator; -1 if there is none
 */
public record ContentFile(Path file, String path, byte[] bytes, String text, List<String> lines, int separator) {

    /** A header line {@code key=value}, both without space around them; {@code line} counts from 1. */
    public record Field(int line, String key, String value) {

        /** Splits a line at its first {@code =}, which it has. */
        public static Field of(int number, String line) {
            int equals = line.indexOf('=');
            return new Field(number, line.substring(0, equals).trim(), line.substring(equals + 1).trim());
        }
    }

    private static final String BOM = "\uFEFF";

    /**
     * Decodes and splits a file.
     *
     * @param encoding  its name; malformed bytes become U+FFFD, and as in JBake, a byte order mark is only removed under the very
     *                  name {@code UTF-8}
     * @param separator the line between header and body
     */
    public static ContentFile of(Path file, String path, byte[] bytes, String encoding, String separator) {
        String text = new String(bytes, Charset.forName(encoding));
        List<String> lines = text.lines().collect(Collectors.toCollection(ArrayList::new));
        if (!lines.isEmpty() && lines.get(0).startsWith(BOM) && encoding.equals("UTF-8")) {
            lines.set(0, lines.get(0).replace(BOM, ""));
        }
        return new ContentFile(file, path, bytes, text, lines, lines.indexOf(separator));
    }

    /** Returns whether JBake would find a header: a separator, and before it only empty lines and lines with {@code =}. */
    public boolean hasHeader() {
        return separator >= 0 && lines.subList(0, separator).stream().allMatch(line -> line.isEmpty() || line.indexOf('=') >= 0);
    }

    boolean hasHeaderLine(String start) {
        return hasHeader() && lines.subList(0, separator).stream().anyMatch(line -> line.trim().startsWith(start));
    }

    /** Returns the header's lines with {@code =}, in the file's order; none if there is no header. */
    public List<Field> fields() {
        if (!hasHeader()) {
            return List.of();
        }
        List<Field> fields = new ArrayList<>(separator);
        for (int i = 0; i < separator; i++) {
            if (!lines.get(i).isEmpty()) {
                fields.add(Field.of(i + 1, lines.get(i)));
            }
        }
        return fields;
    }

    /** Returns the lines after the separator, each ended by {@code \n}; the whole file if there are none. */
    public String body() {
        List<String> body = separator < 0 ? List.of() : lines.subList(separator + 1, lines.size());
        List<String> read = body.isEmpty() ? lines : body;
        return read.isEmpty() ? "" : String.join("\n", read) + '\n';
    }

    @Override
    public String toString() {
        return path;
    }
}
