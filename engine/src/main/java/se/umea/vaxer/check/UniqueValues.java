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
        Map<Value, List<Entry>> pages = new HashMap<>();
        for (Entry entry : entries) {
            ContentSchema.Type type = schema.types().get(entry.metadata().type());
            if (type == null || entry.page() == null || entry.isDraft()) {
                continue;
            }
            String language = entry.metadata().language().map(ContentFile.Field::value).orElse("");
            for (ContentSchema.Field field : type.fields().values()) {
                if (field.unique()) {
                    entry.page().field(field.name()).filter(value -> !value.isEmpty()).ifPresent(value -> pages.computeIfAbsent(
                            new Value(type.name(), language, field.name(), value), first -> new ArrayList<>(1)).add(entry));
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        pages.forEach((value, same) -> {
            same.sort(Comparator.comparing((Entry entry) -> entry.page().field("date").orElse("")).thenComparing(Entry::path));
            for (Entry entry : same.subList(1, same.size())) {
                int line = entry.page().fields().stream().filter(field -> field.key().equals(value.field()))
                        .findFirst().orElseThrow().line();
                findings.add(Finding.warning(Rule.SAME_VALUE, entry.path(), line,
                        text("same-value", value.field(), value.value(), same.get(0).path())));
            }
        });
        return findings;
    }
}
