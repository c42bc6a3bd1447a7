package se.umea.vaxer.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.umea.vaxer.bake.Bake;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;

/**
 * The documents of a site: a page whose header says {@code skapas=x} has a PDF beside it, under its own address, made
 * by the template {@code dokument/x.ftl}; or, where it says {@code fil=} too, that file of the editor's.
 *
 * <p>A page that tells of a document waits for it.
 */
public final class PdfDocuments implements AutoCloseable {

    private final Site site;
    private final Path folder;
    private final PdfQueue press;
    private final PdfRenderer printer;
    private final List<Bake.View> views = new ArrayList<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
    private final Map<String, CompletableFuture<Void>> documents = new ConcurrentHashMap<>();

    /**
     * Puts the editors' own files in place.
     *
     * @param folder where the site is baked
     * @param press  what prints the others
     * @throws UncheckedIOException if a file cannot be copied; it names the file
     */
    public PdfDocuments(Site site, List<Page> pages, Path folder, PdfQueue press) {
        this.site = site;
        this.folder = folder;
        this.press = press;
        Path assets = site.config().getAssetFolder().toPath();
        this.printer = new PdfRenderer(CssCustomProperties.read(assets.resolve("css/tokens.css")),
                address -> Stream.of(assets, site.contentFolder()).map(root -> root.resolve(address))
                        .filter(Files::isRegularFile).findFirst());
        for (Page page : pages) {
            page.field("skapas").ifPresent(template -> {
                String address = site.contentFolder().relativize(page.file()).toString().replace('\\', '/')
                        .replaceFirst("\\.\\w+$", ".pdf");
                Path own = assets.resolve(page.field("fil").orElse(address));
                if (Files.exists(own)) {
                    sources.put(address, site.relative(own));
                } else {
                    String name = "dokument/" + template + ".ftl";
                    Path file = site.templateFolder().resolve(name);
                    views.add(new Bake.View(page.file(), name, html -> print(html, address, file)));
                }
            });
        }
        place();
    }

    /** What the bake is to render for documents. */
    public List<Bake.View> views() {
        return List.copyOf(views);
    }

    /** The editors' own files, relative to the source folder, by the addresses that they have taken. */
    public Map<String, String> sources() {
        return Map.copyOf(sources);
    }

    /** Returns once a document that is being made is there. */
    public void await(String address) {
        CompletableFuture<Void> document = documents.get(address);
        if (document == null) {
            return;
        }
        try {
            document.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What an editor or a template's author can mend in the documents that were made. */
    public List<Finding> findings() {
        return findings.stream().sorted().toList();
    }

    /** Returns once every document is in its place, or none can be. */
    @Override
    public void close() {
        CompletableFuture.allOf(documents.values().toArray(CompletableFuture[]::new)).handle((done, failure) -> done).join();
        documents.keySet().forEach(this::await);
        // the bake copies the assets last, and one may lie where another has taken the place
        place();
    }

    private void print(String html, String address, Path template) {
        documents.put(address, press.print(address, html, () -> printed(html, address, site.relative(template)))
                .thenAccept(printed -> {
                    findings.addAll(printed.findings());
                    if (printed.pdf().length > 0) {
                        write(folder.resolve(address), printed.pdf());
                    }
                }));
    }

    private PdfQueue.Printed printed(String html, String address, String template) {
        List<Finding> found = new ArrayList<>();
        try {
            byte[] pdf = printer.print(html, new PageAddress(address, URI.create(site.config().getSiteHost())),
                    letters -> found.add(Finding.warning(Rule.PDF_GLYPHS, template, 0, "i " + address
                            + " syns inte " + letters + ", som dokumentens typsnitt saknar; skriv det med ord")));
            return new PdfQueue.Printed(pdf, found);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte göra " + address, e);
        } catch (IllegalArgumentException e) {
            found.add(Finding.blocking(Rule.TEMPLATE, template, 0, address + " går inte att göra: " + e.getMessage()));
            return new PdfQueue.Printed(new byte[0], found);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte skriva " + file, e);
        }
    }

    private void place() {
        sources.forEach((address, own) -> {
            Path file = folder.resolve(address);
            try {
                Files.createDirectories(file.getParent());
                Files.copy(site.root().resolve(own), file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException("kunde inte kopiera " + own + " till " + file, e);
            }
        });
    }
}
