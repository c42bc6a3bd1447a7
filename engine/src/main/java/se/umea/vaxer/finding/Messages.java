package se.umea.vaxer.finding;

import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The texts that the program prints: {@code messages.properties} in English, {@code messages_sv.properties} in Swedish.
 *
 * <p>The language is the process's: the site's setting {@code messages.language}, or else the system's.
 */
public final class Messages {

    private static final String BUNDLE = "se.umea.vaxer.messages";
    // English where there is no file in the language, not the system's language
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final int MAX_NAMED = 3;

    private static volatile ResourceBundle bundle = bundle(Locale.getDefault(Locale.Category.DISPLAY));

    private Messages() {
    }

    /** Selects the language of all further texts. */
    public static void use(Locale language) {
        bundle = bundle(language);
    }

    /**
     * Returns a text with its placeholders filled.
     *
     * @param key       as in the message files: {@code broken-link.missing-file}
     * @param arguments for the placeholders, as in {@link String#format}
     * @throws java.util.MissingResourceException if no file has the key
     */
    public static String text(String key, Object... arguments) {
        return String.format(Locale.ROOT, bundle.getString(key), arguments);
    }

    /** As {@link #text(String, Object...)}, in a page's language, or else in English. */
    public static String text(Locale language, String key, Object... arguments) {
        return String.format(Locale.ROOT, bundle(language).getString(key), arguments);
    }

    /** Returns the text for one, or for several: {@code <key>.one} or {@code <key>.many}. */
    public static String count(String key, int number) {
        return text(key + (number == 1 ? ".one" : ".many"), number);
    }

    /** Returns the first of some names, for a message. */
    public static String some(Collection<String> names) {
        return names.stream().limit(MAX_NAMED).collect(Collectors.joining(", ")) + (names.size() > MAX_NAMED ? " …" : "");
    }

    /** Returns the beginning of a text, for a message. */
    public static String excerpt(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max) + "…";
    }

    /** Returns whether there are texts in a language besides English. */
    public static boolean exist(Locale language) {
        return !language.getLanguage().isEmpty() && bundle(language).getLocale().getLanguage().equals(language.getLanguage());
    }

    /** Returns the texts in the selected language. */
    public static ResourceBundle bundle() {
        return bundle;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
    }
}
