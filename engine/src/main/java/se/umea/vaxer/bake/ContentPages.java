package se.umea.vaxer.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/** The pages of a site's content files: all of them written at once, or each made when it is asked for. */
public final class ContentPages {

    private final Site site;
    private final DefaultJBakeConfiguration config;
    private final TemplateRenderer templates;
    private final Path folder;
    private final Map<String, DocumentModel> documents = new LinkedHashMap<>();
    private final Queue<TemplateError> failed = new ConcurrentLinkedQueue<>();

    ContentPages(Site site, Path folder, InMemoryContentStore store, TemplateRenderer templates) {
        this.site = site;
        this.config = site.config();
        this.templates = templates;
        this.folder = folder;
        AdjacentPages.set(store.getUnrenderedContent(), store).forEach(document -> {
            String address = address(document);
            OutputPaths.requireInside(address, site.relative(Path.of(document.getFile())) + ": sidans adress " + address);
            documents.put(address, document);
        });
    }

    /** Where the pages are, relative to the site's root. */
    public Set<String> addresses() {
        return Collections.unmodifiableSet(documents.keySet());
    }

    /** The content file of a page, relative to the source folder; empty where no content file has the address. */
    public Optional<String> source(String address) {
        return Optional.ofNullable(documents.get(address)).map(document -> site.relative(Path.of(document.getFile())));
    }

    /**
     * Makes one page, as long as no other site is baked in this JVM.
     *
     * @param address one of {@link #addresses}
     * @return empty where the template failed: see {@link #findings}
     */
    public Optional<Bake.Rendered> make(String address) {
        synchronized (Bake.JBAKE_STATICS) {
            try {
                return Optional.of(render(address));
            } catch (RenderingException e) {
                failed.add(fault(documents.get(address), e));
                return Optional.empty();
            }
        }
    }

    /** What is wrong with the templates of pages that could not be made, once for each fault. */
    public List<Finding> findings() {
        return TemplateError.findings(failed);
    }

    int size() {
        return documents.size();
    }

    void write(Function<Bake.Rendered, String> finish, Collection<TemplateError> faults) {
        Charset charset = site.charset();
        addresses().stream().map(address -> folder.resolve(address).getParent()).distinct().forEach(ContentPages::createFolder);
        documents.entrySet().parallelStream().forEach(entry -> {
            try {
                String page = finish.apply(render(entry.getKey()));
                write(folder.resolve(entry.getKey()), page.getBytes(charset));
            } catch (RenderingException e) {
                faults.add(fault(entry.getValue(), e));
            }
        });
    }

    void show(List<Bake.View> views, Collection<TemplateError> faults) {
        for (Bake.View view : views) {
            documents.values().stream().filter(document -> document.getFile().equals(view.file().toString())).forEach(document -> {
                try {
                    view.taker().accept(templates.render(model(document), view.template()));
                } catch (RenderingException e) {
                    faults.add(fault(document, e));
                }
            });
        }
    }

    private Bake.Rendered render(String address) throws RenderingException {
        DocumentModel document = documents.get(address);
        String template = config.getTemplateByDocType(document.getType());
        if (template == null) {
            throw new RenderingException("typen " + document.getType() + " har ingen mall");
        }
        String html = templates.render(model(document), template);
        return new Bake.Rendered(address, site.relative(Path.of(document.getFile())), html);
    }

    private TemplateModel model(DocumentModel document) {
        TemplateModel model = new TemplateModel();
        model.setContent(document);
        model.setRenderer(templates);
        return model;
    }

    private TemplateError fault(DocumentModel document, RenderingException fault) {
        return new TemplateError(site, site.relative(Path.of(document.getFile())), fault);
    }

    /** Where {@code Renderer.render} would write the document. */
    private String address(DocumentModel document) {
        String uri = document.getUri();
        String name = uri.lastIndexOf('.') > uri.lastIndexOf('/') ? uri.substring(0, uri.lastIndexOf('.')) : uri;
        String draft = ModelAttributes.Status.DRAFT.equals(document.getStatus()) ? config.getDraftSuffix() : "";
        return name + draft + config.getOutputExtensionByDocType(document.getType());
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte skapa mappen " + folder, e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte skriva " + file, e);
        }
    }
}
