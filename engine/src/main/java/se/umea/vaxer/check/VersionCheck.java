package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.umea.vaxer.content.ContentFile.Field;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Dates;
import se.umea.vaxer.content.FieldType;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.content.Suggestion;
import se.umea.vaxer.finding.FindingCollector;
import se.umea.vaxer.finding.Rule;

/** Checks pages that are versions of others: their originals, their languages, and whether they were read after a change. */
final class VersionCheck {

    private final ContentSchema schema;
    private final Languages languages;
    private final Map<String, Entry> pages = new TreeMap<>();
    private final Map<String, List<Entry>> versions = new HashMap<>();

    VersionCheck(ContentSchema schema, Languages languages, Collection<Entry> entries) {
        this.schema = schema;
        this.languages = languages;
        for (Entry entry : entries) {
            pages.put(entry.address().substring(0, entry.address().lastIndexOf('.')), entry);
            original(entry).ifPresent(original -> versions.computeIfAbsent(original.value(), name -> new ArrayList<>()).add(entry));
        }
    }

    void check(Entry version, FindingCollector findings) {
        original(version).ifPresent(named -> check(version, named, findings));
    }

    private void check(Entry version, Field named, FindingCollector findings) {
        Entry original = pages.get(named.value());
        if (original == null) {
            String example = pages.containsKey("index") ? "index" : pages.keySet().iterator().next();
            findings.block(Rule.UNKNOWN_PAGE, named.line(),
                    Suggestion.text("unknown-page.original", named.value(), pages.keySet(), named.key(), example));
            return;
        }
        Optional<Field> originals = original(original);
        if (original == version) {
            findings.block(Rule.INVALID_ORIGINAL, named.line(), text("invalid-original.itself"));
        } else if (originals.isPresent()) {
            findings.block(Rule.INVALID_ORIGINAL, named.line(),
                    text("invalid-original.version", original.path(), originals.get().key(), originals.get().value()));
        } else if (!language(original).equals(languages.own())) {
            findings.block(Rule.INVALID_ORIGINAL, named.line(), text("invalid-original.language", original.path()));
        } else {
            if (!version.mayLinkTo(original)) {
                findings.block(Rule.UNPUBLISHED, named.line(), original.unpublished());
            }
            checkLanguage(version, original, named, findings);
            checkDate(version, original, findings);
        }
    }

    private void checkLanguage(Entry version, Entry original, Field named, FindingCollector findings) {
        int line = version.metadata().language().orElse(named).line();
        Optional<String> field = schema.types().get(version.metadata().type()).field(FieldType.Simple.LANGUAGE);
        List<Entry> all = new ArrayList<>(List.of(original));
        all.addAll(versions.get(named.value()));
        // a draft that is to replace a version may lie beside it
        all.stream().filter(other -> other != version && language(other).equals(language(version)))
                .filter(other -> version.isDraft() || !other.isDraft()).findFirst()
                .ifPresent(other -> findings.block(Rule.SAME_LANGUAGE, line, field
                        .map(name -> text("same-language", language(version), other.path(), name))
                        .orElseGet(() -> text("same-language.no-field", language(version), other.path()))));
    }

    private static void checkDate(Entry version, Entry original, FindingCollector findings) {
        Optional<LocalDate> changed = date(original);
        Optional<LocalDate> checked = date(version);
        if (changed.isPresent() && checked.isPresent() && changed.get().isAfter(checked.get())) {
            int line = version.page().fields().stream().filter(field -> field.key().equals("date")).mapToInt(Field::line).max().orElse(0);
            findings.warn(Rule.OUTDATED_VERSION, line, text("outdated-version", original.path(), changed.get()));
        }
    }

    /** Returns when the text was last changed; empty if the file cannot be read, which another finding reports. */
    private static Optional<LocalDate> date(Entry entry) {
        return Optional.ofNullable(entry.page()).flatMap(page -> page.field("date")).flatMap(Dates::iso);
    }

    private String language(Entry entry) {
        return entry.metadata().language().map(Field::value).orElse(languages.own());
    }

    private static Optional<Field> original(Entry entry) {
        return entry.metadata().original().filter(field -> entry.page() != null && !field.value().isEmpty());
    }
}
