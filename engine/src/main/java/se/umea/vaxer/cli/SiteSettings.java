package se.umea.vaxer.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jbake.app.configuration.ConfigUtil;
import se.umea.vaxer.finding.Messages;

/**
 * The settings that the command line needs before it is parsed, as usage errors and help are messages too.
 *
 * @param language of messages; empty for the system's
 * @param timezone where the site is read; empty for the system's
 */
record SiteSettings(String language, String timezone) {

    static final String SOURCE = "--source";

    /** Reads the settings in the folder that {@code --source} names, or else in the working directory. */
    static SiteSettings of(String... args) {
        Properties settings = new Properties();
        try (Reader in = new InputStreamReader(Files.newInputStream(source(List.of(args)).resolve(ConfigUtil.CONFIG_FILE)),
                StandardCharsets.UTF_8)) {
            settings.load(in);
        } catch (IOException | IllegalArgumentException e) {
            // the command reads the settings again, and reports what is wrong with them
        }
        return new SiteSettings(settings.getProperty("messages.language", "").trim(), settings.getProperty("site.timezone", "").trim());
    }

    Locale locale() {
        return language.isEmpty() ? systemLocale(System.getenv()) : Locale.forLanguageTag(language);
    }

    /** Returns the language of the environment, even if the system has no files for it, as in a container; else Java's. */
    static Locale systemLocale(Map<String, String> environment) {
        String posix = Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty()).findFirst().orElse("");
        Locale named = Locale.forLanguageTag(posix.replaceFirst("[.@].*", "").replace('_', '-'));
        return Messages.exist(named) ? named : Locale.getDefault(Locale.Category.DISPLAY);
    }

    /** @throws IllegalArgumentException if there is no such time zone */
    ZoneId zone() {
        try {
            return timezone.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(timezone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(Messages.text("cli.unknown-timezone", timezone));
        }
    }

    /** Returns a message about a setting, which begins with the name of the file, with the folder that {@code --source} names. */
    static String located(String message, String... args) {
        Path source = source(List.of(args)).normalize();
        return message.startsWith(ConfigUtil.CONFIG_FILE) && !source.toString().isEmpty()
                ? source.toString().replace('\\', '/') + '/' + message : message;
    }

    private static Path source(List<String> args) {
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
