package se.umea.vaxer.build;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.function.Uncheck;
import se.umea.vaxer.html.BuildCache;

/**
 * A folder that is replaced as a whole: written beside its place and swapped in by renaming, or left as it was.
 *
 * <p>Only one process at a time writes to it, and only to a folder that this class has made: the lock file beside it
 * ({@code .site.lock} for {@code site}) is also the mark of that. Java cannot exchange two folders in one step, so there is
 * no folder between the two renames; after a kill just there, {@link #open} and {@link #recover} put the previous one back.
 */
public final class OutputFolder implements AutoCloseable {

    private static final List<String> NOT_A_SITE = List.of(".git", "pom.xml", "jbake.properties", ".publish.manifest",
            ".publish.part", ".publish.lock", "current.new");
    private static final String FRESH = ".new";
    private static final String PREVIOUS = ".old";
    private static final String LOCK = ".lock";
    private static final String CACHE = ".cache";
    /** The lock file's text until the first swap. */
    private static final String STARTED = "no folder yet\n";
    private static final String MADE = "the folder beside is made by vaxer\n";

    private final Path target;
    private final Path fresh;
    private final Path previous;
    private final FileChannel lockFile;
    private final FileLock lock;
    private Optional<String> leftover = Optional.empty();

    private OutputFolder(Path target, FileChannel lockFile, FileLock lock) {
        this.target = target;
        this.fresh = beside(target, FRESH);
        this.previous = beside(target, PREVIOUS);
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Locks the folder for writing.
     *
     * @param folder does not exist, is empty, or was made by this class
     * @param source a folder that must not be inside it
     * @throws IllegalArgumentException if it is no place for a site, or another process is writing to it
     * @throws UncheckedIOException     if its parent folder cannot be written to
     */
    public static OutputFolder open(Path folder, Path source) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            if (Files.isSymbolicLink(target)) {
                throw new IllegalArgumentException(text("build.link", target));
            }
            if (Files.exists(target)) {
                target = target.toRealPath();
            }
            requirePlaceForSite(target, source.toRealPath());
            Files.createDirectories(target.getParent());
            if (!Files.exists(beside(target, LOCK), LinkOption.NOFOLLOW_LINKS)) {
                requireNothing(target);
                requireNothing(beside(target, FRESH));
                requireNothing(beside(target, PREVIOUS));
            }
            OutputFolder output = lock(target);
            try {
                output.prepare();
            } catch (IOException | RuntimeException e) {
                output.lockFile.close();
                throw e;
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(text("build.not-writable", target), e);
        }
    }

    /**
     * Puts the previous folder back if a build was killed in the middle of its swap.
     *
     * @throws IllegalArgumentException if a build is swapping right now
     */
    public static void recover(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        if (isFolder(beside(target, PREVIOUS)) && Files.exists(beside(target, LOCK), LinkOption.NOFOLLOW_LINKS)
                && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            try (OutputFolder output = lock(target)) {
                output.putBack();
            } catch (IOException e) {
                throw new UncheckedIOException(text("build.not-restored", target), e);
            }
        }
    }

    /** Returns the empty folder to write to. */
    public Path fresh() {
        return fresh;
    }

    /** Returns what earlier builds of the folder have kept. */
    public BuildCache cache() {
        return BuildCache.open(beside(target, CACHE));
    }

    /**
     * Replaces the folder with the one that was written.
     *
     * @return names the previous folder, if it could not be deleted
     * @throws UncheckedIOException if a folder cannot be renamed; the previous one is then where it was
     */
    public Optional<String> swap() {
        return Uncheck.get(() -> {
            mark(MADE);
            if (Files.exists(target)) {
                Files.move(target, previous);
            }
            Files.move(fresh, target);
            discardPrevious();
            return leftover;
        }, () -> text("build.not-swapped", target));
    }

    /** Unlocks the folder, and deletes what was not swapped in. */
    @Override
    public void close() {
        try (lockFile; lock) {
            putBack();
            PathUtils.delete(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(text("build.not-cleaned", target.getParent()), e);
        }
    }

    private void prepare() throws IOException {
        if (mark().equals(STARTED)) {
            requireNothing(target);
        }
        putBack();
        discardPrevious();
        PathUtils.delete(fresh);
        if (!Files.exists(target)) {
            mark(STARTED);
        }
        Files.createDirectory(fresh);
    }

    private void putBack() throws IOException {
        if (isFolder(previous) && !Files.exists(target)) {
            Files.move(previous, target);
        }
    }

    /** Deletes the previous folder, or renames it where it cannot be deleted. */
    private void discardPrevious() throws IOException {
        try {
            PathUtils.delete(previous);
        } catch (IOException e) {
            Path aside = Files.createTempDirectory(target.getParent(), previous.getFileName() + "-");
            Files.move(previous, aside, StandardCopyOption.REPLACE_EXISTING);
            leftover = Optional.of(text("build.leftover", target.getFileName(), e, aside));
        }
    }

    private String mark() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(100);
        lockFile.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private void mark(String mark) throws IOException {
        lockFile.truncate(0).write(StandardCharsets.UTF_8.encode(mark), 0);
    }

    private static OutputFolder lock(Path target) throws IOException {
        FileChannel channel = FileChannel.open(beside(target, LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // another build in this process
        }
        if (lock == null) {
            channel.close();
            throw new IllegalArgumentException(text("build.in-use", target));
        }
        return new OutputFolder(target, channel, lock);
    }

    private static Path beside(Path target, String suffix) {
        return target.resolveSibling("." + target.getFileName() + suffix);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void requireNothing(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !(isFolder(path) && PathUtils.isEmptyDirectory(path))) {
            throw new IllegalArgumentException(text("build.foreign", path));
        }
    }

    private static void requirePlaceForSite(Path target, Path source) throws IOException {
        if (target.getParent() == null || source.startsWith(target)) {
            throw new IllegalArgumentException(text("build.contains-source", target));
        }
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new IllegalArgumentException(text("build.is-file", target));
        }
        for (String name : NOT_A_SITE) {
            requireNo(name, Files.exists(target.resolve(name), LinkOption.NOFOLLOW_LINKS), target);
        }
        requireNo(text("build.current"), Files.isSymbolicLink(target.resolve("current")), target);
        requireNo(text("build.releases"), hasReleases(target.resolve("releases")), target);
    }

    private static void requireNo(String what, boolean exists, Path target) {
        if (exists) {
            throw new IllegalArgumentException(text("build.contains", target, what));
        }
    }

    private static boolean hasReleases(Path folder) throws IOException {
        if (!isFolder(folder)) {
            return false;
        }
        try (DirectoryStream<Path> manifests = Files.newDirectoryStream(folder, "*.manifest")) {
            return manifests.iterator().hasNext();
        }
    }
}
