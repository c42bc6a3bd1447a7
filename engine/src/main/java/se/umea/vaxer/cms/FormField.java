package se.umea.vaxer.cms;

import static se.umea.vaxer.finding.Messages.text;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.umea.vaxer.check.NewPage;
import se.umea.vaxer.content.ContentSchema.Field;
import se.umea.vaxer.content.ContentSchema.Type;
import se.umea.vaxer.content.FieldType;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.html.PhoneNumber;

/** The fields of a type's form, as Sveltia CMS configures them, made of the type's header fields. */
final class FormField {

    private static final String WIDGET = "widget";
    private static final String DEFAULT = "default";
    /** The setting with the folder of documents, relative to the assets folder. */
    private static final String DOCUMENTS = "document.folder";
    private static final int MAX_INTEGER = 999_999_999;
    /** In place of the value in a message that the form says of every value. */
    private static final String ANY = "…";

    private final Type type;
    private final FormLabels labels;
    private final NewPage pages;
    private final Set<String> tags;
    private final Site site;

    /**
     * @param pages what fields can refer to
     * @param tags  the languages that pages in the folder can be in
     * @param site  whose settings name the folder of documents
     */
    FormField(Type type, FormLabels labels, NewPage pages, Set<String> tags, Site site) {
        this.type = type;
        this.labels = labels;
        this.pages = pages;
        this.tags = tags;
        this.site = site;
    }

    /** Returns the definition of a field. */
    Map<String, Object> of(Field field) {
        Map<String, Object> form = base(field.name(), field.required());
        String hint = labels.hint(type, field);
        if (!hint.isEmpty()) {
            form.put("hint", hint);
        }
        form.putAll(widget(field));
        if (!form.containsKey(DEFAULT) && form.get(WIDGET).equals("number")) {
            pages.suggestion(type, field, "").ifPresent(value -> form.put(DEFAULT, value));
        }
        return form;
    }

    /** Returns the definition of the field that says whether the page is public. */
    Map<String, Object> status() {
        Map<String, Object> form = base("status", true);
        form.put("hint", text("cms.hint.status"));
        form.putAll(select(List.of("draft", "published", "published-date"), word -> text("cms.status." + word)));
        form.put(DEFAULT, "draft");
        return form;
    }

    /** Returns the definition of the field that has the page's type and is not shown. */
    Map<String, Object> type() {
        return new LinkedHashMap<>(Map.of("name", "type", WIDGET, "hidden", DEFAULT, type.name()));
    }

    /** Returns the definition of the page's text. */
    Map<String, Object> body() {
        Map<String, Object> form = base("body", true);
        form.put(WIDGET, "markdown");
        return form;
    }

    /** Returns whether a field holds several values. */
    static boolean isMultiple(Map<String, Object> form) {
        return form.get(WIDGET).equals("list") || form.containsKey("multiple");
    }

    private Map<String, Object> base(String name, boolean required) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", name);
        form.put("label", labels.field(type, name));
        form.put("required", required);
        return form;
    }

    private Map<String, Object> widget(Field field) {
        if (field.type() instanceof FieldType.Simple simple) {
            return simple(simple, field);
        }
        if (field.type() instanceof FieldType.Text limited) {
            return Map.of(WIDGET, "string", "maxlength", limited.maxLength(), "use_emoji_autocomplete", false);
        }
        if (field.type() instanceof FieldType.OneOf words) {
            return select(words.values(), word -> labels.word(type, field.name(), word));
        }
        String referred = ((FieldType.Pages) field.type()).type();
        if (pages.folders(pages.type(referred)).size() > 1 || !pages.type(referred).location().endsWith("/")) {
            // Sveltia looks for related pages in one list
            Map<String, Object> form = new LinkedHashMap<>(select(pages.choices(field)));
            form.put("multiple", true);
            return form;
        }
        return Map.of(WIDGET, "relation", "collection", referred, "value_field", "{{slug}}", "display_fields", List.of("title"),
                "search_fields", List.of("title"), "multiple", true);
    }

    private Map<String, Object> simple(FieldType.Simple simple, Field field) {
        return switch (simple) {
            case DATE, REMINDER, YEARLY -> day(field);
            case INTEGER -> Map.of(WIDGET, "number", "value_type", "int/string", "min", 0, "max", MAX_INTEGER);
            case LIST, ADDRESSES, RULES -> Map.of(WIDGET, "list", "label_singular", text("cms.one-more"));
            case PHONE -> pattern(phonePattern(), text("invalid-phone", ANY));
            case EMAIL -> pattern("^" + FieldType.EMAIL_PATTERN + "$", text("invalid-email", ANY, "", site.hostName()));
            case FILE -> Map.of(WIDGET, "file", "choose_url", false, "media_folder", '/' + CmsConfig.assets(site) + documents(),
                    "public_folder", documents());
            case LANGUAGE -> language(field);
            case VERSION -> select(pages.originals());
        };
    }

    private String documents() {
        String folder = site.setting(DOCUMENTS);
        return folder.isEmpty() ? "documents" : folder;
    }

    private static Map<String, Object> day(Field field) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of(WIDGET, "datetime", "type", "date", "format", "YYYY-MM-DD"));
        if (field.required()) {
            form.put(DEFAULT, "{{now}}");
        }
        return form;
    }

    private Map<String, Object> language(Field field) {
        Map<String, Object> form = new LinkedHashMap<>(select(tags, tag -> labels.word(type, field.name(), tag)));
        if (tags.size() == 1) {
            form.put(DEFAULT, tags.iterator().next());
        }
        return form;
    }

    private static Map<String, Object> pattern(String pattern, String message) {
        return Map.of(WIDGET, "string", "pattern", List.of(pattern, message), "use_emoji_autocomplete", false);
    }

    /** Returns the pattern of telephone numbers as JavaScript has it: without possessive quantifiers, which only save time. */
    private static String phonePattern() {
        return "^(?=(?:\\D*\\d){1," + PhoneNumber.MAX_DIGITS + "}\\D*$)(?:" + PhoneNumber.PATTERN.replaceAll("([}*+])\\+", "$1") + ")$";
    }

    private static Map<String, Object> select(Map<String, String> words) {
        return select(words.keySet(), words::get);
    }

    private static Map<String, Object> select(Collection<String> words, UnaryOperator<String> label) {
        return Map.of(WIDGET, "select", "options",
                words.stream().map(word -> Map.of("value", word, "label", label.apply(word))).toList());
    }
}
