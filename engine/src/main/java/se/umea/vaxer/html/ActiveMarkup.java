package se.umea.vaxer.html;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes HTML and SVG that runs a program, loads something, or navigates by itself.
 *
 * <p>{@code noscript}, {@code xmp} and the like are among it, because browsers and parsers differ in what they read there.
 */
public final class ActiveMarkup {

    private static final Set<String> ELEMENTS = Set.of("script", "iframe", "frame", "frameset", "object", "embed", "applet", "portal",
            "base", "meta", "link", "style", "form", "template", "noscript", "noembed", "noframes", "plaintext", "xmp", "foreignobject");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "srcset", "action", "formaction", "data", "poster", "background",
            "cite", "longdesc", "ping", "manifest", "codebase", "lowsrc", "dynsrc");
    private static final Set<String> SCRIPT_SCHEMES = Set.of("javascript", "vbscript", "data");
    private static final Pattern INVISIBLE = Pattern.compile("[\\x00-\\x20\\x7F-\\x9F]");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    private ActiveMarkup() {
    }

    /**
     * Returns whether an element is active by its name or one of its attributes.
     *
     * @param name with or without a namespace's prefix
     */
    public static boolean isActive(String name, Iterable<? extends Map.Entry<String, String>> attributes) {
        if (isActiveElement(name)) {
            return true;
        }
        for (Map.Entry<String, String> attribute : attributes) {
            if (isActiveAttribute(attribute.getKey(), attribute.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether an element is active whatever its attributes. */
    public static boolean isActiveElement(String name) {
        return ELEMENTS.contains(local(name));
    }

    /** Returns whether an attribute is an event handler, animates one or an address, or is an address that holds a script or a page. */
    public static boolean isActiveAttribute(String name, String value) {
        String local = local(name);
        return isHandler(local) || ADDRESSES.contains(local) && isScript(value)
                || local.equals("attributename") && (isHandler(local(value)) || ADDRESSES.contains(local(value)));
    }

    /** Returns whether an address is itself the script, or the page, that it leads to. */
    public static boolean isScript(String address) {
        return scheme(address).map(scheme -> scheme.toLowerCase(Locale.ROOT)).filter(SCRIPT_SCHEMES::contains).isPresent();
    }

    /** Returns the scheme that a browser reads, as written; empty for an address relative to the page. */
    public static Optional<String> scheme(String address) {
        // browsers remove these before they read the scheme (WHATWG URL Standard, basic URL parser)
        Matcher scheme = SCHEME.matcher(INVISIBLE.matcher(address).replaceAll(""));
        return scheme.matches() ? Optional.of(scheme.group(1)) : Optional.empty();
    }

    private static boolean isHandler(String name) {
        return name.startsWith("on");
    }

    private static String local(String name) {
        return name.substring(name.lastIndexOf(':') + 1).trim().toLowerCase(Locale.ROOT);
    }
}
