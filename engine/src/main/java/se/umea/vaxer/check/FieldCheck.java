package se.umea.vaxer.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Dates;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.content.PageMetadata;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.content.Suggestion;
import se.umea.vaxer.finding.Rule;

/** Judges what a header's fields say, against the contract or, without one, against what JBake needs. */
final class FieldCheck {

    private static final List<String> STATES = List.of("published", "draft", "published-date");

    private final ContentSchema contract;
    private final LocalDate today;
    private final Languages languages;
    private final Set<String> known;
    private final Collection<String> types;
    private final String defaultType;
    private final String defaultStatus;
    private final String datePattern;

    FieldCheck(Site site, ContentSchema contract, LocalDate today) {
        this.contract = contract;
        this.today = today;
        this.languages = Languages.of(site);
        this.known = contract.fieldNames();
        this.types = contract.isDeclared() ? contract.types().keySet() : new TreeSet<>(site.config().getDocumentTypes());
        this.defaultType = contract.isDeclared() ? "" : site.config().getDefaultType();
        this.defaultStatus = contract.isDeclared() ? "" : site.config().getDefaultStatus();
        this.datePattern = site.config().getDateFormat();
    }

    /**
     * Judges a header.
     *
     * @param path   the file's, relative to the source folder
     * @param header its fields; of a repeated one the last counts, as in JBake
     */
    PageMetadata judge(String path, List<ContentFile.Field> header, FindingCollector findings) {
        Map<String, ContentFile.Field> fields = new HashMap<>();
        header.forEach(field -> fields.put(field.key(), field));
        ValueCheck values = new ValueCheck(today, languages, findings);
        String type = type(fields.get("type"), findings);
        String status = status(fields.get("status"), findings);
        if (contract.isDeclared()) {
            keep(path, type, header, fields, values, findings);
        }
        LocalDate date = date(fields.get("date"), findings);
        LocalDate publicFrom = publicFrom(status, date);
        if (status.equals("published") && date != null && date.isAfter(today) && contract.isDeclared()) {
            findings.warn(Rule.FUTURE_DATE, fields.get("date").line(), "datumet ligger framåt i tiden, men sidan publiceras "
                    + "nu; skriv status=published-date om den ska vänta till dess");
        }
        return new PageMetadata(type, publicFrom, values.references(), values.files(), values.former());
    }

    /** The day; null where there is none, or it cannot be read. */
    private LocalDate date(ContentFile.Field field, FindingCollector findings) {
        if (field == null) {
            return null;
        }
        LocalDate date = Dates.read(field.value(), datePattern).orElse(null);
        if (date == null && !contract.isDeclared()) {
            findings.block(Rule.INVALID_DATE, field.line(), "datumet \"" + field.value() + "\" går inte att läsa; skriv det som "
                    + datePattern);
        }
        return date;
    }

    private LocalDate publicFrom(String status, LocalDate date) {
        return switch (status) {
            case "draft" -> PageMetadata.NEVER;
            case "published-date" -> date == null || !date.isAfter(today) ? PageMetadata.ALREADY : date;
            default -> PageMetadata.ALREADY;
        };
    }

    private String type(ContentFile.Field field, FindingCollector findings) {
        if (field == null) {
            if (defaultType.isEmpty()) {
                findings.block(Rule.MISSING_FIELD, 0, "fältet type saknas; skriv till exempel type=" + types.iterator().next());
            }
            return defaultType;
        }
        if (!types.contains(field.value())) {
            // the other fields are judged as if the type were the one that is meant
            findings.block(Rule.UNKNOWN_TYPE, field.line(), "okänd typ \"" + field.value() + "\""
                    + Suggestion.ask(field.value(), types, "tillåtna: " + String.join(", ", types)));
            return Suggestion.nearest(field.value(), types).orElse("");
        }
        return field.value();
    }

    private String status(ContentFile.Field field, FindingCollector findings) {
        if (field == null) {
            if (defaultStatus.isEmpty()) {
                findings.block(Rule.MISSING_FIELD, 0, "fältet status saknas; skriv status=published, eller status=draft för ett "
                        + "utkast");
            }
            return defaultStatus;
        }
        if (!STATES.contains(field.value())) {
            findings.block(Rule.UNKNOWN_STATUS, field.line(), "okänd status \"" + field.value() + "\""
                    + Suggestion.ask(field.value(), STATES, "tillåtna: " + String.join(", ", STATES)));
        }
        return field.value();
    }

    private void keep(String path, String typeName, List<ContentFile.Field> header, Map<String, ContentFile.Field> fields,
            ValueCheck values, FindingCollector findings) {
        ContentSchema.Type type = contract.types().get(typeName);
        if (type == null) {
            return;
        }
        place(type, fields.get(ContentSchema.LANGUAGE)).filter(place -> place.endsWith("/") ? !inFolder(path, place) : !path.equals(place))
                .ifPresent(place -> findings.block(Rule.WRONG_FOLDER, fields.get("type").line(), "en sida av typen " + typeName
                        + (place.equals(type.place()) ? "" : " på ett annat språk") + " ska ligga i " + place
                        + "; flytta filen eller ändra typen"));
        type.fields().values().stream().filter(ContentSchema.Field::required).filter(field -> !fields.containsKey(field.name()))
                .forEach(field -> findings.block(Rule.MISSING_FIELD, 0, "fältet " + field.name() + " saknas; skriv en rad "
                        + field.name() + "=… ovanför skiljeraden"));
        for (ContentFile.Field field : header) {
            if (type.fields().containsKey(field.key())) {
                values.judge(field, type.fields().get(field.key()), known);
            } else if (!ContentSchema.OF_JBAKE.contains(field.key())) {
                findings.block(Rule.UNKNOWN_FIELD, field.line(), unknown(field.key(), type));
            }
        }
    }

    /** Where a page belongs: in the type's folder, or in that of its language there; nobody knows, if nobody knows the language. */
    private Optional<String> place(ContentSchema.Type type, ContentFile.Field language) {
        if (language == null || !type.place().endsWith("/") || !type.fields().containsKey(language.key())) {
            return Optional.of(type.place());
        }
        return Optional.of(language.value()).filter(languages.tags()::contains)
                .map(tag -> languages.isForeign(tag) ? type.place() + tag.toLowerCase(Locale.ROOT) + "/" : type.place());
    }

    private String unknown(String key, ContentSchema.Type type) {
        Set<String> allowed = new TreeSet<>(ContentSchema.OF_JBAKE);
        allowed.addAll(type.fields().keySet());
        return known.contains(key)
                ? "fältet " + key + " hör inte till typen " + type.name() + "; ta bort raden"
                : "okänt fält \"" + key + "\"" + Suggestion.ask(key, allowed, "tillåtna: " + String.join(", ", allowed));
    }

    private static boolean inFolder(String path, String folder) {
        return path.startsWith(folder) && path.indexOf('/', folder.length()) < 0;
    }
}
