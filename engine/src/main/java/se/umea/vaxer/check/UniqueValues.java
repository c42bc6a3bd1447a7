package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** Reports pages of one type and language that have the same value in a field that the schema declares {@code unique}. */
final class UniqueValues {

    private record Value(String type, String language, String field, String value) {
    }

    private UniqueValues() {
    }

    /** Returns a warning about each page but the oldest by {@code date}. */
    static List<Finding> check(ContentSchema schema, Collection<Entry> entries) {
        List<Finding> findings = new ArrayList<>();
        Map<Value, Entry> first = new HashMap<>();
        entries.stream().filter(entry -> entry.page() != null && !entry.isDraft() && schema.types().containsKey(entry.metadata().type()))
                .sorted(Comparator.comparing((Entry entry) -> entry.page().field("date").orElse("")).thenComparing(Entry::path))
                .forEach(entry -> {
                    ContentSchema.Type type = schema.types().get(entry.metadata().type());
                    String language = entry.metadata().language().map(ContentFile.Field::value).orElse("");
                    for (ContentFile.Field field : entry.page().fields()) {
                        ContentSchema.Field declared = type.fields().get(field.key());
                        Entry other = declared == null || !declared.unique() || field.value().isEmpty() ? null
                                : first.putIfAbsent(new Value(type.name(), language, field.key(), field.value()), entry);
                        if (other != null && other != entry) {
                            findings.add(Finding.warning(Rule.SAME_VALUE, entry.path(), field.line(),
                                    text("same-value", field.key(), field.value(), other.path())));
                        }
                    }
                });
        return findings;
    }
}
