package se.umea.vaxer.bake;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import se.umea.vaxer.content.Output;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** The pages of a site's content files: written all at once, or rendered one by one. */
public final class ContentPages {

    private final Site site;
    private final DefaultJBakeConfiguration config;
    private final TemplateRenderer templates;
    private final Path folder;
    private final Charset charset;
    private final AdjacentPages adjacent;
    private final Map<String, DocumentModel> documents = new LinkedHashMap<>();
    private final Map<String, String> extensions = new HashMap<>();
    private final Queue<TemplateError> errors = new ConcurrentLinkedQueue<>();
    private final Set<String> headerOnly = new HashSet<>();
    private final Set<Finding> rawHeaders = new ConcurrentSkipListSet<>();

    /** @param written receives the pages that another takes the place of */
    ContentPages(Site site, Path folder, InMemoryContentStore store, TemplateRenderer templates, List<Page> pages,
            WrittenFiles written) {
        this.site = site;
        this.config = site.config();
        this.templates = templates;
        this.folder = folder;
        this.charset = site.charset();
        List<DocumentModel> unrendered = store.getUnrenderedContent();
        this.adjacent = new AdjacentPages(unrendered, store);
        unrendered.forEach(document -> {
            String address = address(document);
            if (isOutside(address)) {
                throw new IllegalArgumentException(text("bake.page-outside", source(document), address));
            }
            Optional.ofNullable(documents.put(address, document))
                    .ifPresent(other -> written.addReplaced(address, source(other), source(document)));
        });
        pages.stream().filter(Page::isHeaderOnly).forEach(page -> headerOnly.add(page.path()));
    }

    /** Returns the addresses of the pages, relative to the site's root. */
    public Set<String> addresses() {
        return Collections.unmodifiableSet(documents.keySet());
    }

    /** Leaves out the pages whose address does not fit. */
    void retain(Predicate<String> fits) {
        documents.keySet().removeIf(fits.negate());
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
            return renderPage(address);
        }
    }

    /** Returns the errors in templates that failed so far, each once, and the pages that show a raw header. */
    public List<Finding> findings() {
        return Stream.concat(TemplateError.findings(errors).stream(), rawHeaders.stream()).toList();
    }

    void writePages(Function<Bake.Rendered, String> finish) {
        documents.keySet().parallelStream().forEach(address ->
                renderPage(address).ifPresent(page -> writeFile(address, finish.apply(page))));
    }

    void renderExtras(List<Bake.View> views) {
        for (Bake.View view : views) {
            documents.values().stream().filter(document -> document.getFile().equals(view.file().toString())).forEach(document ->
                    render(document, view.template(), source(document)).ifPresent(view.receiver()));
        }
    }

    /** Writes the files that templates make besides the pages, PDFs excepted. Drafts have none; a file without text is left out. */
    void writeOutputs(List<Output> outputs) {
        for (Output output : outputs) {
            if (output.once()) {
                writeOutput(output, output.name(), siteContent(output.name()), output.name());
            } else if (!output.isPdf() && !output.isPicture()) {
                documents.entrySet().parallelStream().filter(entry -> entry.getValue().getType().equals(output.type())
                                && !ModelAttributes.Status.DRAFT.equals(entry.getValue().getStatus()))
                        .forEach(entry -> writeOutput(output, output.beside(entry.getKey()), entry.getValue(), source(entry.getValue())));
            }
        }
    }

    private void writeOutput(Output output, String address, DocumentModel content, String source) {
        render(content, output.template(), source).filter(Predicate.not(String::isBlank)).ifPresent(text -> writeFile(address, text));
    }

    private void writeFile(String address, String text) {
        Path file = folder.resolve(address);
        try {
            if (!Files.isDirectory(file.getParent())) {
                Files.createDirectories(file.getParent());
            }
            Files.write(file, text.getBytes(charset));
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
        if (isOutside(path)) {
            throw new IllegalArgumentException(text(message, arguments));
        }
    }

    private static boolean isOutside(String path) {
        return path.contains("..") && Path.of("./" + path).normalize().startsWith("..");
    }

    private Optional<Bake.Rendered> renderPage(String address) {
        DocumentModel document = documents.get(address);
        String source = source(document);
        Optional<String> rendered = render(document, config.getTemplateByDocType(document.getType()), source);
        if (headerOnly.contains(source) && rendered.filter(html -> html.contains(document.getBody().strip())).isPresent()) {
            rawHeaders.add(Finding.warning(Rule.MISSING_TEXT, source, 0, text("missing-text.header")));
        }
        return rendered.map(html -> new Bake.Rendered(address, source, html));
    }

    private Optional<String> render(DocumentModel document, String template, String source) {
        TemplateModel model = new TemplateModel();
        model.setContent(adjacent.set(document));
        model.setRenderer(templates);
        try {
            if (template == null) {
                throw new RenderingException(text("bake.no-template", document.getType()));
            }
            return Optional.of(templates.render(model, template));
        } catch (RenderingException e) {
            errors.add(new TemplateError(site, source, e));
            return Optional.empty();
        }
    }

    private String source(DocumentModel document) {
        return site.relative(Path.of(document.getFile()));
    }

    /** Returns the address to which {@code Renderer.render} would write the document. */
    private String address(DocumentModel document) {
        String uri = document.getUri();
        String name = uri.lastIndexOf('.') > uri.lastIndexOf('/') ? uri.substring(0, uri.lastIndexOf('.')) : uri;
        String draft = ModelAttributes.Status.DRAFT.equals(document.getStatus()) ? config.getDraftSuffix() : "";
        return name + draft + extensions.computeIfAbsent(document.getType(), config::getOutputExtensionByDocType);
    }
}
