package se.umea.vaxer.content;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An address that a page had before it was renamed, and the one that it has now.
 *
 * @param from relative to the site's root: {@code blog/first.html}
 * @param to   likewise
 */
public record Redirect(String from, String to) {

    /** No folder has a dot, so none leads out of the site and none is where a page is. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?=.{1,200}$)([A-Za-z0-9][A-Za-z0-9_-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\\.html");

    public Redirect {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Returns the former addresses in pages' fields of the type {@code addresses}, in order, each once. */
    public static List<Redirect> of(Site site, List<Page> pages) {
        ContentSchema schema = ContentSchema.of(site);
        TreeMap<String, Redirect> redirects = new TreeMap<>();
        for (Page page : pages) {
            String to = site.address(page.file());
            schema.value(page, FieldType.Simple.ADDRESSES).stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::strip)
                    .filter(from -> isAddress(from) && !from.equals(to))
                    .forEach(from -> redirects.putIfAbsent(from, new Redirect(from, to)));
        }
        return List.copyOf(redirects.values());
    }

    /** Returns whether a page of a site can have had this address. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
