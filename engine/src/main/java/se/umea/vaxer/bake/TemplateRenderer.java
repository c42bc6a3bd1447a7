package se.umea.vaxer.bake;

import freemarker.cache.FileTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.FileUtil;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * JBake's template engine with FreeMarker set up as JBake does it, but for three things: a failing template writes
 * nothing, each template is looked up and read once, and what is the same on every page is wrapped once.
 */
final class TemplateRenderer extends DelegatingTemplateEngine {

    private static final int TYPICAL_PAGE = 16 * 1024;

    private final Path folder;
    private final String version;
    private final Map<String, Object> settings;
    private final Configuration freemarker;
    private final SharedModels shared;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Set<String> withoutEngine = ConcurrentHashMap.newKeySet();

    /** @param classes decides which Java classes a template may make objects of */
    TemplateRenderer(InMemoryContentStore store, JBakeConfiguration config, TemplateClassResolver classes) {
        super(store, config);
        folder = config.getTemplateFolder().toPath();
        version = config.getVersion();
        settings = config.asHashMap();
        freemarker = freemarker(config);
        freemarker.setNewBuiltinClassResolver(classes);
        shared = new SharedModels(store, settings, config.getDataFileDocType(), freemarker.getObjectWrapper());
    }

    private static Configuration freemarker(JBakeConfiguration config) {
        Configuration freemarker;
        try {
            freemarker = FreeMarkerFactory.create(Configuration.DEFAULT_INCOMPATIBLE_IMPROVEMENTS,
                    new FileTemplateLoader(config.getTemplateFolder()));
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte öppna mallmappen " + config.getTemplateFolder(), e);
        }
        freemarker.setDefaultEncoding(config.getRenderEncoding());
        freemarker.setOutputEncoding(config.getOutputEncoding());
        TimeZone zone = config.getFreemarkerTimeZone();
        if (zone != null) {
            freemarker.setTimeZone(zone);
            freemarker.setSQLDateAndTimeTimeZone(zone);
        }
        return freemarker;
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        model.setVersion(version);
        model.setConfig(settings);
        String name = names.computeIfAbsent(templateName, this::find);
        if (!FileUtil.fileExt(name).equals("ftl")) {
            withoutEngine.add(name);
            return;
        }
        try {
            Template template = freemarker.getTemplate(name);
            template.process(new PageModel(model, shared), writer);
        } catch (IOException | TemplateException | SecurityException e) {
            // the last where a template is a link out of its folder
            throw new RenderingException(e);
        }
    }

    String render(TemplateModel model, String templateName) throws RenderingException {
        StringWriter page = new StringWriter(TYPICAL_PAGE);
        renderDocument(model, templateName, page);
        return page.toString();
    }

    /** The templates asked for that FreeMarker does not read; JBake leaves their pages empty. */
    Set<String> withoutEngine() {
        return new TreeSet<>(withoutEngine);
    }

    /** As in JBake, {@code x.ftl} stands in for a template {@code x.abc} that does not exist. */
    private String find(String name) {
        if (Files.exists(folder.resolve(name))) {
            return name;
        }
        String other = name.replaceFirst(".{4}$", ".ftl");
        return Files.exists(folder.resolve(other)) ? other : name;
    }
}
