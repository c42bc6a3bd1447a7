package se.umea.vaxer.bake;

import freemarker.core.TemplateClassResolver;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * Bakes a site as {@code org.jbake.app.Oven} does, with the store in memory and the pages in parallel.
 *
 * <p>JBake keeps document types and model extractors in statics, so bakes of one JVM take turns.
 */
public final class Bake {

    /**
     * What a bake came to.
     *
     * @param pages    how many pages were written
     * @param files    how many files that made, with the copied ones
     * @param findings what went wrong; with a blocking one the folder is not to be used
     */
    public record Result(int pages, int files, List<Finding> findings) {

        public Result {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A page as its template made it.
     *
     * @param address relative to the site's root, as in {@code aktiviteter/sspf.html}
     * @param source  the content file's path relative to the source folder
     * @param html    the whole page
     */
    public record Rendered(String address, String source, String html) {
    }

    /**
     * A content file seen through another template than its type's, for something else than its page.
     *
     * @param file     a content file
     * @param template relative to the template folder
     * @param taker    takes what the template makes, before any page is rendered
     */
    public record View(Path file, String template, Consumer<String> taker) {
    }

    /**
     * A site whose content files' pages are still to be made.
     *
     * @param result what the rest of the bake came to
     */
    public record Ready(Result result, ContentPages pages) {
    }

    static final Object JBAKE_STATICS = new Object();

    static {
        DocumentTypes.addListener(new ModelExtractorsDocumentTypeListener());
    }

    private final Site site;
    private final DefaultJBakeConfiguration config;
    private final Path folder;
    private final List<View> views;
    private final BiConsumer<ContentPages, Collection<TemplateError>> write;
    private final TemplateClassResolver classes;
    private final InMemoryContentStore store = new InMemoryContentStore();
    private final List<Finding> findings = new ArrayList<>();

    private Bake(Site site, Path folder, List<View> views, BiConsumer<ContentPages, Collection<TemplateError>> write,
            TemplateClassResolver classes) {
        this.site = site;
        this.config = site.config();
        this.folder = folder;
        this.views = List.copyOf(views);
        this.write = write;
        this.classes = classes;
    }

    /**
     * Writes to a folder what JBake writes. As there, a template may make objects of any Java class, which is a warning.
     *
     * @param pages  the content, in crawl order
     * @param folder an empty folder
     * @throws UncheckedIOException if a file cannot be written or copied; it names the file
     */
    public static Result asJBake(Site site, List<Page> pages, Path folder) {
        Set<Finding> made = ConcurrentHashMap.newKeySet();
        TemplateClassResolver classes = (name, environment, template) -> {
            made.add(Finding.warning(Rule.TEMPLATE_RUNS_JAVA, site.relative(site.templateFolder().resolve(template.getSourceName())), 0,
                    "mallen kör Java-klassen " + name + " med ?new; JBake tillåter det, men vaxer build gör det inte, "
                    + "för en mall kan då köra vilket program som helst"));
            return TemplateClassResolver.UNRESTRICTED_RESOLVER.resolve(name, environment, template);
        };
        synchronized (JBAKE_STATICS) {
            Result result = new Bake(site, folder, List.of(), (content, faults) -> content.write(Rendered::html, faults), classes)
                    .bake(pages).result();
            return new Result(result.pages(), result.files(), Stream.concat(result.findings().stream(), made.stream().sorted()).toList());
        }
    }

    /**
     * Writes the site to a folder. Templates make no objects of Java classes.
     *
     * @param pages  the content, in crawl order
     * @param folder an empty folder
     * @param finish what is written of a content file's page; called from several threads
     * @param views  what else is made of content files
     * @throws UncheckedIOException if a file cannot be written or copied; it names the file
     */
    public static Result bake(Site site, List<Page> pages, Path folder, Function<Rendered, String> finish,
            List<View> views) {
        synchronized (JBAKE_STATICS) {
            return new Bake(site, folder, views, (content, faults) -> content.write(finish, faults),
                    TemplateClassResolver.ALLOWS_NOTHING_RESOLVER).bake(pages).result();
        }
    }

    /**
     * Writes everything but the content files' pages, which can then be made one by one.
     *
     * @param pages  the content, in crawl order
     * @param folder an empty folder
     * @param views  what else is made of content files
     * @throws UncheckedIOException if a file cannot be written or copied; it names the file
     */
    public static Ready prepare(Site site, List<Page> pages, Path folder, List<View> views) {
        synchronized (JBAKE_STATICS) {
            return new Bake(site, folder, views, (content, faults) -> { }, TemplateClassResolver.ALLOWS_NOTHING_RESOLVER).bake(pages);
        }
    }

    private Ready bake(List<Page> pages) {
        if (config.getPaginateIndex() && config.getPostsPerPage() < 1) {
            throw new IllegalArgumentException("index.posts_per_page i jbake.properties måste vara minst 1");
        }
        OutputPaths.requireInside(config.getCompositeConfiguration());
        config.setDestinationFolder(folder.toFile());
        DocumentTypes.resetDocumentTypes();
        ModelExtractors.getInstance().reset();
        for (String type : config.getDocumentTypes()) {
            DocumentTypes.addDocumentType(type);
        }
        DocumentTypes.addDocumentType(config.getDataFileDocType());
        String language = config.getJvmLocale();
        add(pages, new DocumentModels(site, language == null ? Locale.getDefault() : LocaleUtils.toLocale(language)));
        new DataFiles(site, store, findings).read();
        store.index();
        TemplateRenderer templates = new TemplateRenderer(store, config, classes);
        ContentPages content = new ContentPages(site, folder, store, templates);
        int written = render(templates, content);
        for (String template : templates.withoutEngine()) {
            findings.add(Finding.warning(Rule.TEMPLATE_ENGINE, site.relative(site.templateFolder().resolve(template)), 0,
                    "bara mallar som heter .ftl kan läsas; sidorna som använder den här blev tomma"));
        }
        int copied = new AssetCopier(site, pages, findings).copy();
        return new Ready(new Result(written, written + copied, findings), content);
    }

    private void add(List<Page> pages, DocumentModels documents) {
        List<Optional<DocumentModel>> read = pages.parallelStream().map(documents::read).toList();
        long started = System.currentTimeMillis();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            store.deleteContent(documents.uri(page.file()));
            if (read.get(i).isEmpty()) {
                findings.add(Finding.warning(Rule.DROPPED, page.path(), 0,
                        "JBake utelämnar filen: rubrikfälten saknas, eller typen saknas eller är okänd"));
                continue;
            }
            DocumentModel document = read.get(i).get();
            if (config.getRenderTags()) {
                for (String tag : InMemoryContentStore.tags(document)) {
                    OutputPaths.requireInside(config.getTagPathName() + "/" + tag, page.path() + ": ämnesordet " + tag + " i tags");
                }
            }
            if (Engines.get(page.extension()) instanceof ErrorEngine) {
                // JBake dates these by the clock while it crawls: the same order, without the clock's whims
                document.setDate(new Date(started + i));
                findings.add(Finding.warning(Rule.DROPPED, page.path(), 0,
                        "JBake utelämnar texten: bara .md och .html kan läsas, och sidan säger att tolken saknas"));
            }
            store.addDocument(document);
        }
    }

    private int render(TemplateRenderer templates, ContentPages content) {
        Renderer renderer = new Renderer(store, config, templates);
        int written = 0;
        for (RenderingTool tool : ServiceLoader.load(RenderingTool.class)) {
            if (tool instanceof DocumentsRenderer) {
                written += render(content);
                continue;
            }
            try {
                written += tool.render(renderer, store, config);
            } catch (RenderingException e) {
                findings.add(new TemplateError(site, tool.getClass().getSimpleName(), e).finding());
            }
        }
        return written;
    }

    private int render(ContentPages content) {
        ConcurrentLinkedQueue<TemplateError> faults = new ConcurrentLinkedQueue<>();
        content.show(views, faults);
        write.accept(content, faults);
        findings.addAll(TemplateError.findings(faults));
        return content.size();
    }
}
