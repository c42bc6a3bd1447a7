package se.umea.vaxer.cms;

import static se.umea.vaxer.finding.Messages.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.configuration2.Configuration;
import se.umea.vaxer.content.ContentSchema.Field;
import se.umea.vaxer.content.ContentSchema.Type;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Messages;

/**
 * The words of the form, from settings that have the keys of the schema.
 *
 * <p>{@code form.news=News | News item} names the list and one of its pages, {@code form.news.author=Author | Who wrote it.} a field and
 * its hint, {@code form.all.author=…} that of every type; {@code form.news.state.done=Finished} is what a word of a field stands for. A field
 * without a setting is named by its key.
 */
record FormLabels(Configuration settings) {

    private static final String PREFIX = "form.";
    private static final String ALL = "all";

    static FormLabels of(Site site) {
        return new FormLabels(site.config().getCompositeConfiguration());
    }

    /** Returns the name of the list of a type's pages. */
    String list(Type type) {
        return part(type.name(), 0).orElse(readable(type.name()));
    }

    /** Returns the name of a page of the type. */
    String page(Type type) {
        return part(type.name(), 1).orElseGet(() -> list(type));
    }

    String field(Type type, String field) {
        return part(type, field, 0).or(() -> own("cms.field." + field)).orElse(readable(field));
    }

    /** Returns the hint below a field: the site's, or else that of JBake's own field, or else that of the field's type. */
    String hint(Type type, Field field) {
        return part(type, field.name(), 1).or(() -> own("cms.hint." + field.name())).orElse(readable(field.type().hint()));
    }

    /** Returns what one of the words that a field can hold stands for. */
    String word(Type type, String field, String word) {
        return part(type, field + '.' + word, 0).orElse(word);
    }

    private static Optional<String> own(String key) {
        return Messages.bundle().containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }

    private Optional<String> part(Type type, String key, int index) {
        return part(type.name() + '.' + key, index).or(() -> part(ALL + '.' + key, index));
    }

    private Optional<String> part(String key, int index) {
        List<String> parts = List.of(String.join(",", settings.getStringArray(PREFIX + key)).split("\\|"));
        return index < parts.size() ? Optional.of(parts.get(index).strip()).filter(part -> !part.isEmpty()) : Optional.empty();
    }

    /** Returns a name with an upper-case letter first and spaces for hyphens. */
    private static String readable(String name) {
        return name.isEmpty() ? name : (name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)).replace('-', ' ');
    }
}
