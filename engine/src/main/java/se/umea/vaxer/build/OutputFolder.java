package se.umea.vaxer.build;

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

/**
 * A folder that is replaced whole: written beside its place and swapped in by renaming, or left as it was.
 *
 * <p>Only one process at a time writes to it, and only to a folder that was made here: the lock file beside it
 * ({@code .site.las} for {@code site}) is also the mark of that. Java cannot exchange two folders in one step, so there is
 * none between the two renames; after a kill just there, {@link #open} and {@link #recover} put the last good one back.
 */
public final class OutputFolder implements AutoCloseable {

    private static final List<String> NOT_A_SITE = List.of(".git", "pom.xml", "jbake.properties", ".publish.manifest",
            ".publish.part", ".publish.lock", "current.new");
    /** In the lock file until the first swap. An empty lock file is an earlier version's, after any build. */
    private static final String STARTED = "ingen mapp än\n";
    private static final String MADE = "mappen bredvid är gjord av vaxer\n";

    private final Path target;
    private final Path fresh;
    private final Path previous;
    private final FileChannel lockFile;
    private final FileLock lock;
    private Optional<String> leftover = Optional.empty();

    private OutputFolder(Path target, FileChannel lockFile, FileLock lock) {
        this.target = target;
        this.fresh = beside(target, ".ny");
        this.previous = beside(target, ".gammal");
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes the folder for writing.
     *
     * @param folder need not exist; has been made here before, or is empty
     * @param source a folder that must not lie in it
     * @throws IllegalArgumentException if it is no place for a site, or somebody else is writing to it
     * @throws UncheckedIOException     if its parent folder cannot be written to
     */
    public static OutputFolder open(Path folder, Path source) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            if (Files.isSymbolicLink(target)) {
                throw new IllegalArgumentException(target + " är en länk; ange mappen som den leder till");
            }
            if (Files.exists(target)) {
                target = target.toRealPath();
            }
            requirePlaceForSite(target, source.toRealPath());
            Files.createDirectories(target.getParent());
            if (!Files.exists(beside(target, ".las"), LinkOption.NOFOLLOW_LINKS)) {
                requireNothing(target);
                requireNothing(beside(target, ".ny"));
                requireNothing(beside(target, ".gammal"));
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
            throw new UncheckedIOException("kunde inte skriva till " + target, e);
        }
    }

    /**
     * Puts the last good folder back, if a build was killed in the middle of its swap; does nothing otherwise.
     *
     * @throws IllegalArgumentException if a build is in the middle of it now
     */
    public static void recover(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        if (isFolder(beside(target, ".gammal")) && Files.exists(beside(target, ".las"), LinkOption.NOFOLLOW_LINKS)
                && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            try (OutputFolder output = lock(target)) {
                output.putBack();
            } catch (IOException e) {
                throw new UncheckedIOException("kunde inte lägga tillbaka " + target, e);
            }
        }
    }

    /** The empty folder to write to. */
    public Path fresh() {
        return fresh;
    }

    /**
     * Puts what was written in the old folder's place.
     *
     * @return what could not be deleted, and lies beside it; in Swedish
     * @throws UncheckedIOException if a folder cannot be renamed; the old one is then where it was
     */
    public Optional<String> swap() {
        try {
            mark(MADE);
            if (Files.exists(target)) {
                Files.move(target, previous);
            }
            Files.move(fresh, target);
            discardPrevious();
            return leftover;
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte byta ut " + target, e);
        }
    }

    /** Gives the folder back; what was not swapped in is deleted. */
    @Override
    public void close() {
        try (lockFile; lock) {
            putBack();
            PathUtils.delete(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte städa efter bygget i " + target.getParent(), e);
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

    /** Where it cannot be deleted, it makes room for the next one at least. */
    private void discardPrevious() throws IOException {
        try {
            PathUtils.delete(previous);
        } catch (IOException e) {
            Path aside = Files.createTempDirectory(target.getParent(), previous.getFileName() + "-");
            Files.move(previous, aside, StandardCopyOption.REPLACE_EXISTING);
            leftover = Optional.of("Det som låg i " + target.getFileName() + " förut gick inte att ta bort (" + e
                    + "); ta bort " + aside + " själv.");
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
        FileChannel channel = FileChannel.open(beside(target, ".las"), StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new IllegalArgumentException("ett annat bygge skriver just nu till " + target);
        }
        return new OutputFolder(target, channel, lock);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling("." + target.getFileName() + ending);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void requireNothing(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !(isFolder(path) && PathUtils.isEmptyDirectory(path))) {
            throw new IllegalArgumentException(path + " finns redan och är inte gjord av vaxer, så den skrivs inte över; välj en annan "
                    + "mapp, eller ta bort den själv");
        }
    }

    private static void requirePlaceForSite(Path target, Path source) throws IOException {
        if (target.getParent() == null || source.startsWith(target)) {
            throw new IllegalArgumentException("sidan kan inte skrivas till " + target
                    + ", för där ligger det som den görs av; välj en annan mapp");
        }
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new IllegalArgumentException(target + " är en fil och ingen mapp; välj en annan mapp");
        }
        for (String name : NOT_A_SITE) {
            requireNo(name, Files.exists(target.resolve(name), LinkOption.NOFOLLOW_LINKS), target);
        }
        requireNo("länken current, som en publicering gör", Files.isSymbolicLink(target.resolve("current")), target);
        requireNo("publicerade versioner i releases", isFolder(target.resolve("releases"))
                && !isEmpty(target.resolve("releases"), "*.manifest"), target);
    }

    private static void requireNo(String what, boolean there, Path target) {
        if (there) {
            throw new IllegalArgumentException("sidan kan inte skrivas till " + target + ", för där finns " + what
                    + "; välj en annan mapp");
        }
    }

    private static boolean isEmpty(Path folder, String glob) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
            return !files.iterator().hasNext();
        }
    }
}
