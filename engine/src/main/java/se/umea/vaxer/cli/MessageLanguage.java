package se.umea.vaxer.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jbake.app.configuration.ConfigUtil;

/** Finds the language of messages before the command line is parsed, as usage errors and help are messages too. */
final class MessageLanguage {

    private static final String SETTING = "messages.language";
    private static final String SOURCE = "--source";

    private MessageLanguage() {
    }

    /** Returns the language that the site's settings name, or else the system's. */
    static Locale of(String... args) {
        String language = "";
        try (Reader in = Files.newBufferedReader(source(List.of(args)).resolve(ConfigUtil.CONFIG_FILE))) {
            Properties settings = new Properties();
            settings.load(in);
            language = settings.getProperty(SETTING, "").trim();
        } catch (IOException | IllegalArgumentException e) {
            // the command reads the settings again, and reports what is wrong with them
        }
        return language.isEmpty() ? Locale.getDefault(Locale.Category.DISPLAY) : Locale.forLanguageTag(language);
    }

    private static Path source(List<String> args) throws InvalidPathException {
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).startsWith(SOURCE + "=")) {
                return Path.of(args.get(i).substring(SOURCE.length() + 1));
            }
            if (args.get(i).equals(SOURCE) && i + 1 < args.size()) {
                return Path.of(args.get(i + 1));
            }
        }
        return Path.of("");
    }
}
