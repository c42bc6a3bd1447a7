package se.umea.vaxer.bake;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
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
import se.umea.vaxer.content.Output;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/** The pages of a site's content files: written all at once, or rendered one by one. */
public final class ContentPages {

    private final Site site;
    private final DefaultJBakeConfiguration config;
    private final TemplateRenderer templates;
    private final Path folder;
    private final Map<String, DocumentModel> documents = new LinkedHashMap<>();
    private final Queue<TemplateError> errors = new ConcurrentLinkedQueue<>();

    ContentPages(Site site, Path folder, InMemoryContentStore store, TemplateRenderer templates) {
        this.site = site;
        this.config = site.config();
        this.templates = templates;
        this.folder = folder;
        AdjacentPages.set(store.getUnrenderedContent(), store).forEach(document -> {
            String address = address(document);
            requireInside(address, "bake.page-outside", source(document), address);
            documents.put(address, document);
        });
    }

    /** Returns the addresses of the pages, relative to the site's root. */
    public Set<String> addresses() {
        return Collections.unmodifiableSet(documents.keySet());
    }

    /** Returns the content file of a page, relative to the source folder; empty if no content file has the address. */
    public Optional<String> source(String address) {
        return Optional.ofNullable(documents.get(address)).map(this::source);
    }

    /**
     * Renders one page. Valid until another site is baked in this JVM.
     *
     * @param address one of {@link #addresses}
     * @return empty if the template failed: see {@link #findings}
     */
    public Optional<Bake.Rendered> make(String address) {
        synchronized (Bake.JBAKE_STATICS) {
            try {
                return Optional.of(render(address));
            } catch (RenderingException e) {
                fail(documents.get(address), e);
                return Optional.empty();
            }
        }
    }

    /** Returns the errors in templates that failed so far, each once. */
    public List<Finding> findings() {
        return TemplateError.findings(errors);
    }

    void write(Function<Bake.Rendered, String> finish) {
        Charset charset = site.charset();
        addresses().stream().map(address -> folder.resolve(address).getParent()).distinct().forEach(parent -> {
            try {
                Files.createDirectories(parent);
            } catch (IOException e) {
                throw new UncheckedIOException(text("bake.create-folder", parent), e);
            }
        });
        documents.entrySet().parallelStream().forEach(entry -> {
            Path file = folder.resolve(entry.getKey());
            try {
                Files.write(file, finish.apply(render(entry.getKey())).getBytes(charset));
            } catch (RenderingException e) {
                fail(entry.getValue(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(text("bake.write", file), e);
            }
        });
    }

    void show(List<Bake.View> views) {
        for (Bake.View view : views) {
            documents.values().stream().filter(document -> document.getFile().equals(view.file().toString())).forEach(document -> {
                try {
                    view.taker().accept(templates.render(model(document), view.template()));
                } catch (RenderingException e) {
                    fail(document, e);
                }
            });
        }
    }

    /** Writes the files that templates make besides the pages, PDFs excepted. Drafts have none; a file without text is left out. */
    void write(List<Output> outputs) {
        for (Output output : outputs) {
            if (output.once()) {
                write(output, output.name(), siteContent(output.name()));
            } else if (!output.isPdf()) {
                documents.entrySet().parallelStream().filter(entry -> entry.getValue().getType().equals(output.type())
                                && !ModelAttributes.Status.DRAFT.equals(entry.getValue().getStatus()))
                        .forEach(entry -> write(output, output.beside(entry.getKey()), entry.getValue()));
            }
        }
    }

    private void write(Output output, String address, DocumentModel content) {
        Path file = folder.resolve(address);
        try {
            String text = templates.render(model(content), output.template());
            if (!text.isBlank()) {
                Files.createDirectories(file.getParent());
                Files.write(file, text.getBytes(site.charset()));
            }
        } catch (RenderingException e) {
            errors.add(new TemplateError(site, output.once() ? address : source(content), e));
        } catch (IOException e) {
            throw new UncheckedIOException(text("bake.write", file), e);
        }
    }

    /** Returns what templates see as {@code content} in a file that belongs to no page. */
    private static DocumentModel siteContent(String address) {
        DocumentModel content = new DocumentModel();
        content.setUri(address);
        content.setRootPath("../".repeat((int) address.chars().filter(character -> character == '/').count()));
        return content;
    }

    /**
     * Requires that a file lies in the output folder.
     *
     * @param path    relative to the output folder
     * @param message the key of the message if it does not
     * @throws IllegalArgumentException if it does not
     */
    static void requireInside(String path, String message, Object... arguments) {
        if (Path.of("./" + path).normalize().startsWith("..")) {
            throw new IllegalArgumentException(text(message, arguments));
        }
    }

    private Bake.Rendered render(String address) throws RenderingException {
        DocumentModel document = documents.get(address);
        String template = config.getTemplateByDocType(document.getType());
        if (template == null) {
            throw new RenderingException(text("bake.no-template", document.getType()));
        }
        return new Bake.Rendered(address, source(document), templates.render(model(document), template));
    }

    private TemplateModel model(DocumentModel document) {
        TemplateModel model = new TemplateModel();
        model.setContent(document);
        model.setRenderer(templates);
        return model;
    }

    private void fail(DocumentModel document, RenderingException failure) {
        errors.add(new TemplateError(site, source(document), failure));
    }

    private String source(DocumentModel document) {
        return site.relative(Path.of(document.getFile()));
    }

    /** Returns the address to which {@code Renderer.render} would write the document. */
    private String address(DocumentModel document) {
        String uri = document.getUri();
        String name = uri.lastIndexOf('.') > uri.lastIndexOf('/') ? uri.substring(0, uri.lastIndexOf('.')) : uri;
        String draft = ModelAttributes.Status.DRAFT.equals(document.getStatus()) ? config.getDraftSuffix() : "";
        return name + draft + config.getOutputExtensionByDocType(document.getType());
    }
}
