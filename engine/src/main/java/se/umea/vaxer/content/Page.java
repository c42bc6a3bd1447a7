package se.umea.vaxer.content;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.umea.vaxer.html.Hash;

/**
 * What the bake needs of a content file, once it is read.
 *
 * @param file        the file itself
 * @param path        its path relative to the source folder, with {@code /} between its parts
 * @param sha1        SHA-1 of its bytes, in hexadecimal
 * @param fields      the header's fields
 * @param namesStatus whether the header has a line that JBake takes for the status
 * @param namesType   whether the header has a line that JBake takes for the type
 * @param body        the text as HTML; null where JBake itself is to read the file: it is empty, or of another kind
 */
public record Page(Path file, String path, String sha1, List<ContentFile.Field> fields, boolean namesStatus,
        boolean namesType, String body) {

    private static final Set<String> WAITING = Set.of("draft", "published-date");

    public Page {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(path, "path");
        fields = List.copyOf(fields);
    }

    /** Reads a file's Markdown, or takes its HTML as it is. */
    public static Page of(ContentFile source, Markdown markdown) {
        String body = source.lines().isEmpty() ? null : switch (extension(source.file())) {
            case "md" -> markdown.render(markdown.parse(source.body()));
            case "html" -> source.body();
            default -> null;
        };
        return of(source, body);
    }

    /** A file whose text is already HTML. */
    public static Page of(ContentFile source, String body) {
        return new Page(source.file(), source.path(), HexFormat.of().formatHex(Hash.digest("SHA-1").digest(source.bytes())), source.fields(),
                source.names("status="), source.names("type="), body);
    }

    /** This page with the mail addresses that {@link Markdown} marked in its text written as JBake writes them. */
    public Page with(MailObfuscation addresses) {
        if (body == null || !extension().equals("md") || body.indexOf(MailObfuscation.MARK) < 0) {
            return this;
        }
        return new Page(file, path, sha1, fields, namesStatus, namesType, addresses.obfuscate(body));
    }

    /**
     * Whether JBake renders the text: a file that comes to no status or no type it drops before that.
     *
     * @param defaultStatus the status of a file that has none; empty where there is no such
     * @param defaultType   as for the status
     */
    public boolean isRendered(String defaultStatus, String defaultType) {
        return (!defaultStatus.isEmpty() || namesStatus && field("status").filter(value -> !value.isEmpty()).isPresent())
                && (!defaultType.isEmpty() || namesType && field("type").filter(value -> !value.isEmpty()).isPresent());
    }

    /** This page with the status {@code published}, whatever its own says. */
    public Page published() {
        if (field("status").filter(WAITING::contains).isEmpty()) {
            return this;
        }
        List<ContentFile.Field> now = fields.stream().map(field -> field.key().equals("status")
                ? new ContentFile.Field(field.line(), "status", "published") : field).toList();
        return new Page(file, path, sha1, now, namesStatus, namesType, body);
    }

    /** What stands after the file name's last dot; empty where there is none. */
    public String extension() {
        return extension(file);
    }

    /** The value of a field; of the last one, as in JBake, where it is repeated. */
    public Optional<String> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).map(ContentFile.Field::value)
                .reduce((first, last) -> last);
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
