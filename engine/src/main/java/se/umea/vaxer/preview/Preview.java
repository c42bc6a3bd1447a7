package se.umea.vaxer.preview;

import java.io.File;
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
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;

/**
 * A site as it is being written: served to this computer, made anew for every save, until it is closed.
 *
 * <p>What an editor does never ends it. What cannot be made is told on the page, above what could be made last.
 */
public final class Preview implements AutoCloseable {

    /**
     * How a save came out.
     *
     * @param number   of the edition, from 1
     * @param millis   from the moment that nothing more was saved
     * @param findings what can be mended
     * @param trouble  in Swedish, why the site could not be made anew; empty where it could
     */
    public record Told(long number, long millis, List<Finding> findings, String trouble) {
    }

    private static final Duration QUIET = Duration.ofMillis(25);
    private static final Duration LONGEST = Duration.ofMillis(250);
    private static final int REQUESTS = 64;
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration TIMEOUT_IN_QUEUE = Duration.ofMillis(300);
    private static final Duration UNTIL_SHOWN = Duration.ofMillis(300);

    private final Path root;
    private final Path place;
    private final List<Path> parts;
    private final ChangeDebouncer changes = new ChangeDebouncer(QUIET, LONGEST);
    private final CountDownLatch first = new CountDownLatch(1);
    private final HandlerPool handlers = new HandlerPool(REQUESTS, TIMEOUT, TIMEOUT_IN_QUEUE);
    private final EventStream tabs = new EventStream(handlers);
    private final Consumer<Told> told;
    private final PreviewServer server;
    private final PreviewBuilder workshop;
    private final FileWatcher watch;
    private final Thread worker = new Thread(this::work, "preview-work");
    private volatile PreviewState edition = PreviewState.NONE;
    private volatile boolean working = true;

    /**
     * Starts to serve, and to make the first edition.
     *
     * @param folder the source folder; what is made goes to its {@code target/forhandsvisning}
     * @param port   the first to try; the next free one is taken. 0 for any
     * @param today  the day it is where the site is read
     * @param told   is told how each edition came out, on the thread that makes them
     * @throws IllegalArgumentException if the folder does not exist
     * @throws UncheckedIOException     if it cannot be watched, or no port is free
     */
    public Preview(Path folder, int port, Supplier<LocalDate> today, Consumer<Told> told) {
        this.root = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException("källmappen finns inte: " + root);
        }
        this.told = told;
        this.parts = parts(root);
        this.server = new PreviewServer(port, new Router(new PreviewPages(root, today)), tabs, handlers, this::latest);
        this.place = root.resolve("target/forhandsvisning").resolve(String.valueOf(server.port()));
        this.workshop = new PreviewBuilder(root, place, today, () -> changes.add(place));
        this.watch = new FileWatcher(root, parts, changes::add);
        changes.add(root);
        worker.start();
        server.start();
    }

    /** Where the start page is. */
    public String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    public int port() {
        return server.port();
    }

    /** Returns once the preview is closed. */
    public void await() throws InterruptedException {
        worker.join();
    }

    /** Ends every thread and watch, and gives the port back. */
    @Override
    public void close() {
        watch.close();
        worker.interrupt();
        first.countDown();
        tabs.close();
        server.close();
        handlers.close();
        workshop.close();
        try {
            worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The latest edition, once there is one. */
    PreviewState latest() {
        try {
            first.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return edition;
    }

    /** Whether everything that is known to have changed has been made. */
    boolean isIdle() {
        return changes.isEmpty() && !working && workshop.isIdle();
    }

    private void work() {
        try {
            while (true) {
                working = !changes.isEmpty();
                Set<Path> changed = changes.await();
                working = true;
                long started = System.nanoTime();
                edition = workshop.next(changed.stream().anyMatch(this::isEverywhere));
                tell(started);
                List<Finding> findings = edition.findings();
                if (changes.stayAway(UNTIL_SHOWN)) {
                    makeRest();
                }
                if (!edition.findings().equals(findings)) {
                    tell(started);
                }
            }
        } catch (InterruptedException e) {
            // closed
            working = false;
        }
    }

    private void tell(long started) {
        first.countDown();
        tabs.tell(edition.number());
        told.accept(new Told(edition.number(), (System.nanoTime() - started) / 1_000_000, edition.findings(), edition.trouble().orElse("")));
    }

    /** Finds out what is wrong on pages that nobody looks at, until there is something better to do. */
    private void makeRest() {
        edition.made().ifPresent(site -> site.addresses().stream().takeWhile(address -> changes.isEmpty()).forEach(site::page));
    }

    /** Settings, words, pictures and colours; not a content file, nor a template, as those are read for each edition. */
    private boolean isEverywhere(Path changed) {
        return !changed.equals(place) && !changed.toString().endsWith(".md") && !changed.toString().endsWith(".ftl");
    }

    private static List<Path> parts(Path root) {
        List<Path> parts = new ArrayList<>(List.of(root.resolve(ConfigUtil.CONFIG_FILE), root.resolve(ConfigUtil.LEGACY_CONFIG_FILE)));
        try {
            DefaultJBakeConfiguration config = Site.open(root).config();
            Stream.of(config.getContentFolder(), config.getTemplateFolder(), config.getAssetFolder(), config.getDataFolder())
                    .map(File::toPath).forEach(parts::add);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            // what is wrong is told on the page; until it is mended, JBake's own names are as good as any
            Stream.of("content", "templates", "assets", "data").map(root::resolve).forEach(parts::add);
        }
        return parts;
    }
}
