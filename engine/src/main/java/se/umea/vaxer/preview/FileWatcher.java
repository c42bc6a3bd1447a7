package se.umea.vaxer.preview;

import static se.umea.vaxer.finding.Messages.text;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor.Callback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reports every change below some parts of a folder, by the operating system's notifications. */
final class FileWatcher implements AutoCloseable {

    /** Swap files, locks, backups and half-written copies that editors write beside a file. */
    private static final Pattern TEMPORARY = Pattern.compile(String.join("|",
            ".*~", "\\.#.*", "#.*#", "4913", "\\..*\\.sw[a-z]", "\\..*\\.kate-swp", "\\.~lock\\..*#", "\\.goutputstream-.*",
            ".*___jb_(tmp|old)___", ".*\\.tmp", ".*\\.crswap", "\\.fuse_hidden.*", "\\.nfs.*", "\\.DS_Store",
            "\\._.*", "~\\$.*", "Thumbs\\.db"));

    private final Path root;
    private final DirectoryWatcher watcher;
    private final ExecutorService thread;

    private FileWatcher(Path root, DirectoryWatcher watcher, ExecutorService thread) {
        this.root = root;
        this.watcher = watcher;
        this.thread = thread;
    }

    /**
     * Starts to watch.
     *
     * @param root    an existing folder
     * @param parts   files and folders in it, which need not exist
     * @param changed receives what has changed, on the watcher's thread; the folder itself if anything may have
     * @throws UncheckedIOException     if the folder cannot be watched
     * @throws IllegalArgumentException if the system watches no more folders
     */
    static FileWatcher start(Path root, List<Path> parts, Consumer<Path> changed) {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "preview-watch"));
        try {
            DirectoryWatcher watcher = DirectoryWatcher.builder().path(root).fileHashing(false)
                    .fileTreeVisitor((start, folders, files) -> visit(start, parts, folders, files))
                    .listener(listener(root, parts, changed)).build();
            CompletableFuture<Void> watching = watcher.watchAsync(thread);
            if (watching.isCompletedExceptionally()) {
                thread.shutdownNow();
                throw new IllegalArgumentException(text("preview.watch-limit", root,
                        watching.handle((done, failure) -> failure.getMessage()).join()));
            }
            return new FileWatcher(root, watcher, thread);
        } catch (IOException e) {
            throw new UncheckedIOException(text("preview.watch", root), e);
        }
    }

    private static DirectoryChangeListener listener(Path root, List<Path> parts, Consumer<Path> changed) {
        return new DirectoryChangeListener() {
            @Override
            public void onEvent(DirectoryChangeEvent event) {
                // without a path if the system has lost events
                Path path = event.path() == null ? root : event.path();
                if (path.equals(root) || !isTemporary(path.getFileName().toString()) && isWatched(path, parts)) {
                    changed.accept(path);
                }
            }

            @Override
            public void onException(Exception e) {
                changed.accept(root);
            }
        };
    }

    /** Returns whether a file of this name is one that an editor writes for a moment. */
    static boolean isTemporary(String name) {
        return TEMPORARY.matcher(name).matches();
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException(text("preview.unwatch", root), e);
        } finally {
            thread.shutdownNow();
        }
    }

    private static boolean isWatched(Path path, List<Path> parts) {
        return parts.stream().anyMatch(part -> path.startsWith(part) || part.startsWith(path));
    }

    /** Visits the watched parts and the folders above them, without following links. */
    private static void visit(Path path, List<Path> parts, Callback folders, Callback files) throws IOException {
        boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        if (isFolder && !isWatched(path, parts)) {
            return;
        }
        List<Path> entries = List.of();
        try {
            (isFolder ? folders : files).call(path);
            if (isFolder) {
                try (Stream<Path> all = Files.list(path)) {
                    entries = all.toList();
                }
            }
        } catch (NoSuchFileException | AccessDeniedException | UncheckedIOException e) {
            // deleted meanwhile, or not readable
        }
        for (Path entry : entries) {
            visit(entry, parts, folders, files);
        }
    }
}
