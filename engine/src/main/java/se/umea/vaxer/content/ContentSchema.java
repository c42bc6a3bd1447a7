package se.umea.vaxer.content;

import static se.umea.vaxer.finding.Messages.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.configuration2.Configuration;

/**
 * The content schema: which types of page there are, where their files are, and which header fields they have.
 *
 * <p>Declared in {@code jbake.properties}: {@code schema.news=content/news/} names the folder of a type's files, or one file that must
 * exist; {@code schema.news.author=required …} declares a field, with {@code required} or {@code optional}, then perhaps {@code unique},
 * then a {@link FieldType}; {@code schema.all.} declares a field of every type.
 *
 * @param types by name, in the order of the declaration; empty if the site declares no schema
 */
public record ContentSchema(Map<String, Type> types) {

    /**
     * A type of page.
     *
     * @param location its folder, ending in {@code /}, or its one file; relative to the source folder
     * @param fields   by name, in the order of the declaration
     */
    public record Type(String name, String location, Map<String, Field> fields) {

        /** Returns the name of the first field of a type. */
        public Optional<String> field(FieldType type) {
            return fields.values().stream().filter(field -> field.type().equals(type)).map(Field::name).findFirst();
        }
    }

    /**
     * A header field of a type of page.
     *
     * @param unique whether the pages of the type have different values
     */
    public record Field(String name, boolean required, boolean unique, FieldType type) {
    }

    /** Of a site that declares none. */
    public static final ContentSchema NONE = new ContentSchema(Map.of());

    /** The fields that JBake itself reads. */
    public static final Set<String> JBAKE_FIELDS = Set.of("type", "status", "date");

    private static final String PREFIX = "schema";
    private static final String ALL = "all";
    private static final String UNIQUE = "unique ";

    public ContentSchema {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /**
     * Reads the declaration.
     *
     * @throws IllegalArgumentException if it cannot be understood; it names the key
     */
    public static ContentSchema of(Site site) {
        Configuration declared = site.config().getCompositeConfiguration().subset(PREFIX);
        Map<String, String> places = new LinkedHashMap<>();
        Map<String, Map<String, Field>> fields = new LinkedHashMap<>();
        declared.getKeys().forEachRemaining(key -> {
            String value = String.join(",", declared.getStringArray(key)).trim();
            int dot = key.indexOf('.');
            if (dot < 0) {
                places.put(key, value);
            } else {
                String name = key.substring(dot + 1);
                fields.computeIfAbsent(key.substring(0, dot), type -> new LinkedHashMap<>())
                        .put(name, field(PREFIX + '.' + key, name, value));
            }
        });
        Map<String, Field> common = Optional.ofNullable(fields.remove(ALL)).orElse(Map.of());
        fields.keySet().forEach(type -> require(places.containsKey(type), "content.schema-without-place", type));
        Map<String, Type> types = new LinkedHashMap<>();
        places.forEach((name, place) -> {
            Map<String, Field> all = new LinkedHashMap<>(common);
            all.putAll(fields.getOrDefault(name, Map.of()));
            types.put(name, new Type(name, place, all));
        });
        for (Type type : types.values()) {
            require(site.config().getDocumentTypes().contains(type.name()), "content.schema-without-template", type.name());
            for (Field field : type.fields().values()) {
                if (field.type() instanceof FieldType.Pages pages) {
                    require(types.containsKey(pages.type()), "content.schema-without-type", pages.type(), type.name());
                }
            }
        }
        return new ContentSchema(types);
    }

    private static Field field(String key, String name, String value) {
        String[] words = value.split("\\s+", 2);
        require(words.length == 2 && List.of("required", "optional").contains(words[0]), "content.schema-field", key, value);
        try {
            boolean unique = words[1].startsWith(UNIQUE);
            FieldType type = FieldType.of(unique ? words[1].substring(UNIQUE.length()) : words[1]);
            return new Field(name, words[0].equals("required"), unique, type);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("jbake.properties: " + key + ": " + e.getMessage(), e);
        }
    }

    private static void require(boolean holds, String message, Object... arguments) {
        if (!holds) {
            throw new IllegalArgumentException(text(message, arguments));
        }
    }

    /** Returns the value of a page's first field of a type. */
    public Optional<String> value(Page page, FieldType type) {
        return page.field("type").map(types::get).flatMap(declared -> declared.field(type)).flatMap(page::field);
    }

    public boolean isDeclared() {
        return !types.isEmpty();
    }

    /** Returns the names of every field of any type, JBake's own included. */
    public Set<String> fieldNames() {
        Set<String> names = new TreeSet<>(JBAKE_FIELDS);
        types.values().forEach(type -> names.addAll(type.fields().keySet()));
        return names;
    }
}
