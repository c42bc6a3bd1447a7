package se.umea.vaxer.content;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A content file, read and split once: lines, header fields and body as JBake sees them ({@code org.jbake.parser.MarkupEngine}),
 * its gaps included.
 */
public final class ContentFile {

    /** A header line {@code key=value}, both without space around them; {@code line} counts from 1. */
    public record Field(int line, String key, String value) {

        /** Splits a line at its first {@code =}, which it has. */
        public static Field of(int number, String line) {
            int equals = line.indexOf('=');
            return new Field(number, line.substring(0, equals).trim(), line.substring(equals + 1).trim());
        }
    }

    private static final String BOM = "\uFEFF";

    private final Path file;
    private final String path;
    private final byte[] bytes;
    private final String text;
    private final List<String> lines;
    private final int separator;

    /**
     * @param file      the file itself
     * @param path      its path relative to the source folder, with {@code /} between its parts
     * @param bytes     its contents
     * @param encoding  the name of the encoding; malformed bytes become U+FFFD, and as in JBake, a byte order mark is only
     *                  removed under the very name {@code UTF-8}
     * @param separator the line between header and body
     */
    public ContentFile(Path file, String path, byte[] bytes, String encoding, String separator) {
        this.file = Objects.requireNonNull(file, "file");
        this.path = Objects.requireNonNull(path, "path");
        this.bytes = bytes;
        this.text = new String(bytes, Charset.forName(encoding));
        this.lines = text.lines().collect(Collectors.toCollection(ArrayList::new));
        if (!lines.isEmpty() && lines.get(0).startsWith(BOM) && encoding.equals("UTF-8")) {
            lines.set(0, lines.get(0).replace(BOM, ""));
        }
        this.separator = lines.indexOf(separator);
    }

    public Path file() {
        return file;
    }

    public String path() {
        return path;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Returns the whole file, decoded. */
    public String text() {
        return text;
    }

    /** Returns the lines without their ends ({@code \n}, {@code \r\n} or {@code \r}) and without a byte order mark. */
    public List<String> lines() {
        return lines;
    }

    /** Returns the index in {@link #lines()} of the first line that is exactly the separator; -1 if there is none. */
    public int separator() {
        return separator;
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
