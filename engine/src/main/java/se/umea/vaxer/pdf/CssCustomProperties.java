package se.umea.vaxer.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The custom properties of the site's style sheet, in their light form, for a renderer that knows no {@code var()}.
 *
 * @param values by name, the leading hyphens included
 */
record CssCustomProperties(Map<String, String> values) {

    private static final Pattern DECLARATION = Pattern.compile("(--[\\w-]+)\\s*:\\s*([^;{}]+);");
    private static final Pattern USE = Pattern.compile("var\\((--[\\w-]+)\\)");

    CssCustomProperties {
        values = Map.copyOf(values);
    }

    /** Reads the declarations of a file; none where there is no such file. */
    static CssCustomProperties read(Path file) {
        try {
            return Files.exists(file) ? of(Files.readString(file, StandardCharsets.UTF_8)) : new CssCustomProperties(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
    }

    /** The first declaration of each property: what a media query declares after it is for other media. */
    static CssCustomProperties of(String css) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher declaration = DECLARATION.matcher(css);
        while (declaration.find()) {
            values.putIfAbsent(declaration.group(1), declaration.group(2).trim());
        }
        return new CssCustomProperties(values);
    }

    /**
     * Writes each {@code var(--name)} out.
     *
     * @throws IllegalArgumentException if a property is used that is not declared
     */
    String resolve(String css) {
        return USE.matcher(css).replaceAll(use -> {
            String value = values.get(use.group(1));
            if (value == null) {
                throw new IllegalArgumentException("en stilmall för dokumenten använder " + use.group(1)
                        + ", som inte finns i css/tokens.css");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
