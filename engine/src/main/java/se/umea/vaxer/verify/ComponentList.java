package se.umea.vaxer.verify;

import static se.umea.vaxer.finding.Messages.text;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;

/** A software bill of materials: CycloneDX, in JSON. */
public final class ComponentList {

    private static final int MAX_MEGABYTES = 20;
    /** A package URL with a version; what follows selects a file of that version. */
    private static final Pattern PURL = Pattern.compile("(pkg:[^@?#\\s]+@[^@?#\\s]+)([?#].*)?");

    private ComponentList() {
    }

    /**
     * Returns the names of the libraries in the lists, as {@code org.jsoup/jsoup 1.22.1}, by package URL. A component without a package URL
     * or a version is left out.
     *
     * @throws UncheckedIOException     if a file cannot be read
     * @throws IllegalArgumentException if a file is no such list, or has no libraries
     */
    public static SortedMap<String, String> read(Collection<Path> files) {
        SortedMap<String, String> libraries = new TreeMap<>();
        files.forEach(file -> libraries.putAll(read(file)));
        return libraries;
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> libraries = new TreeMap<>();
        Deque<Object> left = new ArrayDeque<>();
        json(content(file)).ifPresent(left::push);
        while (!left.isEmpty()) {
            if (left.pop() instanceof Map<?, ?> component) {
                Matcher purl = PURL.matcher(word(component, "purl"));
                if (purl.matches()) {
                    String name = word(component, "group") + '/' + word(component, "name") + ' ' + word(component, "version");
                    libraries.put(purl.group(1), name.replaceFirst("^/", ""));
                }
                if (component.get("components") instanceof List<?> parts) {
                    parts.stream().filter(part -> part != null).forEach(left::push);
                }
            }
        }
        if (libraries.isEmpty()) {
            throw new IllegalArgumentException(text("verify.sbom", file));
        }
        return libraries;
    }

    /** Returns what a text in JSON says; empty if it is none. */
    static Optional<Object> json(String text) {
        try {
            return Optional.ofNullable(new JSONParser().parse(text));
        } catch (ParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String content(Path file) {
        if (FinishedSite.reading(file, Files::size) > MAX_MEGABYTES << 20) {
            throw new IllegalArgumentException(text("verify.sbom-large", file, MAX_MEGABYTES));
        }
        return FinishedSite.reading(file, Files::readString);
    }

    private static String word(Map<?, ?> component, String key) {
        return component.get(key) instanceof String word ? word : "";
    }
}
