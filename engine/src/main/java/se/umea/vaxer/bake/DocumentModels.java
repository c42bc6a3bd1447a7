package se.umea.vaxer.bake;

import static se.umea.vaxer.finding.Messages.text;

import java.io.File;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.FilenameUtils;
import org.jbake.app.FileUtil;
import org.jbake.app.Parser;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.json.simple.JSONValue;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;

/**
 * Creates JBake's document models from content files, with the values that {@code MarkupEngine} and {@code Crawler} set.
 */
final class DocumentModels {

    private final DefaultJBakeConfiguration config;
    private final Parser parser;
    private final Path contentFolder;
    private final String defaultStatus;
    private final String defaultType;
    private final boolean sanitizeTags;
    private final String extension;
    private final boolean noExtension;
    private final String noExtensionPrefix;
    private final boolean updateImages;
    private final ImagePaths images;
    private final ThreadLocal<SimpleDateFormat> dates;
    private final Map<Path, String> rootPaths = new ConcurrentHashMap<>();
    private final Date now = new Date();

    /** @param locale the language of month names in dates */
    DocumentModels(Site site, Locale locale) {
        this.config = site.config();
        OptionalEngine.prepare();
        this.parser = new Parser(config);
        this.contentFolder = site.contentFolder();
        this.defaultStatus = config.getDefaultStatus();
        this.defaultType = config.getDefaultType();
        this.sanitizeTags = config.getSanitizeTag();
        this.extension = config.getOutputExtension();
        this.noExtension = config.getUriWithoutExtension();
        this.noExtensionPrefix = Optional.ofNullable(config.getPrefixForUriWithoutExtension()).orElse("");
        this.updateImages = config.getImgPathUpdate();
        this.images = new ImagePaths(config);
        String pattern = config.getDateFormat();
        this.dates = ThreadLocal.withInitial(() -> new SimpleDateFormat(pattern, locale));
    }

    /** Returns the document of a content file; empty if JBake drops the file (no header, no type, an unknown type). */
    Optional<DocumentModel> read(Page page) {
        DocumentModel document = page.body() == null
                ? DataFiles.parse(parser, page.file().toFile()) : header(page);
        if (document == null) {
            return Optional.empty();
        }
        requireText(document, page);
        if (!DocumentTypes.contains(document.getType())) {
            return Optional.empty();
        }
        complete(document, page);
        return Optional.of(document);
    }

    /** Returns what {@code MarkupEngine.parse} reads from the header; null if it drops the file. */
    private DocumentModel header(Page page) {
        DocumentModel document = DocumentModel.createDefaultDocumentModel();
        if ((page.namesStatus() || !defaultStatus.isEmpty()) && (page.namesType() || !defaultType.isEmpty())) {
            for (ContentFile.Field field : page.fields()) {
                store(document, field.key(), field.value());
            }
        }
        requireText(document, page);
        if (document.getDate() == null) {
            document.setDate(new Date(page.file().toFile().lastModified()));
        }
        if (document.getStatus().isEmpty()) {
            document.setStatus(defaultStatus);
        }
        if (document.getType().isEmpty()) {
            document.setType(defaultType);
        }
        String[] tags = document.getTags();
        for (int i = 0; i < tags.length; i++) {
            tags[i] = sanitizeTags ? tags[i].trim().replace(" ", "-") : tags[i].trim();
        }
        document.setTags(tags);
        document.setBody(page.body());
        return document.getType().isEmpty() || document.getStatus().isEmpty() ? null : document;
    }

    /** Rejects a type or status that is no text, for which JBake throws an exception: a value in braces, a number in YAML. */
    private static void requireText(DocumentModel document, Page page) {
        for (String key : List.of(ModelAttributes.TYPE, ModelAttributes.STATUS)) {
            if (!(document.getOrDefault(key, "") instanceof String)) {
                throw new IllegalArgumentException(text("bake.not-text", page.path(), key));
            }
        }
    }

    private void store(DocumentModel document, String key, String value) {
        if (key.equalsIgnoreCase(ModelAttributes.DATE)) {
            ParsePosition end = new ParsePosition(0);
            Date date = dates.get().parse(value, end);
            // an empty format parses any text to a date, reading nothing
            if (date != null && end.getIndex() > 0) {
                document.setDate(date);
            }
        } else if (key.equalsIgnoreCase(ModelAttributes.TAGS)) {
            document.setTags(value.split(","));
        } else if (key.equalsIgnoreCase(ModelAttributes.CACHED)) {
            document.setCached(Boolean.parseBoolean(value));
        } else if (value.startsWith("{") && value.endsWith("}")) {
            document.put(key, JSONValue.parse(value));
        } else {
            document.put(key, value);
        }
    }

    /** Sets what {@code Crawler.addAdditionalDocumentAttributes} sets. */
    private void complete(DocumentModel document, Page page) {
        File file = page.file().toFile();
        String uri = uri(page.file());
        document.setRootPath(rootPaths.computeIfAbsent(page.file().getParent(),
                folder -> FileUtil.getUriPathToContentRoot(config, file)));
        document.setSha1(page.sha1());
        document.setRendered(false);
        document.setFile(file.getPath());
        document.setSourceUri(uri);
        document.setUri(uri);
        document.setCached(true);
        if (document.getStatus().equals(ModelAttributes.Status.PUBLISHED_DATE)
                && document.getDate() != null && now.after(document.getDate())) {
            document.setStatus(ModelAttributes.Status.PUBLISHED);
        }
        if (noExtension) {
            document.setNoExtensionUri(uri.replace("/index.html", "/"));
        }
        if (updateImages) {
            images.complete(document);
        }
    }

    /** Returns a content file's address, relative to the site's root; only the base name is URL-encoded. */
    String uri(Path file) {
        String path = '/' + contentFolder.relativize(file).toString().replace('\\', '/');
        String folder = '/' + FilenameUtils.getPath(path);
        String name = URLEncoder.encode(FilenameUtils.getBaseName(path), StandardCharsets.UTF_8);
        boolean index = noExtension && !noExtensionPrefix.isEmpty() && path.startsWith(noExtensionPrefix);
        return (folder + name + (index ? "/index" : "") + extension).substring(1);
    }
}
