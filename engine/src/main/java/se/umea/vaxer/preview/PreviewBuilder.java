package se.umea.vaxer.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import se.umea.vaxer.build.BuildPipeline;
import se.umea.vaxer.check.CheckResult;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/** Makes one edition after the other of a source folder. Whatever is in the folder, there is an edition. */
final class PreviewBuilder implements AutoCloseable {

    private final Path root;
    private final Path folder;
    private final Supplier<LocalDate> today;
    private final CachingPdfQueue press;
    private final BuildPipeline pipeline;
    private final Map<String, LazySite.Page> latest = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private PreviewState edition = PreviewState.NONE;

    /**
     * @param root     the source folder
     * @param folder   where to write to
     * @param today    the day it is where the site is read
     * @param reprinted is run when a document is new
     */
    PreviewBuilder(Path root, Path folder, Supplier<LocalDate> today, Runnable reprinted) {
        this.root = root;
        this.folder = folder;
        this.today = today;
        this.press = new CachingPdfQueue(reprinted);
        this.pipeline = BuildPipeline.preview(folder, press, new LastGoodPages()::take, lock.writeLock());
    }

    /**
     * Reads the folder anew.
     *
     * @param everything whether something has changed that every page and document may depend on
     */
    PreviewState next(boolean everything) {
        if (everything) {
            pipeline.forget();
            press.forget();
        }
        try {
            edition = make(Site.open(root), edition.number() + 1);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            edition = troubled(e.getCause() instanceof IOException cause ? e.getMessage() + " (" + cause.getMessage() + ")"
                    : e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            edition = troubled("ett fel i programmet, inte i innehållet: " + e);
        }
        return edition;
    }

    /** Whether every document is printed as it should be by now. */
    boolean isIdle() {
        return press.isIdle();
    }

    private PreviewState troubled(String trouble) {
        return new PreviewState(edition.number() + 1, edition.made(), edition.files(), edition.found(), edition.editor(),
                Optional.of(trouble));
    }

    private PreviewState make(Site site, long number) {
        BuildPipeline.Result built = pipeline.run(site, today.get());
        BuildPipeline.LazyPages lazy = built.lazy().orElseThrow();
        latest.keySet().retainAll(lazy.pages().addresses());
        return new PreviewState(number, Optional.of(new LazySite(folder, lazy.pages(), lazy.finisher(), latest, lock.readLock())),
                files(site, built.check(), built.shown()), withoutEditorFiles(built.check().findings()), editor(site), built.leftover());
    }

    /** What editors lay beside the file being written goes away with the editor. */
    private static List<Finding> withoutEditorFiles(List<Finding> findings) {
        return findings.stream().filter(finding ->
                !EditorTempFiles.isTemporary(finding.file().substring(finding.file().lastIndexOf('/') + 1))).toList();
    }

    private static List<PreviewState.ContentFile> files(Site site, CheckResult review, List<Page> shown) {
        Map<String, String> states = new TreeMap<>();
        Map<String, Page> pages = new TreeMap<>(LastGoodPages.CRAWL);
        shown.forEach(page -> pages.put(page.path(), page));
        review.pages().forEach(page -> pages.putIfAbsent(page.path(), page));
        review.withheld().forEach(waiting -> states.put(waiting.file(), waiting.reason()));
        Map<String, PreviewState.ContentFile> files = new TreeMap<>(LastGoodPages.CRAWL);
        String content = site.relative(site.contentFolder()) + "/";
        for (String path : states.keySet()) {
            files.put(path, new PreviewState.ContentFile(path, path, address(site, content, path), states.get(path), ""));
        }
        pages.forEach((path, page) -> files.put(path, new PreviewState.ContentFile(path, page.field("title").orElse(path),
                address(site, content, path), states.getOrDefault(path, ""), page.field("granskas").orElse(""))));
        review.findings().stream().map(Finding::file).filter(path -> path.startsWith(content) && path.endsWith(".md"))
                .forEach(path -> files.putIfAbsent(path, new PreviewState.ContentFile(path, path, address(site, content, path), "", "")));
        return List.copyOf(files.values());
    }

    private static String editor(Site site) {
        String address = site.config().getCompositeConfiguration().getString("redigera.adress", "").trim();
        return address.matches("https?://\\S+") ? address.replaceFirst("/?$", "/") : "";
    }

    private static String address(Site site, String content, String path) {
        return path.substring(content.length(), path.lastIndexOf('.')) + site.config().getOutputExtension();
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
