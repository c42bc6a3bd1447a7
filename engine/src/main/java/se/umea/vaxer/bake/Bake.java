package se.umea.vaxer.bake;

import static se.umea.vaxer.finding.Messages.text;

import freemarker.core.Environment;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.lang3.LocaleUtils;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.DocumentTypes;
import org.jbake.parser.Engines;
import org.jbake.parser.ErrorEngine;
import org.jbake.render.DocumentsRenderer;
import org.jbake.render.RenderingTool;
import org.jbake.template.ModelExtractors;
import org.jbake.template.ModelExtractorsDocumentTypeListener;
import org.jbake.template.RenderingException;
import se.umea.vaxer.content.Output;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * Bakes a site as {@code org.jbake.app.Oven} does, with the content store in memory and the pages in parallel.
 *
 * <p>JBake keeps document types and model extractors in static fields, so only one bake runs at a time in a JVM.
 */
public final class Bake {

    /**
     * The result of a bake.
     *
     * @param pages    the number of pages, those of content files included
     * @param files    the number of files
     * @param findings what can be fixed; with a blocking finding the folder must not be used
     * @param content  the pages of content files
     */
    public record Result(int pages, int files, List<Finding> findings, ContentPages content) {

        public Result {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A page as its template renders it.
     *
     * @param address relative to the site's root, as in {@code posts/first.html}
     * @param source  the path of the content file, relative to the source folder
     */
    public record Rendered(String address, String source, String html) {
    }

    /**
     * A second rendering of a content file, before any page is rendered.
     *
     * @param template relative to the template folder
     * @param receiver receives the rendered text
     */
    public record View(Path file, String template, Consumer<String> receiver) {
    }

    static final Object JBAKE_STATICS = new Object();

    private static final List<String> OUTPUT_FILES = List.of("archive.file", "error404.file", "feed.file", "index.file", "sitemap.file",
            "tag.path");

    static {
        DocumentTypes.addListener(new ModelExtractorsDocumentTypeListener());
    }

    private final Site site;
    private final DefaultJBakeConfiguration config;
    private final Path folder;
    private final InMemoryContentStore store = new InMemoryContentStore();
    private final List<Finding> findings = new ArrayList<>();
    private final WrittenFiles written;
    private final Set<Finding> javaClasses = new ConcurrentSkipListSet<>();

    private Bake(Site site, Path folder) {
        this.site = site;
        this.config = site.config();
        this.folder = folder;
        this.written = new WrittenFiles(site, folder, findings);
    }

    /**
     * Writes to an empty folder what JBake writes. As in JBake, a template can create objects of any Java class; each use is a warning.
     *
     * @param pages the content, in crawl order
     * @throws UncheckedIOException if a file cannot be written or copied; it names the file
     */
    public static Result asJBake(Site site, List<Page> pages, Path folder) {
        synchronized (JBAKE_STATICS) {
            Bake bake = new Bake(site, folder);
            return bake.run(pages, List.of(), List.of(), Rendered::html, bake::warnOfJavaClass, Locale.getDefault());
        }
    }

    /**
     * Writes the site to an empty folder. Templates cannot create objects of Java classes, and format numbers and dates as the
     * site's {@code jvm.locale} or else {@code site.language} does: in JBake, the computer's settings decide.
     *
     * @param finish returns what to write for a content page; called from several threads
     * @see #asJBake
     */
    public static Result bake(Site site, List<Page> pages, Path folder, Function<Rendered, String> finish, List<View> views) {
        synchronized (JBAKE_STATICS) {
            return new Bake(site, folder).run(pages, views, Output.of(site), finish, TemplateClassResolver.ALLOWS_NOTHING_RESOLVER,
                    locale(site));
        }
    }

    /**
     * Writes everything except the content pages, which can then be rendered one by one; {@link ContentPages#findings} has what
     * fails in their templates.
     *
     * @see #bake
     */
    public static Result prepare(Site site, List<Page> pages, Path folder, List<View> views) {
        return bake(site, pages, folder, null, views);
    }

    private static Locale locale(Site site) {
        String locale = site.config().getJvmLocale();
        return locale != null ? LocaleUtils.toLocale(locale)
                : Locale.forLanguageTag(site.config().getCompositeConfiguration().getString("site.language", ""));
    }

    /** @param finish null leaves the content pages unwritten */
    private Result run(List<Page> pages, List<View> views, List<Output> outputs, Function<Rendered, String> finish,
            TemplateClassResolver classes, Locale locale) {
        if (config.getPaginateIndex() && config.getPostsPerPage() < 1) {
            throw new IllegalArgumentException(text("bake.posts-per-page"));
        }
        for (String key : OUTPUT_FILES) {
            String value = config.getCompositeConfiguration().getString(key, "");
            ContentPages.requireInside(value, "bake.setting-outside", key, value);
        }
        File destination = config.getDestinationFolder();
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        try {
            if (config.getJvmLocale() != null) {
                // for dates in AsciiDoc's own headers, and for what templates other than FreeMarker's write
                Locale.setDefault(Locale.Category.FORMAT, LocaleUtils.toLocale(config.getJvmLocale()));
            }
            return write(pages, views, outputs, finish, classes, locale);
        } finally {
            config.setDestinationFolder(destination);
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    private Result write(List<Page> pages, List<View> views, List<Output> outputs, Function<Rendered, String> finish,
            TemplateClassResolver classes, Locale locale) {
        DocumentTypes.resetDocumentTypes();
        ModelExtractors.getInstance().reset();
        for (String type : config.getDocumentTypes()) {
            DocumentTypes.addDocumentType(type);
        }
        DocumentTypes.addDocumentType(config.getDataFileDocType());
        addToStore(pages);
        new DataFiles(site, store, findings).read();
        store.index();
        TemplateRenderer templates = new TemplateRenderer(store, config, classes, locale);
        config.setDestinationFolder(folder.toFile());
        ContentPages content = new ContentPages(site, folder, store, templates, pages, written);
        render(templates, content, () -> {
            content.renderExtras(views);
            content.writeOutputs(outputs);
            if (finish != null) {
                content.writePages(finish);
                findings.addAll(content.findings());
            }
        });
        int rendered = written.addPages(content, store, outputs);
        new AssetCopier(site, findings, written).copy();
        findings.addAll(javaClasses);
        return new Result(rendered, written.finish(content), findings, content);
    }

    private void addToStore(List<Page> pages) {
        DocumentModels documents = new DocumentModels(site, Optional.ofNullable(config.getJvmLocale()).map(LocaleUtils::toLocale)
                .orElseGet(Locale::getDefault));
        Map<Path, Optional<DocumentModel>> read = pages.parallelStream().filter(page -> page.body() != null)
                .collect(Collectors.toMap(Page::file, documents::read));
        for (Page page : pages) {
            String uri = documents.uri(page.file());
            store.getDocumentByUri(uri).forEach(earlier -> written.addForgotten(earlier, page.path()));
            store.deleteContent(uri);
            if (Engines.get(page.extension()) instanceof ErrorEngine) {
                findings.add(Finding.blocking(Rule.MISSING_ENGINE, page.path(), 0, OptionalEngine.missing(page.extension())));
                continue;
            }
            // another engine may not be safe to share, and looks for its parts with the class loader of this thread
            Optional<DocumentModel> document = page.body() == null ? documents.read(page) : read.get(page.file());
            if (document.isEmpty()) {
                findings.add(Finding.warning(Rule.DROPPED, page.path(), 0, text("dropped.file")));
                continue;
            }
            if (config.getRenderTags()) {
                for (String tag : InMemoryContentStore.tags(document.get())) {
                    ContentPages.requireInside(config.getTagPathName() + "/" + tag, "bake.tag-outside", page.path(), tag);
                }
            }
            store.addDocument(document.get());
        }
    }

    private void render(TemplateRenderer templates, ContentPages content, Runnable renderContent) {
        Renderer renderer = new Renderer(store, config, templates);
        for (RenderingTool tool : ServiceLoader.load(RenderingTool.class)) {
            if (tool instanceof DocumentsRenderer) {
                renderContent.run();
                continue;
            }
            try {
                tool.render(renderer, store, config);
            } catch (RenderingException e) {
                findings.addAll(TemplateError.findings(List.of(new TemplateError(site, tool.getClass().getSimpleName(), e))));
            }
        }
    }

    private Class<?> warnOfJavaClass(String name, Environment environment, Template template) throws TemplateException {
        javaClasses.add(Finding.warning(Rule.TEMPLATE_RUNS_JAVA,
                site.relative(site.templateFolder().resolve(template.getSourceName())), 0, text("template-runs-java", name)));
        return TemplateClassResolver.UNRESTRICTED_RESOLVER.resolve(name, environment, template);
    }
}
