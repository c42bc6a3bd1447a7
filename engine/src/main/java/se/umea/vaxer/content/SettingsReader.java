package se.umea.vaxer.content;

import static se.umea.vaxer.finding.Messages.text;

import java.net.URI;
import java.nio.charset.Charset;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.configuration2.Configuration;
import org.apache.commons.lang3.BooleanUtils;
import org.apache.commons.lang3.LocaleUtils;

/**
 * Checks the settings that JBake reads: at a value that it cannot read it stops in the middle, and says neither where nor why. Then checks
 * the {@link Confirmation}s.
 */
public final class SettingsReader {

    private enum Kind {
        SWITCH("content.setting-switch", value -> BooleanUtils.toBooleanObject(value) != null),
        NUMBER("content.setting-number", value -> value.matches("\\d{1,9}")),
        ENCODING("content.setting-encoding", readable(Charset::forName)),
        LOCALE("content.setting-locale", readable(LocaleUtils::toLocale)),
        DATE("content.setting-date", readable(SimpleDateFormat::new)),
        EXTENSION("content.setting-extension", value -> value.matches("\\.\\w+")),
        ADDRESS("content.setting-address", value -> value.matches("https?://.*") && readable(URI::create).test(value)
                && URI.create(value).getHost() != null);

        private final String message;
        private final Predicate<String> accepts;

        Kind(String message, Predicate<String> accepts) {
            this.message = message;
            this.accepts = accepts;
        }
    }

    private SettingsReader() {
    }

    /** @throws IllegalArgumentException if a value cannot be read; it names every such line */
    public static void requireReadable(Site site, ContentSchema schema) {
        Configuration settings = site.config().getCompositeConfiguration();
        List<String> wrong = new ArrayList<>();
        settings.getKeys().forEachRemaining(key -> {
            // of a list, JBake reads the first value
            String value = settings.getString(key, "").trim();
            Kind kind = kind(key, schema);
            if (kind != null && !kind.accepts.test(value)) {
                wrong.add("jbake.properties: " + key + "=" + value + " " + text(kind.message));
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        Confirmation.of(site);
    }

    private static Kind kind(String key, ContentSchema schema) {
        return switch (key) {
            case "asset.ignore", "img.path.prepend.host", "img.path.update", "index.paginate", "render.archive", "render.error404",
                    "render.feed", "render.index", "render.sitemap", "render.tags", "render.tagsindex", "tag.sanitize",
                    "uri.noExtension" -> Kind.SWITCH;
            case "index.posts_per_page", "markdown.maxParsingTimeInMillis" -> Kind.NUMBER;
            case "freemarker.outputencoding", "render.encoding", "template.encoding" -> Kind.ENCODING;
            case "jvm.locale" -> Kind.LOCALE;
            case "date.format" -> Kind.DATE;
            case "output.extension" -> Kind.EXTENSION;
            case "site.host" -> schema.isDeclared() ? Kind.ADDRESS : null;
            default -> null;
        };
    }

    private static Predicate<String> readable(Function<String, ?> reading) {
        return value -> {
            try {
                return reading.apply(value) != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        };
    }
}
