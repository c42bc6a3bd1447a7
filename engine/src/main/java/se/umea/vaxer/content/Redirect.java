package se.umea.vaxer.content;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An address that a page had before it was renamed, and the one that it has now.
 *
 * @param from relative to the site's root, as in {@code aktiviteter/starkare.html}
 * @param to   likewise
 */
public record Redirect(String from, String to) {

    private static final String FIELD = "tidigare";
    /** No folder has a dot, so none leads out of the site and none is where a page is. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?=.{1,200}$)([A-Za-z0-9][A-Za-z0-9_-]*/)*[A-Za-z0-9][A-Za-z0-9._-]*\\.html");

    public Redirect {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** The old addresses that pages name in their field {@code tidigare}, in order, each once. */
    public static List<Redirect> of(Site site, List<Page> pages) {
        TreeMap<String, Redirect> moved = new TreeMap<>();
        for (Page page : pages) {
            String to = site.address(page.file());
            Arrays.stream(page.field(FIELD).orElse("").split(",")).map(String::strip)
                    .filter(from -> isAddress(from) && !from.equals(to))
                    .forEach(from -> moved.putIfAbsent(from, new Redirect(from, to)));
        }
        return List.copyOf(moved.values());
    }

    /** Whether a page of a site can have had this address. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
