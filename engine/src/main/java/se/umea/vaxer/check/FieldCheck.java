package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.lang3.LocaleUtils;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentFile.Field;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Dates;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.content.MetadataCollector;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.content.Suggestion;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;

/** Checks header fields against the schema or, without one, against what JBake needs. */
final class FieldCheck {

    private static final List<String> STATUSES = List.of("published", "draft", "published-date");
    /** The types that JBake has for its own lists of pages; it accepts them in a content file too. */
    private static final Set<String> LISTINGS = Set.of("archive", "error404", "feed", "masterindex", "sitemap", "tag", "tagsindex");
    private static final int MAX_VALUE = 10_000;

    private final Site site;
    private final ContentSchema schema;
    private final LocalDate today;
    private final Languages languages;
    private final Set<String> fieldNames;
    private final Collection<String> types;
    private final List<String> shownTypes;
    private final String defaultType;
    private final String defaultStatus;
    private final Locale locale;

    FieldCheck(Site site, ContentSchema schema, Languages languages, LocalDate today) {
        this.site = site;
        this.schema = schema;
        this.today = today;
        this.languages = languages;
        this.fieldNames = schema.fieldNames();
        this.types = schema.isDeclared() ? schema.types().keySet() : new TreeSet<>(site.config().getDocumentTypes());
        this.shownTypes = types.stream().filter(type -> schema.isDeclared() || !LISTINGS.contains(type)).toList();
        this.defaultType = schema.isDeclared() ? "" : site.config().getDefaultType();
        this.locale = Optional.ofNullable(site.config().getJvmLocale()).map(LocaleUtils::toLocale).orElseGet(Locale::getDefault);
        this.defaultStatus = schema.isDeclared() ? "" : site.config().getDefaultStatus();
    }

    /** @param header the fields; of a repeated one the last counts, as in JBake */
    PageMetadata check(ContentFile source, List<Field> header, FindingCollector findings) {
        Map<String, Field> fields = new HashMap<>();
        header.forEach(field -> fields.put(field.key(), field));
        MetadataCollector metadata = new MetadataCollector(site, languages, today, site.address(source.file()), findings);
        String type = type(fields.get("type"), findings);
        String status = status(fields.get("status"), findings);
        if (schema.types().containsKey(type)) {
            checkBySchema(schema.types().get(type), source.path(), header, fields, metadata, findings);
        }
        LocalDate date = date(fields.get("date"), findings);
        boolean isFuture = date != null && date.isAfter(today);
        if (status.equals("published") && isFuture && schema.isDeclared()) {
            findings.warn(Rule.FUTURE_DATE, fields.get("date").line(), text("future-date"));
        }
        return metadata.metadata(type, status.equals("draft") ? PageMetadata.NEVER
                : status.equals("published-date") && isFuture ? date : PageMetadata.ALREADY);
    }

    /** Returns the day; null if there is none, or it cannot be read. */
    private LocalDate date(Field field, FindingCollector findings) {
        if (field == null || field.value().isEmpty() && !schema.isDeclared()) {
            return null;
        }
        String pattern = site.config().getDateFormat();
        if (schema.isDeclared()) {
            return Dates.read(field.value(), pattern).orElse(null);
        }
        Optional<LocalDate> date = Dates.asJBake(field.value(), pattern, locale, false);
        if (date.isEmpty()) {
            Optional<LocalDate> shifted = Dates.asJBake(field.value(), pattern, locale, true);
            findings.block(Rule.INVALID_DATE, field.line(), shifted.isPresent()
                    ? text("invalid-date.shifted", field.value(), pattern, shifted.get())
                    : text("invalid-date.pattern", field.value(), pattern));
        }
        return date.orElse(null);
    }

    private String type(Field field, FindingCollector findings) {
        if (isMissing(field)) {
            if (defaultType.isEmpty()) {
                findings.block(Rule.MISSING_FIELD, 0, text("missing-field.type", shownTypes.isEmpty() ? "page" : shownTypes.get(0)));
            }
            return defaultType;
        }
        if (!types.contains(field.value())) {
            // the other fields are checked as those of the type that is meant
            findings.block(Rule.UNKNOWN_TYPE, field.line(),
                    Suggestion.text("unknown-type", field.value(), shownTypes, String.join(", ", shownTypes)));
            return Suggestion.nearest(field.value(), types).orElse("");
        }
        return field.value();
    }

    private String status(Field field, FindingCollector findings) {
        if (isMissing(field)) {
            if (defaultStatus.isEmpty()) {
                findings.block(Rule.MISSING_FIELD, 0, text("missing-field.status"));
            }
            return defaultStatus;
        }
        if (!STATUSES.contains(field.value())) {
            findings.block(Rule.UNKNOWN_STATUS, field.line(),
                    Suggestion.text("unknown-status", field.value(), STATUSES, String.join(", ", STATUSES)));
        }
        return field.value();
    }

    /** Without a schema, an empty value is as none, as in JBake. */
    private boolean isMissing(Field field) {
        return field == null || field.value().isEmpty() && !schema.isDeclared();
    }

    private void checkBySchema(ContentSchema.Type type, String path, List<Field> header, Map<String, Field> fields,
            MetadataCollector metadata, FindingCollector findings) {
        Map<String, String> values = new HashMap<>();
        fields.forEach((name, field) -> values.put(name, field.value()));
        languages.location(type, values).filter(place -> place.endsWith("/") ? !isInFolder(path, place) : !path.equals(place))
                .ifPresent(place -> findings.block(Rule.WRONG_FOLDER, fields.get("type").line(), place.equals(type.location())
                        ? text("wrong-folder", type.name(), place) : text("wrong-folder.language", type.name(), place)));
        type.fields().values().stream().filter(field -> field.required() && !fields.containsKey(field.name()))
                .forEach(field -> findings.block(Rule.MISSING_FIELD, 0, text("missing-field", field.name())));
        Set<String> allowed = new TreeSet<>(ContentSchema.JBAKE_FIELDS);
        allowed.addAll(type.fields().keySet());
        for (Field field : header) {
            if (findings.isFull()) {
                return;
            }
            ContentSchema.Field declared = type.fields().get(field.key());
            if (declared != null) {
                checkValue(field, declared, metadata, findings);
            } else if (!allowed.contains(field.key())) {
                findings.block(Rule.UNKNOWN_FIELD, field.line(), fieldNames.contains(field.key())
                        ? text("unknown-field.other-type", field.key(), type.name())
                        : Suggestion.text("unknown-field", field.key(), allowed, String.join(", ", allowed)));
            }
        }
    }

    private void checkValue(Field field, ContentSchema.Field declared, MetadataCollector metadata, FindingCollector findings) {
        String value = field.value();
        Optional<String> swallowed = value.indexOf('=') < 0 ? Optional.empty()
                : fieldNames.stream().filter(name -> value.contains(name + '=')).findFirst();
        if (value.isEmpty()) {
            findings.block(Rule.EMPTY_FIELD, field.line(),
                    declared.required() ? text("empty-field.required", field.key()) : text("empty-field.optional", field.key()));
        } else if (value.length() > MAX_VALUE) {
            findings.block(Rule.TEXT_TOO_LONG, field.line(), text("text-too-long", field.key(), value.length(), MAX_VALUE));
        } else if (swallowed.isPresent()) {
            findings.block(Rule.FIELD_IN_TEXT, field.line(), text("field-in-text.same-line", swallowed.get()));
        } else if (value.startsWith("{") && value.endsWith("}")) {
            findings.block(Rule.BRACES, field.line(), text("braces"));
        } else {
            declared.type().check(field, metadata);
        }
    }

    private static boolean isInFolder(String path, String folder) {
        return path.startsWith(folder) && path.indexOf('/', folder.length()) < 0;
    }
}
