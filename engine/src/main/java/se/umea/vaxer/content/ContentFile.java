package se.umea.vaxer.content;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One content file, read and split once: its lines, header fields and body as JBake sees them.
 *
 * <p>What JBake takes for a header is reproduced here to the letter ({@code org.jbake.parser.MarkupEngine}), its
 * gaps included; judging the file is the checks' work.
 */
public final class ContentFile {

    /** A header line {@code key=value}, both without surrounding space; {@code line} counts from 1. */
    public record Field(int line, String key, String value) {
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
     * @param bytes     what it holds
     * @param encoding  the name of the encoding to read it in; malformed bytes become U+FFFD, and as in JBake, a byte
     *                  order mark is only known by the very name {@code UTF-8}
     * @param separator the line between header and body
     */
    public ContentFile(Path file, String path, byte[] bytes, String encoding, String separator) {
        this.file = Objects.requireNonNull(file, "file");
        this.path = Objects.requireNonNull(path, "path");
        this.bytes = bytes;
        this.text = new String(bytes, Charset.forName(encoding));
        this.lines = lines(text);
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

    /** The whole file, decoded. */
    public String text() {
        return text;
    }

    /** The lines without their ends ({@code \n}, {@code \r\n} or {@code \r}); without a byte order mark. */
    public List<String> lines() {
        return lines;
    }

    /** The index in {@link #lines()} of the first line that is exactly the separator; -1 where there is none. */
    public int separator() {
        return separator;
    }

    /** Whether JBake would find a header: a separator, and before it only empty lines and lines with {@code =}. */
    public boolean hasHeader() {
        if (separator < 0) {
            return false;
        }
        for (String line : lines.subList(0, separator)) {
            if (!line.isEmpty() && !line.contains("=")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line of the header starts so. */
    boolean names(String start) {
        return hasHeader() && lines.subList(0, separator).stream().anyMatch(line -> line.trim().startsWith(start));
    }

    /** The header's lines with {@code =}, in the order of the file; none where there is no header. */
    public List<Field> fields() {
        if (!hasHeader()) {
            return List.of();
        }
        List<Field> fields = new ArrayList<>(separator);
        for (int i = 0; i < separator; i++) {
            String line = lines.get(i);
            int equals = line.indexOf('=');
            if (equals >= 0) {
                fields.add(new Field(i + 1, line.substring(0, equals).trim(), line.substring(equals + 1).trim()));
            }
        }
        return fields;
    }

    /** What stands after the separator, each line ended by {@code \n}; the whole file where nothing does. */
    public String body() {
        String body = separator < 0 ? "" : join(lines.subList(separator + 1, lines.size()));
        return body.isEmpty() ? join(lines) : body;
    }

    private static String join(List<String> lines) {
        int length = lines.size();
        for (String line : lines) {
            length += line.length();
        }
        StringBuilder joined = new StringBuilder(length);
        for (String line : lines) {
            joined.append(line).append('\n');
        }
        return joined.toString();
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, i));
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    @Override
    public String toString() {
        return path;
    }
}
