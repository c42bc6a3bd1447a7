package se.umea.vaxer.preview;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor.Callback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Tells of every change below some parts of a folder, as the operating system tells of it. */
final class FileWatcher implements AutoCloseable {

    private final Path root;
    private final List<Path> parts;
    private final DirectoryWatcher watcher;
    private final ExecutorService thread = PreviewThreads.named("watch", 1);

    /**
     * Watches from now on.
     *
     * @param root    is there
     * @param parts   files and folders in it; they may go and come back
     * @param changed takes what was changed, on a thread of the watch
     * @throws UncheckedIOException     if the folder cannot be watched
     * @throws IllegalArgumentException if there is too much in it to be watched
     */
    FileWatcher(Path root, List<Path> parts, Consumer<Path> changed) {
        this.root = root;
        this.parts = List.copyOf(parts);
        try {
            watcher = DirectoryWatcher.builder().path(root).fileHashing(false).fileTreeVisitor(this::visit)
                    .listener(new DirectoryChangeListener() {
                        @Override
                        public void onEvent(DirectoryChangeEvent event) {
                            // where events were lost, no path is told
                            Path path = event.path() == null ? root : event.path();
                            if (concerns(path)) {
                                changed.accept(path);
                            }
                        }

                        @Override
                        public void onException(Exception e) {
                            changed.accept(root);
                        }
                    }).build();
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte bevaka " + root, e);
        }
        CompletableFuture<Void> watching = watcher.watchAsync(thread);
        if (watching.isCompletedExceptionally()) {
            PreviewThreads.end(thread);
            throw new IllegalArgumentException("kunde inte bevaka " + root + "; systemet tillåter kanske inte fler bevakade mappar: "
                    + watching.handle((done, failure) -> failure.getMessage()).join());
        }
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte sluta bevaka " + root, e);
        } finally {
            PreviewThreads.end(thread);
        }
    }

    private boolean concerns(Path path) {
        return path.equals(root) || !EditorTempFiles.isTemporary(path.getFileName().toString())
                && parts.stream().anyMatch(part -> path.startsWith(part) || part.startsWith(path));
    }

    /** The watched parts of a folder, and the folders on the way to them. What is gone by then has nothing to watch. */
    private void visit(Path start, Callback folders, Callback files) throws IOException {
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (parts.stream().noneMatch(part -> folder.startsWith(part) || part.startsWith(folder))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return call(folders, folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                call(files, file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static boolean call(Callback callback, Path path) throws IOException {
        try {
            callback.call(path);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
