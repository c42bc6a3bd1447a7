package se.umea.vaxer.pdf;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import se.umea.vaxer.bake.Bake;
import se.umea.vaxer.content.ContentFile;
import se.umea.vaxer.content.Dates;
import se.umea.vaxer.content.Git;
import se.umea.vaxer.content.Output;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.BuildCache;
import se.umea.vaxer.html.PageAddress;

/**
 * The documents of a site: a page of a type with {@code outputs.TYPE.pdf=TEMPLATE} has a PDF beside it, printed from what the template
 * writes. A PDF in the asset folder takes its place if it has the same address or one of the page's header fields names it.
 *
 * <p>A page that describes a document waits for it.
 */
public final class PdfDocuments implements AutoCloseable {

    private static final String EXTENSION = ".pdf";

    private final Site site;
    private final List<Page> pages;
    private final Path folder;
    private final Path assets;
    private final PdfQueue queue;
    private final PdfRenderer renderer;
    private final List<Bake.View> views = new ArrayList<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
    private final Map<String, CompletableFuture<Void>> documents = new ConcurrentHashMap<>();

    /**
     * @param folder where the site is baked
     * @param queue  prints the documents
     * @param cache  has the documents that an earlier build has printed
     */
    public PdfDocuments(Site site, List<Page> pages, Path folder, PdfQueue queue, BuildCache cache) {
        this.site = site;
        this.pages = List.copyOf(pages);
        this.folder = folder;
        this.assets = site.config().getAssetFolder().toPath();
        this.queue = queue;
        this.renderer = new PdfRenderer(address -> Stream.of(assets, site.contentFolder()).map(root -> root.resolve(address))
                .filter(Files::isRegularFile).findFirst(), cache);
        for (Output output : Output.of(site).stream().filter(Output::isPdf).toList()) {
            pages.stream().filter(page -> page.field("type").orElse("").equals(output.type())).forEach(page ->
                    views.add(new Bake.View(page.file(), output.template(), html -> add(html, page, output))));
        }
    }

    /** Returns what the bake has to render for documents. */
    public List<Bake.View> views() {
        return List.copyOf(views);
    }

    /** Returns the files that took the place of documents, relative to the source folder, by address. */
    public Map<String, String> sources() {
        return Map.copyOf(sources);
    }

    /** Returns once a document that is being printed is there. */
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

    /** Returns what can be fixed in the documents that were printed. */
    public List<Finding> findings() {
        return findings.stream().sorted().toList();
    }

    /** Returns once every document is in its place, or cannot be printed. */
    @Override
    public void close() {
        CompletableFuture.allOf(documents.values().toArray(CompletableFuture[]::new)).handle((done, failure) -> done).join();
        documents.keySet().forEach(this::await);
        // the bake copies the assets last, perhaps to the address of a document
        sources.forEach(this::copy);
    }

    private void add(String html, Page page, Output output) {
        if (html.isBlank()) {
            return;
        }
        String address = output.beside(site.contentFolder().relativize(page.file()).toString().replace('\\', '/'));
        Optional<String> original = original(page, address);
        if (original.isPresent()) {
            sources.put(address, original.get());
            copy(address, original.get());
            return;
        }
        String template = site.relative(site.templateFolder().resolve(output.template()));
        documents.put(address, queue.print(address, html, () -> print(html, address, template, page)).thenAccept(printed -> {
            findings.addAll(printed.findings());
            if (printed.pdf().length > 0) {
                write(folder.resolve(address), printed.pdf());
            }
        }));
    }

    /** Returns the file in the asset folder that takes the document's place, relative to the source folder. */
    private Optional<String> original(Page page, String address) {
        return Stream.concat(page.fields().stream().map(ContentFile.Field::value), Stream.of(address))
                .filter(value -> value.endsWith(EXTENSION)).map(value -> assets.resolve(value).normalize())
                .filter(file -> file.startsWith(assets) && Files.isRegularFile(file)).map(site::relative).findFirst();
    }

    private PdfQueue.Printed print(String html, String address, String template, Page page) {
        List<Finding> found = new ArrayList<>();
        try {
            byte[] pdf = renderer.print(html, created(), new PageAddress(address, URI.create(site.config().getSiteHost())), letters ->
                    found.add(atSource(page, Stream.of(letters.split(" ")).map(Pattern::quote).collect(Collectors.joining("|")),
                            Finding.warning(Rule.PDF_GLYPHS, template, 0, text("pdf-glyphs", address, letters)).about(letters))));
            return new PdfQueue.Printed(pdf, found);
        } catch (IOException e) {
            throw new UncheckedIOException(text("pdf.print", address), e);
        } catch (IllegalArgumentException e) {
            Finding failure = Finding.blocking(Rule.TEMPLATE, template, 0, text("pdf.failed", address, e.getMessage()));
            found.add(e instanceof MissingFileException missing
                    ? atSource(page, Pattern.quote(missing.link()), failure.about(missing.link())) : failure);
            return new PdfQueue.Printed(new byte[0], found);
        }
    }

    /** Returns the time of the commit that the source is at; outside git, the day of the newest page. It is the same for the same source. */
    private Instant created() {
        return Git.committed(site.root()).orElseGet(() -> pages.stream().flatMap(page -> page.field("date").flatMap(Dates::iso).stream())
                .max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Returns the finding at the first line that has what is sought, of the page's file or another's; as it is if no content has it. */
    private Finding atSource(Page page, String sought, Finding finding) {
        Pattern pattern = Pattern.compile(sought);
        return Stream.concat(Stream.of(page), pages.stream()).flatMap(source -> line(source, pattern).stream().mapToObj(line ->
                        new Finding(finding.rule(), source.path(), line, finding.blocking(), finding.message(), finding.subject())))
                .findFirst().orElse(finding);
    }

    private OptionalInt line(Page source, Pattern sought) {
        byte[] bytes = Uncheck.get(() -> Files.readAllBytes(source.file()), () -> text("pdf.read", source.file()));
        List<String> lines = new String(bytes, site.charset()).lines().toList();
        return IntStream.range(0, lines.size()).filter(i -> sought.matcher(lines.get(i)).find()).map(i -> i + 1).findFirst();
    }

    private static void write(Path file, byte[] bytes) {
        Uncheck.run(() -> {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }, () -> text("pdf.write", file));
    }

    private void copy(String address, String original) {
        Path file = folder.resolve(address);
        Uncheck.run(() -> {
            Files.createDirectories(file.getParent());
            Files.copy(site.root().resolve(original), file, StandardCopyOption.REPLACE_EXISTING);
        }, () -> text("pdf.copy", original, file));
    }
}
