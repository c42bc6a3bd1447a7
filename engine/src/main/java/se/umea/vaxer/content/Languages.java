package se.umea.vaxer.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.umea.vaxer.finding.Messages;

/**
 * The languages that a site speaks: for each a file of the words around the content, {@code templates/words/sv.properties}.
 *
 * @param own   the language of pages that name none, as a tag of BCP 47
 * @param words by language, then by name; what stands after {@code =} on a line that does not begin with {@code #}
 */
public record Languages(String own, Map<String, Map<String, String>> words) {

    private static final String FOLDER = "words";
    private static final String ENDING = ".properties";

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
                for (Path file : files.filter(each -> each.toString().endsWith(ENDING)).toList()) {
                    words.put(file.getFileName().toString().replace(ENDING, ""), read(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("kunde inte läsa " + folder, e);
            }
        }
        return new Languages(site.config().getCompositeConfiguration().getString("site.language", "sv"), words);
    }

    /** The tags of all languages, in alphabetical order. */
    public Set<String> tags() {
        return words.keySet();
    }

    /** Whether a page in this language is in another one than the site; {@code sv-simple} is Swedish. */
    public boolean isForeign(String tag) {
        return !tag.equals(own) && !tag.startsWith(own + '-');
    }

    /**
     * A word in a language, or else in the language without its tag's last part (RFC 4647 lookup).
     *
     * @param otherwise where the site has no such word
     */
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
        return word(tag, name, Messages.text(Locale.forLanguageTag(tag), "word." + name));
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> words = new HashMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                words.put(line.substring(0, equals), line.substring(equals + 1).trim());
            }
        }
        return words;
    }
}
