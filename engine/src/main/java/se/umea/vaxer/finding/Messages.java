package se.umea.vaxer.finding;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts that the program prints, in the display language of the process: {@code messages.properties} in English,
 * {@code messages_sv.properties} in Swedish.
 *
 * <p>The command line sets {@link Locale#setDefault(Locale.Category, Locale)} for {@link Locale.Category#DISPLAY} from the
 * site's setting; without one, it is the system's.
 */
public final class Messages {

    private static final String BUNDLE = "se.umea.vaxer.messages";
    // not the system's language where a message file is missing, but English
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {
    }

    /**
     * Returns a text with its placeholders filled.
     *
     * @param key       as in the message files: {@code broken-link.no-such-file}
     * @param arguments for the placeholders, as in {@link String#format}
     * @throws java.util.MissingResourceException if no file has the key
     */
    public static String text(String key, Object... arguments) {
        String text = bundle().getString(key);
        return arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments);
    }

    /** Returns the texts in the display language. */
    public static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, Locale.getDefault(Locale.Category.DISPLAY), NO_FALLBACK);
    }
}
