package se.umea.vaxer.cms;

import static se.umea.vaxer.finding.Messages.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.json.simple.JSONObject;
import se.umea.vaxer.check.NewImage;
import se.umea.vaxer.check.NewPage;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.ContentSchema.Type;
import se.umea.vaxer.content.FieldType;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Messages;

/**
 * The configuration of the form: a list of pages for each folder that the schema names, and a form for each single file.
 *
 * <p>{@code cms.js} reads it: it has the separator of header and text, the fields of each type that hold several values, the language of
 * the form, and the configuration of Sveltia CMS.
 */
public final class CmsConfig {

    private static final String FORMAT = "jbake-frontmatter";
    private static final int MAX_PICTURE_SIZE = 1600;
    private static final int PICTURE_QUALITY = 80;
    private static final int MAX_UPLOAD = 20_000_000;

    private final Site site;
    private final GitBackend backend;
    private final ContentSchema schema;
    private final Languages languages;
    private final NewPage pages;
    private final FormLabels labels;

    /**
     * Reads the content.
     *
     * @param backend where the form saves
     * @throws IllegalArgumentException if the site declares no schema
     */
    public CmsConfig(Site site, GitBackend backend, LocalDate today) {
        this.site = site;
        this.backend = backend;
        this.schema = ContentSchema.of(site);
        this.languages = Languages.of(site);
        this.pages = new NewPage(site, today);
        this.labels = FormLabels.of(site);
    }

    /**
     * Returns the address of a content file's form, after that of the form's start page; empty if it has none.
     *
     * @param path relative to the source folder
     * @param type the name of the page's type
     */
    public static Optional<String> entry(ContentSchema schema, String path, String type) {
        return Optional.ofNullable(schema.types().get(type)).filter(known -> path.startsWith(known.location())).map(known ->
                path.equals(known.location()) ? "#/collections/_singletons/entries/" + type
                        : "#/collections/" + name(known, path.substring(0, path.lastIndexOf('/') + 1)) + "/entries/"
                        + path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", ""));
    }

    /** Returns the JSON. */
    public String json() {
        List<Map<String, Object>> lists = new ArrayList<>();
        List<Map<String, Object>> files = new ArrayList<>();
        Map<String, Object> multiple = new TreeMap<>();
        for (Type type : schema.types().values()) {
            Map<String, Object> form = new LinkedHashMap<>();
            if (type.location().endsWith("/")) {
                pages.folders(type).forEach(folder -> lists.add(list(type, folder)));
                form.putAll(lists.get(lists.size() - 1));
            } else {
                form.putAll(Map.of("name", type.name(), "label", labels.list(type), "file", type.location(), "format", FORMAT,
                        "fields", fields(type, type.location()), "preview_path", site.address(site.root().resolve(type.location()))));
                files.add(form);
            }
            multiple.put(type.name(), ((List<?>) form.get("fields")).stream().map(CmsConfig::map).filter(FormField::isMultiple)
                    .map(field -> field.get("name")).toList());
        }
        return JSONObject.toJSONString(sorted(Map.of("separator", site.config().getHeaderSeparator(), "multiple", multiple,
                "language", language(), "config", config(lists, files))));
    }

    /** Returns a map with the same order of keys each time, in the maps in it too. */
    private static Map<String, Object> sorted(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(key.toString(), sortedValue(value)));
        return sorted;
    }

    private static Object sortedValue(Object value) {
        return value instanceof Map<?, ?> map ? sorted(map)
                : value instanceof List<?> list ? list.stream().map(CmsConfig::sortedValue).toList() : value;
    }

    private static String language() {
        String language = Messages.bundle().getLocale().getLanguage();
        return language.isEmpty() ? "en-US" : language;
    }

    private Map<String, Object> config(List<Map<String, Object>> lists, List<Map<String, Object>> files) {
        String pictures = NewImage.folder(site);
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("load_config_file", false);
        Map<String, Object> git = backend.config();
        git.put("commit_messages", Map.of("create", text("cms.commit-create"), "update", text("cms.commit-update"), "delete",
                text("cms.commit-delete"), "uploadMedia", text("cms.commit-upload"), "deleteMedia", text("cms.commit-delete-media")));
        config.put("backend", git);
        if (backend.makesProposals()) {
            config.put("publish_mode", "editorial_workflow");
        }
        config.put("app_title", site.setting("site.name"));
        config.put("site_url", site.config().getSiteHost());
        config.put("show_preview_links", backend.makesProposals());
        config.put("media_folder", assets(site) + pictures);
        config.put("public_folder", "/" + pictures);
        config.put("media_libraries", Map.of("stock_assets", Map.of("providers", List.of()), "default", Map.of("config", Map.of(
                "max_file_size", MAX_UPLOAD, "slugify_filename", true, "transformations", Map.of("raster_image", Map.of(
                        "format", "webp", "quality", PICTURE_QUALITY, "width", MAX_PICTURE_SIZE, "height", MAX_PICTURE_SIZE))))));
        config.put("slug", Map.of("encoding", "ascii", "clean_accents", true, "maxlength", NewPage.MAX_NAME));
        config.put("editor", Map.of("preview", false));
        config.put("output", Map.of("omit_empty_optional_fields", true));
        config.put("field_defaults", Map.of("richtext", Map.of("buttons", List.of("bold", "italic", "link", "heading-two", "heading-three",
                "bulleted-list", "numbered-list", "quote"), "editor_components", List.of("image"), "linked_images", false,
                "use_emoji_autocomplete", false)));
        config.put("collections", lists);
        config.put("singletons", files);
        return config;
    }

    private Map<String, Object> list(Type type, String folder) {
        Map<String, Object> list = new LinkedHashMap<>();
        String below = folder.substring(type.location().length()).replaceFirst("/$", "");
        list.put("name", name(type, folder));
        String suffix = below.isEmpty() ? "" : " (" + below + ")";
        list.put("label", labels.list(type) + suffix);
        list.put("label_singular", labels.page(type) + suffix);
        list.put("folder", folder.replaceFirst("/$", ""));
        list.put("filter", Map.of("field", "type", "value", type.name()));
        list.put("extension", "md");
        list.put("format", FORMAT);
        list.put("preview_path", site.address(site.root().resolve(folder + "{{slug}}.md")));
        list.put("slug", Map.of("template", "{{title}}", "editable", List.of("create"), "hint", text("cms.hint.slug")));
        list.put("media_folder", "/" + assets(site) + NewImage.folder(site));
        list.put("public_folder", up(folder) + NewImage.folder(site));
        list.put("sortable_fields", type.fields().values().stream().filter(field -> field.type() == FieldType.Simple.INTEGER
                || field.type() == FieldType.Simple.DATE || field.name().equals("title")).map(ContentSchema.Field::name).toList());
        list.put("fields", fields(type, folder));
        return list;
    }

    /** Returns the name of the list of a type's pages in a folder. */
    private static String name(Type type, String folder) {
        return (type.name() + '-' + folder.substring(type.location().length())).replaceAll("[-/]+$", "").replace('/', '-');
    }

    private List<Map<String, Object>> fields(Type type, String location) {
        Set<String> tags = languages.tags().stream().filter(tag -> type.field(FieldType.Simple.LANGUAGE).isEmpty()
                || languages.location(type, Map.of(type.field(FieldType.Simple.LANGUAGE).get(), tag)).equals(Optional.of(location)))
                .collect(Collectors.toCollection(TreeSet::new));
        FormField form = new FormField(type, labels, pages, tags, site);
        List<Map<String, Object>> fields = new ArrayList<>();
        type.fields().values().stream().filter(field -> field.name().equals("title")).map(form::of).forEach(fields::add);
        fields.add(form.type());
        fields.add(form.status());
        type.fields().values().stream().filter(field -> !field.name().equals("title") && !isRare(field)).map(form::of).forEach(fields::add);
        fields.add(form.body());
        type.fields().values().stream().filter(CmsConfig::isRare).map(form::of).forEach(fields::add);
        return fields;
    }

    /** Returns whether a field is below the text in the form, as few pages have it. */
    private static boolean isRare(ContentSchema.Field field) {
        return field.type() == FieldType.Simple.ADDRESSES || field.type() == FieldType.Simple.RULES;
    }

    /** Returns the path of the assets folder, with a slash at its end. */
    static String assets(Site site) {
        return site.relative(site.config().getAssetFolder().toPath()) + "/";
    }

    /** Returns the way from a page in a folder of the content to the site's root. */
    private String up(String folder) {
        return "../".repeat((int) folder.substring(site.relative(site.contentFolder()).length() + 1).chars().filter(c -> c == '/').count());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object field) {
        return (Map<String, Object>) field;
    }
}
