package se.umea.vaxer.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.configuration2.Configuration;

/**
 * The content contract: which types of page there are, where each lives, and which header fields it has.
 *
 * <p>Declared in {@code jbake.properties}. {@code schema.aktivitet=content/aktiviteter/} says where a type's files
 * are: a folder, or one file that must exist. {@code schema.aktivitet.lage=required …} declares a field (see
 * {@link FieldType} for what follows {@code required} or {@code optional}), and {@code schema.all.} one of every type.
 *
 * @param types by name, in the order of the declaration; empty where the site declares no contract
 */
public record ContentSchema(Map<String, Type> types) {

    /**
     * A type of page.
     *
     * @param place  its folder, ending in {@code /}, or its one file; relative to the source folder
     * @param fields by name, in the order of the declaration
     */
    public record Type(String name, String place, Map<String, Field> fields) {
    }

    /** A header field of a type. */
    public record Field(String name, boolean required, FieldType form) {
    }

    /** The fields that JBake itself reads. */
    public static final Set<String> OF_JBAKE = Set.of("type", "status", "date");

    /** The field for the language of a page, and the one for the page that it is another version of. */
    public static final String LANGUAGE = "sprak";
    public static final String VERSION_OF = "version-av";

    private static final String PREFIX = "schema";
    private static final String ALL = "all";

    public ContentSchema {
        types = new LinkedHashMap<>(types);
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
        for (String type : fields.keySet()) {
            if (!places.containsKey(type)) {
                throw new IllegalArgumentException("jbake.properties: raden " + PREFIX + '.' + type
                        + "=… saknas; den säger i vilken mapp sidorna ligger");
            }
        }
        Map<String, Type> types = new LinkedHashMap<>();
        places.forEach((name, place) -> {
            Map<String, Field> all = new LinkedHashMap<>(common);
            all.putAll(fields.getOrDefault(name, Map.of()));
            types.put(name, new Type(name, place, all));
        });
        types.values().forEach(type -> requireReachable(site, type, types));
        return new ContentSchema(types);
    }

    private static void requireReachable(Site site, Type type, Map<String, Type> types) {
        if (!site.config().getDocumentTypes().contains(type.name())) {
            throw new IllegalArgumentException("jbake.properties: raden template." + type.name()
                    + ".file=… saknas; den säger vilken mall typen har");
        }
        type.fields().values().stream().map(Field::form).filter(FieldType.Pages.class::isInstance).map(FieldType.Pages.class::cast)
                .filter(pages -> !types.containsKey(pages.type())).findFirst().ifPresent(pages -> {
                    throw new IllegalArgumentException("jbake.properties: raden " + PREFIX + '.' + pages.type()
                            + "=… saknas; " + type.name() + " hänvisar till den typen");
                });
    }

    private static Field field(String key, String name, String value) {
        String[] words = value.split("\\s+", 2);
        if (words.length < 2 || !List.of("required", "optional").contains(words[0])) {
            throw new IllegalArgumentException("jbake.properties: " + key + "=" + value
                    + " ska börja med required eller optional, och sedan säga vad fältet innehåller");
        }
        try {
            return new Field(name, words[0].equals("required"), FieldType.of(words[1]));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("jbake.properties: " + key + ": " + e.getMessage(), e);
        }
    }

    public boolean isDeclared() {
        return !types.isEmpty();
    }

    /** The names of every field of any type, JBake's own included. */
    public Set<String> fieldNames() {
        Set<String> names = new TreeSet<>(OF_JBAKE);
        types.values().forEach(type -> names.addAll(type.fields().keySet()));
        return names;
    }
}
