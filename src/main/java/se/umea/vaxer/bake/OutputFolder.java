package se.umea.vaxer.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * A folder that is replaced whole: written beside its place and swapped in by renaming, or left as it was.
 *
 * <p>Only one process at a time writes to it. What a killed one left behind is put right by the next: the last good
 * folder goes back to its place, half a new one goes away.
 */
public final class OutputFolder implements AutoCloseable {

    private static final List<String> NOT_A_SITE = List.of(".git", "pom.xml", "jbake.properties");

    private final Path target;
    private final Path fresh;
    private final Path previous;
    private final FileChannel lockFile;
    private final FileLock lock;

    private OutputFolder(Path target, FileChannel lockFile, FileLock lock) {
        this.target = target;
        this.fresh = target.resolveSibling("." + target.getFileName() + ".ny");
        this.previous = target.resolveSibling("." + target.getFileName() + ".gammal");
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes the folder for writing.
     *
     * @param folder need not exist
     * @param source a folder that must not lie in it
     * @throws IllegalArgumentException if it is no place for a site, or somebody else is writing to it
     * @throws UncheckedIOException     if its parent folder cannot be written to
     */
    public static OutputFolder open(Path folder, Path source) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            if (Files.exists(target)) {
                target = target.toRealPath();
            }
            requirePlaceForSite(target, source.toRealPath());
            Files.createDirectories(target.getParent());
            Path lockPath = target.resolveSibling("." + target.getFileName() + ".las");
            FileChannel channel = FileChannel.open(lockPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new IllegalArgumentException("ett annat bygge skriver just nu till " + target);
            }
            OutputFolder output = new OutputFolder(target, channel, lock);
            output.heal();
            Files.createDirectory(output.fresh);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte skriva till " + target, e);
        }
    }

    /** The empty folder to write to. */
    public Path fresh() {
        return fresh;
    }

    /**
     * Puts what was written in the old folder's place.
     *
     * @throws UncheckedIOException if a folder cannot be renamed; the old one is then where it was
     */
    public void swap() {
        try {
            if (Files.exists(target)) {
                Files.move(target, previous);
            }
            Files.move(fresh, target);
            delete(previous);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte byta ut " + target, e);
        }
    }

    /** Gives the folder back; what was not swapped in is deleted. */
    @Override
    public void close() {
        try (lockFile; lock) {
            heal();
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte städa efter bygget i " + target.getParent(), e);
        }
    }

    private void heal() throws IOException {
        if (Files.exists(previous) && !Files.exists(target)) {
            Files.move(previous, target);
        }
        delete(previous);
        delete(fresh);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
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
            if (Files.exists(target.resolve(name))) {
                throw new IllegalArgumentException("sidan kan inte skrivas till " + target + ", för där finns " + name
                        + "; välj en annan mapp");
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
