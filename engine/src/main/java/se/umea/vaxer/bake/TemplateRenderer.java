package se.umea.vaxer.bake;

import static se.umea.vaxer.finding.Messages.text;

import freemarker.cache.FileTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jbake.app.FileUtil;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * JBake's template engine with FreeMarker configured as in JBake, except that a failing template writes nothing, each template
 * is read once, and values equal on every page are wrapped once. Templates of other engines are rendered as in JBake.
 */
final class TemplateRenderer extends DelegatingTemplateEngine {

    private static final String FREEMARKER = "ftl";
    private static final int TYPICAL_PAGE_SIZE = 16 * 1024;

    private final Path folder;
    private final String version;
    private final Map<String, Object> settings;
    private final Configuration freemarker;
    private final TemplateModels models;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final TemplateEnginePool others;

    /**
     * @param classes decides which Java classes a template can create objects of
     * @param locale  for numbers and dates
     */
    TemplateRenderer(InMemoryContentStore store, JBakeConfiguration config, TemplateClassResolver classes, Locale locale) {
        super(store, config);
        folder = config.getTemplateFolder().toPath();
        version = config.getVersion();
        settings = config.asHashMap();
        try {
            freemarker = FreeMarkerFactory.create(Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS, new FileTemplateLoader(folder.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(text("bake.template-folder", folder), e);
        }
        freemarker.setLocale(locale);
        freemarker.setDefaultEncoding(config.getRenderEncoding());
        freemarker.setOutputEncoding(config.getOutputEncoding());
        freemarker.setNewBuiltinClassResolver(classes);
        TimeZone zone = config.getFreemarkerTimeZone();
        if (zone != null) {
            freemarker.setTimeZone(zone);
            freemarker.setSQLDateAndTimeTimeZone(zone);
        }
        others = new TemplateEnginePool(config, store);
        models = new TemplateModels(store, settings, config.getDataFileDocType(), freemarker.getObjectWrapper());
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        model.setVersion(version);
        model.setConfig(settings);
        String name = names.computeIfAbsent(templateName, this::find);
        String extension = FileUtil.fileExt(name);
        try {
            if (extension.equals(FREEMARKER)) {
                freemarker.getTemplate(name).process(models.of(model), writer);
            } else if (others.extensions().contains(extension)) {
                others.render(model, name, extension, writer);
            } else {
                throw new TemplateFailure(name, OptionalEngine.missing(extension));
            }
        } catch (IOException | TemplateException | SecurityException e) {
            // SecurityException: the template is a link that leads out of its folder
            throw new RenderingException(e);
        }
    }

    String render(TemplateModel model, String templateName) throws RenderingException {
        StringWriter page = new StringWriter(TYPICAL_PAGE_SIZE);
        renderDocument(model, templateName, page);
        return page.toString();
    }

    /** Returns the template's file name; as in JBake, {@code x.ftl} replaces a template {@code x.abc} that does not exist. */
    private String find(String name) {
        if (exists(name)) {
            return name;
        }
        String start = name.substring(0, Math.max(0, name.length() - 4)) + '.';
        return Stream.concat(others.extensions().stream(), OptionalEngine.allExtensions())
                .map(extension -> start + extension).filter(this::exists).findFirst().orElse(name);
    }

    private boolean exists(String name) {
        return Files.exists(folder.resolve(name));
    }
}
