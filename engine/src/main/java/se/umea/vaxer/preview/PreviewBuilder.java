package se.umea.vaxer.preview;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.umea.vaxer.build.BuildPipeline;
import se.umea.vaxer.build.LazyPages;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.cms.CmsConfig;
import se.umea.vaxer.cms.CmsFiles;
import se.umea.vaxer.content.ContentFolder;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.FieldType;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.verify.SiteVerifier;

/** Builds the preview of a source folder again and again. Whatever is in the folder, there is a state to show. */
final class PreviewBuilder implements AutoCloseable {

    private static final String EDIT_URL = "edit.url";

    private final Path root;
    private final Path folder;
    private final Supplier<LocalDate> today;
    private final CachingPdfQueue pdfs;
    private final BuildPipeline pipeline;
    private final Map<String, String> lastGood = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, String> titles = new TreeMap<>();
    private final SiteVerifier verifier = new SiteVerifier();
    private PreviewState state = PreviewState.NONE;

    /**
     * @param root    the source folder
     * @param folder  the output folder
     * @param today   the date at the site
     * @param printed is run when a document has been printed
     */
    PreviewBuilder(Path root, Path folder, Supplier<LocalDate> today, Runnable printed) {
        this.root = root;
        this.folder = folder;
        this.today = today;
        this.pdfs = new CachingPdfQueue(printed);
        this.pipeline = BuildPipeline.preview(folder, pdfs, new LastGoodPages()::update, lock.writeLock());
    }

    /**
     * Reads the source folder again.
     *
     * @param everything whether something has changed that every page and document can depend on
     */
    PreviewState build(boolean everything) {
        if (everything) {
            pipeline.forget();
            pdfs.forget();
        }
        try {
            state = build(Site.open(root), today.get());
        } catch (RuntimeException | StackOverflowError e) {
            state = failed(e);
        }
        return state;
    }

    /**
     * Verifies the finished site, as a build does where nothing else blocks.
     *
     * @param isObsolete whether something has changed meanwhile
     */
    PreviewState verify(BooleanSupplier isObsolete) {
        if (isIdle() && !isObsolete.getAsBoolean() && state.failure().isEmpty()) {
            try {
                state.site().ifPresent(site -> verify(site, isObsolete));
            } catch (RuntimeException | StackOverflowError e) {
                state = failed(e);
            }
        }
        return state;
    }

    private void verify(LazySite site, BooleanSupplier isObsolete) {
        if (state.findings().stream().anyMatch(finding -> finding.blocking() && !site.verified().contains(finding))) {
            site.keep(List.of());
        } else {
            site.verify(verifier, state.drafts(), isObsolete);
        }
    }

    /** Returns whether every document is printed. */
    boolean isIdle() {
        return pdfs.isIdle();
    }

    private PreviewState failed(Throwable failure) {
        String reason = !(failure instanceof UncheckedIOException || failure instanceof IllegalArgumentException)
                ? text("preview.bug", failure) : failure.getCause() instanceof IOException cause
                ? failure.getMessage() + " (" + cause.getMessage() + ")" : failure.getMessage();
        return new PreviewState(state.number() + 1, state.site(), state.files(), state.buildFindings(), state.former(),
                state.editUrl(), Optional.of(reason));
    }

    private PreviewState build(Site site, LocalDate day) {
        BuildPipeline.Result built = pipeline.run(site, day);
        LazyPages lazy = built.lazy().orElseThrow();
        lastGood.keySet().retainAll(lazy.pages().addresses());
        List<Finding> findings = built.check().findings().stream().filter(finding ->
                !FileWatcher.isTemporary(finding.file().substring(finding.file().lastIndexOf('/') + 1))).toList();
        String editUrl = site.config().getCompositeConfiguration().getString(EDIT_URL, "").trim();
        LazySite made = new LazySite(folder, lazy, lastGood, lock.readLock());
        state.site().ifPresent(earlier -> made.keep(earlier.verified()));
        List<PreviewState.ContentFile> files = files(site, built, day);
        files.forEach(file -> titles.put(file.address(), file.title()));
        return new PreviewState(state.number() + 1, Optional.of(made), files, findings, titles,
                editUrl.matches("https?://\\S+") ? editUrl.replaceFirst("/?$", "/") : "", built.leftover());
    }

    private static List<PreviewState.ContentFile> files(Site site, BuildPipeline.Result built, LocalDate day) {
        CheckResult check = built.check();
        ContentSchema schema = ContentSchema.of(site);
        Map<String, String> states = new TreeMap<>();
        check.withheld().forEach(withheld -> states.put(withheld.file(), withheld.reason()));
        Map<String, Page> pages = new TreeMap<>();
        Stream.concat(built.shown().stream(), check.pages().stream()).forEach(page -> pages.putIfAbsent(page.path(), page));
        Set<String> paths = new TreeSet<>(ContentFolder.CRAWL);
        paths.addAll(states.keySet());
        paths.addAll(pages.keySet());
        String content = site.relative(site.contentFolder()) + "/";
        check.findings().stream().map(Finding::file).filter(path -> path.startsWith(content) && path.endsWith(".md")).forEach(paths::add);
        return paths.stream().map(path -> {
            Optional<Page> page = Optional.ofNullable(pages.get(path));
            String review = page.flatMap(known -> review(schema, known)).orElse("");
            return new PreviewState.ContentFile(path, page.flatMap(known -> known.field("title")).orElse(path),
                    site.address(site.root().resolve(path)), states.getOrDefault(path, ""), review,
                    !review.isEmpty() && review.compareTo(day.toString()) < 0,
                    page.flatMap(known -> known.field("type")).flatMap(type -> CmsConfig.entry(schema, path, type))
                            .filter(form -> CmsFiles.available()).orElse(""));
        }).toList();
    }

    /** Returns the first of the page's days of review, ISO 8601. */
    private static Optional<String> review(ContentSchema schema, Page page) {
        return Optional.ofNullable(schema.types().get(page.field("type").orElse(""))).stream()
                .flatMap(type -> type.fields().values().stream()).filter(field -> field.type() == FieldType.Simple.REMINDER)
                .flatMap(field -> page.field(field.name()).stream()).min(Comparator.naturalOrder());
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
