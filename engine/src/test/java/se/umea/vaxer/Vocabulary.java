package se.umea.vaxer;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets of words, for tests of what a text must not contain: lower-case, of three letters or more. */
public final class Vocabulary {

    private static final Pattern SWEDISH_LETTER = Pattern.compile("[åäöÅÄÖ]");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    /** {@code skipLink}, {@code DOMError} and {@code HTML5} have the words skip, link, dom, error and html. */
    private static final Pattern CAMEL_CASE = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private Vocabulary() {
    }

    /** Returns the words of a text, the parts of identifiers each on their own. */
    public static Set<String> of(String text) {
        return Stream.of(CAMEL_CASE.split(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .flatMap(part -> WORD.matcher(part).results().map(MatchResult::group))
                .map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the words of all text files below a folder, and of their names. */
    public static Set<String> of(Path folder) {
        Set<String> words = new TreeSet<>();
        for (Path file : files(folder)) {
            words.addAll(of(folder.relativize(file).toString()));
            words.addAll(of(text(file)));
        }
        return words;
    }

    /** Returns the words that the messages in Swedish use, and those in English do not. */
    public static Set<String> ofSwedishMessages() {
        Set<String> words = new TreeSet<>(of(String.join("\n", messages("messages_sv.properties"))));
        words.removeAll(of(String.join("\n", messages("messages.properties"))));
        return words;
    }

    /** Returns the words in the names of the classes of the JDK: English that this project has not written. */
    public static Set<String> ofJdk() {
        try (Stream<Path> all = Files.walk(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules"))) {
            return of(all.map(file -> file.getFileName() == null ? "" : file.getFileName().toString())
                    .filter(name -> name.endsWith(".class")).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the names of the JDK's classes", e);
        }
    }

    /** Returns the lines of a text that contain å, ä or ö, or one of the words: number, what was found, line. */
    public static List<String> lines(String name, String text, Collection<String> words) {
        String[] lines = Normalizer.normalize(text, Normalizer.Form.NFC).split("\n");
        return Stream.iterate(0, i -> i < lines.length, i -> i + 1).flatMap(i -> {
            Set<String> found = of(lines[i]);
            found.retainAll(words);
            SWEDISH_LETTER.matcher(lines[i]).results().map(MatchResult::group).forEach(found::add);
            return found.isEmpty() ? Stream.empty() : Stream.of(name + ":" + (i + 1) + " " + found + " " + lines[i].strip());
        }).toList();
    }

    /** Returns the text of a file, in UTF-8 or, where a byte is none of UTF-8's, with that byte replaced. */
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing " + folder, e);
        }
    }

    private static Collection<String> messages(String file) {
        Properties messages = new Properties();
        try (Reader in = new InputStreamReader(Vocabulary.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            messages.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
        return messages.stringPropertyNames().stream().map(messages::getProperty).toList();
    }
}
