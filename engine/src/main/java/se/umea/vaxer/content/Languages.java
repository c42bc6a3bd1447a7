package se.umea.vaxer.content;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A site's languages, each with a file of the words around the content, {@code templates/words/en.properties}.
 *
 * @param own   the language of pages that declare none, as a tag of BCP 47
 * @param words by language, then by name
 */
public record Languages(String own, Map<String, Map<String, String>> words) {

    private static final String FOLDER = "words";
    private static final String EXTENSION = ".properties";
    // not the system's: a site is the same wherever it is built
    private static final String DEFAULT = "en";

    public Languages {
        Objects.requireNonNull(own, "own");
        words = new TreeMap<>(words);
        words.putIfAbsent(own, Map.of());
    }

    /**
     * Reads the words.
     *
     * @throws UncheckedIOException if a file cannot be read; it names the file
     */
    public static Languages of(Site site) {
        Map<String, Map<String, String>> words = new HashMap<>();
        Path folder = site.templateFolder().resolve(FOLDER);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(EXTENSION)).toList()) {
                    words.put(file.getFileName().toString().replace(EXTENSION, ""), read(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(text("content.cannot-read", folder), e);
            }
        }
        return new Languages(site.setting("site.language").isEmpty() ? DEFAULT : site.setting("site.language"), words);
    }

    /** Returns the tags of all languages, in alphabetical order. */
    public Set<String> tags() {
        return words.keySet();
    }

    /** Returns whether a page in this language is in another one than the site; {@code en-simple} is English. */
    public boolean isForeign(String tag) {
        return !tag.equals(own) && !tag.startsWith(own + '-');
    }

    /**
     * Returns where a page belongs: in its type's folder, or that of its language there; empty if its language is unknown.
     *
     * @param values of its fields, by their names
     */
    public Optional<String> location(ContentSchema.Type type, Map<String, String> values) {
        String tag = type.location().endsWith("/") ? type.field(FieldType.Simple.LANGUAGE).map(values::get).orElse(own) : own;
        return !tags().contains(tag) ? Optional.empty()
                : Optional.of(isForeign(tag) ? type.location() + tag.toLowerCase(Locale.ROOT) + "/" : type.location());
    }

    /** Returns a site's word in a language, or else in the language without its tag's last part (RFC 4647 lookup), or else the other. */
    public String word(String tag, String name, String otherwise) {
        String word = words.getOrDefault(tag, Map.of()).get(name);
        int hyphen = tag.lastIndexOf('-');
        return word != null ? word : hyphen < 0 ? otherwise : word(tag.substring(0, hyphen), name, otherwise);
    }

    /**
     * Returns a word that the engine itself puts on pages: the site's, or else the engine's own.
     *
     * @param name as in {@code word.<name>} of the message files
     */
    public String word(String tag, String name) {
        return word(tag, name, text(Locale.forLanguageTag(tag), "word." + name));
    }

    /** Reads lines {@code name=words}, as the templates do. */
    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> words = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                words.put(line.substring(0, equals), line.substring(equals + 1).trim());
            }
        }
        return words;
    }
}
