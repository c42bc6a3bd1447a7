package se.umea.vaxer.content;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.umea.vaxer.html.Hash;

/**
 * A content file as the bake needs it.
 *
 * @param file        the file itself
 * @param path        its path relative to the source folder, with {@code /} between its parts
 * @param sha1        SHA-1 of its bytes, in hexadecimal
 * @param namesStatus whether the header has a line that JBake reads as the status
 * @param namesType   whether the header has a line that JBake reads as the type
 * @param isHeaderOnly whether nothing follows the header, so that JBake takes the whole file for the text
 * @param body        the text as HTML; null if JBake itself has to read the file: it is empty, or of another kind
 */
public record Page(Path file, String path, String sha1, List<ContentFile.Field> fields, boolean namesStatus, boolean namesType,
        boolean isHeaderOnly, String body) {

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

    /** @param body the text as HTML, or null */
    public static Page of(ContentFile source, String body) {
        return new Page(source.file(), source.path(), HexFormat.of().formatHex(Hash.digest("SHA-1").digest(source.bytes())),
                source.fields(), source.hasHeaderLine("status="), source.hasHeaderLine("type="),
                source.hasHeader() && source.separator() == source.lines().size() - 1, body);
    }

    /** Returns this page with the mail addresses that {@link Markdown} marked written as JBake writes them. */
    public Page with(MailObfuscation addresses) {
        if (body == null || !extension().equals("md") || body.indexOf(MailObfuscation.MARK) < 0) {
            return this;
        }
        return new Page(file, path, sha1, fields, namesStatus, namesType, isHeaderOnly, addresses.obfuscate(body));
    }

    /**
     * Returns whether JBake renders the text; it drops a file without a status or a type before that.
     *
     * @param defaultStatus the status of a file that has none; may be empty
     * @param defaultType   the type of a file that has none; may be empty
     */
    public boolean isRendered(String defaultStatus, String defaultType) {
        return (!defaultStatus.isEmpty() || namesStatus && field("status").filter(value -> !value.isEmpty()).isPresent())
                && (!defaultType.isEmpty() || namesType && field("type").filter(value -> !value.isEmpty()).isPresent());
    }

    /** Returns this page with the status {@code published} in place of one that withholds it. */
    public Page published() {
        if (field("status").filter(WAITING::contains).isEmpty()) {
            return this;
        }
        List<ContentFile.Field> now = fields.stream().map(field -> field.key().equals("status")
                ? new ContentFile.Field(field.line(), "status", "published") : field).toList();
        return new Page(file, path, sha1, now, namesStatus, namesType, isHeaderOnly, body);
    }

    /** Returns the part of the file's name after its last dot. */
    public String extension() {
        return extension(file);
    }

    /** Returns a field's value: the last one, as in JBake, if the field is repeated. */
    public Optional<String> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).map(ContentFile.Field::value)
                .reduce((first, last) -> last);
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
