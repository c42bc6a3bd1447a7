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

/** Checks the settings that JBake reads: at a value that it cannot read it stops in the middle, and says neither where nor why. */
public final class SettingsReader {

    private enum Kind {
        SWITCH(value -> BooleanUtils.toBooleanObject(value) != null),
        NUMBER(value -> value.matches("\\d{1,9}")),
        ENCODING(readable(Charset::forName)),
        LOCALE(readable(LocaleUtils::toLocale)),
        DATE(readable(SimpleDateFormat::new)),
        ENDING(value -> value.matches("\\.\\w+")),
        ADDRESS(value -> value.matches("https?://.*") && readable(URI::create).test(value) && URI.create(value).getHost() != null);

        private final Predicate<String> accepts;

        Kind(Predicate<String> accepts) {
            this.accepts = accepts;
        }

        private String message() {
            return switch (this) {
                case SWITCH -> text("content.setting-switch");
                case NUMBER -> text("content.setting-number");
                case ENCODING -> text("content.setting-encoding");
                case LOCALE -> text("content.setting-locale");
                case DATE -> text("content.setting-date");
                case ENDING -> text("content.setting-ending");
                case ADDRESS -> text("content.setting-address");
            };
        }
    }

    private SettingsReader() {
    }

    /** @throws IllegalArgumentException if a value cannot be read; it names every such line */
    public static void requireReadable(Site site, ContentSchema schema) {
        Configuration settings = site.config().getCompositeConfiguration();
        List<String> wrong = new ArrayList<>();
        settings.getKeys().forEachRemaining(key -> {
            String value = String.join(",", settings.getStringArray(key)).trim();
            Kind kind = kind(key, schema);
            if (kind != null && !kind.accepts.test(value)) {
                wrong.add("jbake.properties: " + key + "=" + value + " " + kind.message());
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
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
            case "output.extension" -> Kind.ENDING;
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
