package se.umea.vaxer.content;

import java.net.URI;
import java.nio.charset.Charset;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.configuration2.Configuration;
import org.apache.commons.lang3.BooleanUtils;
import org.apache.commons.lang3.LocaleUtils;

/**
 * What JBake reads {@code jbake.properties} for: a value that it cannot read makes it stop in the middle, in a line that
 * says neither where nor what to do.
 */
public final class SettingsReader {

    /** What a value has to be, told in Swedish. */
    private record Kind(String told, Predicate<String> holds) {
    }

    private static final Kind SWITCH = new Kind("ska vara true eller false", value -> BooleanUtils.toBooleanObject(value) != null);
    private static final Kind NUMBER = new Kind("ska vara ett heltal", value -> value.matches("\\d{1,9}"));
    private static final Kind ENCODING = new Kind("är ingen teckenkodning; skriv UTF-8", accepted(Charset::forName));
    private static final Kind LANGUAGE = new Kind("är inget språk; skriv till exempel sv_SE", accepted(LocaleUtils::toLocale));
    private static final Kind DATE = new Kind("är inget sätt att skriva ett datum; skriv yyyy-MM-dd", accepted(SimpleDateFormat::new));
    private static final Kind ENDING = new Kind("är ingen filändelse; skriv .html", value -> value.matches("\\.\\w+"));
    private static final Kind ADDRESS = new Kind("är ingen webbadress; skriv den hela, som https://www.exempel.se", SettingsReader::isAddress);

    private SettingsReader() {
    }

    /** @throws IllegalArgumentException if a value cannot be read; it names every such line */
    public static void requireReadable(Site site, ContentSchema contract) {
        Configuration settings = site.config().getCompositeConfiguration();
        List<String> wrong = new ArrayList<>();
        settings.getKeys().forEachRemaining(key -> {
            String value = String.join(",", settings.getStringArray(key)).trim();
            kind(key, contract).filter(kind -> !kind.holds().test(value))
                    .ifPresent(kind -> wrong.add("jbake.properties: " + key + "=" + value + " " + kind.told()));
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
    }

    private static Optional<Kind> kind(String key, ContentSchema contract) {
        return Optional.ofNullable(switch (key) {
            case "asset.ignore", "img.path.prepend.host", "img.path.update", "index.paginate", "render.archive", "render.error404",
                    "render.feed", "render.index", "render.sitemap", "render.tags", "render.tagsindex", "tag.sanitize",
                    "uri.noExtension" -> SWITCH;
            case "index.posts_per_page", "markdown.maxParsingTimeInMillis" -> NUMBER;
            case "freemarker.outputencoding", "render.encoding", "template.encoding" -> ENCODING;
            case "jvm.locale" -> LANGUAGE;
            case "date.format" -> DATE;
            case "output.extension" -> ENDING;
            case "site.host" -> contract.isDeclared() ? ADDRESS : null;
            default -> null;
        });
    }

    private static Predicate<String> accepted(Function<String, ?> reading) {
        return value -> {
            try {
                reading.apply(value);
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        };
    }

    private static boolean isAddress(String value) {
        try {
            return value.matches("https?://.*") && URI.create(value).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
