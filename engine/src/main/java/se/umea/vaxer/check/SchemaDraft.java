package se.umea.vaxer.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.ContentFolder;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;

/** Drafts a content schema of the header fields that a site's pages have, for a site that declares none. */
public final class SchemaDraft {

    /** The longest text is rounded up to a multiple of it. */
    private static final int LENGTH_STEP = 20;
    /** What a schema can say. */
    private static final int MAX_LENGTH = 99_999;
    /** The names that a setting can have. */
    private static final String NAME = "[\\w-]+";

    private SchemaDraft() {
    }

    /** Returns the settings, in the order in which they are written. */
    public static Map<String, String> of(Site site) {
        String status = site.config().getDefaultStatus();
        String type = site.config().getDefaultType();
        Map<String, List<Page>> types = new TreeMap<>();
        new ContentFolder(site).read().stream().filter(page -> page.isRendered(status, type))
                .forEach(page -> types.computeIfAbsent(page.field("type").orElse(type), name -> new ArrayList<>()).add(page));
        types.keySet().retainAll(site.config().getDocumentTypes());
        Map<String, String> settings = new LinkedHashMap<>();
        types.forEach((name, pages) -> {
            settings.put("schema." + name, location(site, pages));
            fields(pages).forEach(field -> settings.put("schema." + name + '.' + field, declaration(pages, field)));
        });
        return settings;
    }

    /** Returns the only file, or the folder that all files are in. */
    private static String location(Site site, List<Page> pages) {
        if (pages.size() == 1) {
            return pages.get(0).path();
        }
        Path folder = pages.stream().map(page -> page.file().getParent()).reduce(SchemaDraft::common).orElseThrow();
        return site.relative(folder) + '/';
    }

    private static Path common(Path one, Path other) {
        return other.startsWith(one) ? one : common(one.getParent(), other);
    }

    private static Set<String> fields(List<Page> pages) {
        Set<String> names = new LinkedHashSet<>();
        pages.forEach(page -> page.fields().stream().map(ContentFile.Field::key).filter(key -> key.matches(NAME)).forEach(names::add));
        names.removeAll(ContentSchema.JBAKE_FIELDS);
        return names;
    }

    private static String declaration(List<Page> pages, String field) {
        List<String> values = pages.stream().map(page -> page.field(field)).flatMap(Optional::stream)
                .filter(value -> !value.isEmpty()).toList();
        return (values.size() == pages.size() ? "required " : "optional ") + type(field, values);
    }

    private static String type(String field, List<String> values) {
        if (field.equals("tags")) {
            return "list";
        }
        if (!values.isEmpty() && values.stream().allMatch(value -> value.matches("\\d{4}-\\d\\d-\\d\\d"))) {
            return "date";
        }
        if (!values.isEmpty() && values.stream().allMatch(value -> value.matches("\\d{1,9}"))) {
            return "integer";
        }
        int longest = values.stream().mapToInt(value -> value.codePointCount(0, value.length())).max().orElse(1);
        return "text " + Math.min((longest + LENGTH_STEP - 1) / LENGTH_STEP * LENGTH_STEP, MAX_LENGTH);
    }
}
