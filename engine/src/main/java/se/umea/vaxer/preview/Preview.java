package se.umea.vaxer.preview;

import static se.umea.vaxer.finding.Messages.text;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jbake.app.configuration.ConfigUtil;
import se.umea.vaxer.cms.CmsConfig;
import se.umea.vaxer.cms.CmsFiles;
import se.umea.vaxer.cms.GitBackend;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/**
 * Serves a site to this computer while it is edited, and builds it again after every save.
 *
 * <p>No edit ends it: what fails is shown on the page, above its last good version.
 */
public final class Preview implements AutoCloseable {

    private static final String OUTPUT = "target/preview";
    private static final Duration QUIET_TIME = Duration.ofMillis(25);
    private static final Duration MAX_DEBOUNCE = Duration.ofMillis(250);
    private static final int MAX_REQUESTS = 64;
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration TIMEOUT_IN_QUEUE = Duration.ofMillis(300);
    /** The page says that the preview has stopped after three of these. */
    private static final Duration HEARTBEAT_PAUSE = Duration.ofMillis(500);
    private static final Duration BROWSER_TIME = Duration.ofMillis(300);

    private final Path output;
    private final Consumer<PreviewState> listener;
    private final ChangeDebouncer changes = new ChangeDebouncer(QUIET_TIME, MAX_DEBOUNCE);
    private final CountDownLatch first = new CountDownLatch(1);
    private final HandlerPool handlers = new HandlerPool(MAX_REQUESTS, TIMEOUT, TIMEOUT_IN_QUEUE);
    private final EventStream tabs = new EventStream(handlers);
    private final Thread worker = new Thread(this::work, "preview-work");
    private final PreviewServer server;
    private final PreviewBuilder builder;
    private FileWatcher watcher;
    private volatile PreviewState state = PreviewState.NONE;

    private Preview(Path root, int port, Supplier<LocalDate> today, Consumer<PreviewState> listener) {
        this.listener = listener;
        this.server = new PreviewServer(port, new Router(new PreviewPages(root), cms(root, today)), tabs, handlers, this::latest);
        this.output = root.resolve(OUTPUT).resolve(String.valueOf(server.port()));
        this.builder = new PreviewBuilder(root, output, today, () -> changes.add(output));
    }

    /**
     * Starts to serve, and to build.
     *
     * @param folder   the source folder; the output goes to its {@code target/preview}
     * @param port     the first to try; if it is in use, the next free one. 0 for any
     * @param today    the date at the site
     * @param listener receives each state, on the thread that builds
     * @throws IllegalArgumentException if the folder does not exist, or has too many folders to be watched
     * @throws UncheckedIOException     if it cannot be watched, or no port is free
     */
    public static Preview start(Path folder, int port, Supplier<LocalDate> today, Consumer<PreviewState> listener) {
        Path root = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException(text("preview.no-source", root));
        }
        Preview preview = new Preview(root, port, today, listener);
        try {
            preview.watcher = FileWatcher.start(root, parts(root), preview.changes::add);
        } catch (RuntimeException e) {
            preview.close();
            throw e;
        }
        preview.changes.add(root);
        preview.worker.start();
        preview.handlers.start();
        preview.handlers.repeat(preview.tabs::sendHeartbeat, HEARTBEAT_PAUSE);
        preview.server.start();
        return preview;
    }

    private static CmsFiles cms(Path root, Supplier<LocalDate> today) {
        GitBackend folder = GitBackend.local(root);
        return new CmsFiles(folder, () -> new CmsConfig(Site.open(root), folder, today.get()).json());
    }

    /** Returns the address of the start page. */
    public String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    public int port() {
        return server.port();
    }

    /** Waits until the preview is closed. */
    public void await() throws InterruptedException {
        worker.join();
    }

    /** Ends all threads and releases the port. */
    @Override
    public void close() {
        if (watcher != null) {
            watcher.close();
        }
        worker.interrupt();
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        first.countDown();
        server.close();
        handlers.close();
        builder.close();
    }

    /** Returns the latest state, after waiting for the first. */
    PreviewState latest() {
        try {
            first.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return state;
    }

    /** Returns whether every known change is built, documents included. */
    boolean isIdle() {
        return changes.isIdle() && builder.isIdle();
    }

    private void work() {
        try {
            while (true) {
                Set<Path> changed = changes.await();
                state = builder.build(changed.stream().anyMatch(this::affectsEverything));
                publish();
                PreviewState built = state;
                List<Finding> findings = state.findings();
                if (changes.isQuietFor(BROWSER_TIME)) {
                    renderRest();
                    state = builder.verify(() -> !changes.isEmpty());
                }
                if (state != built || !state.findings().equals(findings)) {
                    publish();
                }
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    private void publish() {
        first.countDown();
        tabs.send(state.number());
        listener.accept(state);
    }

    /** Renders the pages that no browser has requested, for their findings, until something changes. */
    private void renderRest() {
        state.site().ifPresent(site -> site.addresses().stream().takeWhile(address -> changes.isEmpty()).forEach(site::page));
    }

    /** Returns whether pages can depend on a file without reading it for every build: settings, words, images, style sheets. */
    private boolean affectsEverything(Path changed) {
        return !changed.equals(output) && !changed.toString().endsWith(".md") && !changed.toString().endsWith(".ftl");
    }

    private static List<Path> parts(Path root) {
        List<Path> parts = new ArrayList<>(List.of(root.resolve(ConfigUtil.CONFIG_FILE), root.resolve(ConfigUtil.LEGACY_CONFIG_FILE)));
        try {
            parts.addAll(Site.open(root).parts());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            // the page shows what is wrong; until it is fixed, JBake's own names
            Stream.of("content", "templates", "assets", "data").map(root::resolve).forEach(parts::add);
        }
        return parts;
    }
}
