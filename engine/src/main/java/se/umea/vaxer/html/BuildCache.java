package se.umea.vaxer.html;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.io.function.IOSupplier;
import org.apache.commons.io.function.Uncheck;

/**
 * Keeps what takes long to make from one build to the next, by a hash of all that it is made from.
 *
 * <p>The folder is the cache's own if it has the tag that the cache writes there; in another folder, or through a link, nothing is read or
 * written. In its own folder it touches only regular files with names that it gives. An entry that is damaged is made again.
 */
public final class BuildCache {

    /** Keeps nothing. */
    public static final BuildCache NONE = new BuildCache(Optional.empty());

    /** In bytes; larger results are not kept. */
    private static final int MAX_SIZE = 64 << 20;
    private static final String TAG = "CACHEDIR.TAG";
    /** Its first line is that of the Cache Directory Tagging Specification, by which backups pass the folder over. */
    private static final String TAG_TEXT = """
            Signature: 8a477f597d28d172789f06886806bc55
            # vaxer keeps what it can use again in the next build here. This folder can be deleted.
            """;
    private static final Pattern ENTRY = Pattern.compile("[0-9a-f]{64}|[0-9a-f]{64}\\.\\d+\\.tmp");
    private static final int HASH_LENGTH = 32;

    private final Optional<Path> folder;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    private BuildCache(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * Opens a cache, and makes its folder if there is none. One process at a time may write to it.
     *
     * @throws UncheckedIOException if the folder cannot be made
     */
    public static BuildCache open(Path folder) {
        return Uncheck.get(() -> {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder);
            }
            if (isFolder(folder) && PathUtils.isEmptyDirectory(folder)) {
                Files.writeString(folder.resolve(TAG), TAG_TEXT);
            }
            return new BuildCache(Optional.of(folder).filter(BuildCache::isOwn));
        }, () -> text("html.cache", folder));
    }

    /**
     * Returns the key of what is made.
     *
     * @param maker  says what makes it and how, and everything else that it depends on
     * @param inputs what it is made from
     */
    public static String key(String maker, byte[]... inputs) {
        MessageDigest digest = Hash.digest("SHA-256");
        update(digest, maker.getBytes(StandardCharsets.UTF_8));
        Arrays.stream(inputs).forEach(input -> update(digest, input));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns what was kept, or else makes it and keeps it. */
    public byte[] get(String key, IOSupplier<byte[]> maker) throws IOException {
        Optional<byte[]> kept = find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] result = maker.get();
        keep(key, result);
        return result;
    }

    /** Returns what was kept; empty if there is nothing, or it is damaged or cannot be read. */
    public Optional<byte[]> find(String key) {
        used.add(key);
        Optional<Path> file = folder.map(own -> own.resolve(key)).filter(BuildCache::isFile);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file.get(), LinkOption.NOFOLLOW_LINKS)) {
            byte[] hash = in.readNBytes(HASH_LENGTH);
            byte[] result = in.readNBytes(MAX_SIZE);
            return Arrays.equals(hash, hash(key, result)) ? Optional.of(result) : Optional.empty();
        } catch (IOException e) {
            // it can be made again, and is then replaced
            return Optional.empty();
        }
    }

    /**
     * Keeps a result for later builds.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void keep(String key, byte[] result) {
        if (folder.isEmpty() || result.length >= MAX_SIZE) {
            return;
        }
        Path file = folder.get().resolve(key);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isFile(file)) {
            return;
        }
        Uncheck.run(() -> {
            Path temporary = Files.createTempFile(folder.get(), key + ".", ".tmp");
            Files.write(temporary, ByteBuffer.allocate(HASH_LENGTH + result.length).put(hash(key, result)).put(result).array());
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            made.add(key);
        }, () -> text("html.cache", folder.get()));
    }

    /**
     * Deletes what this build has not used.
     *
     * @param complete whether the build has asked for all that it needs; otherwise only what it has made is deleted, so that builds
     *                 that fail do not fill the cache
     */
    public void prune(boolean complete) {
        if (folder.isEmpty()) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get())) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (ENTRY.matcher(name).matches() && isFile(file) && (complete ? !used.contains(name) : made.contains(name))) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(text("html.cache", folder.get()), e);
        }
    }

    private static boolean isOwn(Path folder) {
        Path tag = folder.resolve(TAG);
        try {
            return isFolder(folder) && isFile(tag) && Files.size(tag) == TAG_TEXT.length() && Files.readString(tag).equals(TAG_TEXT);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static byte[] hash(String key, byte[] result) {
        MessageDigest digest = Hash.digest("SHA-256");
        digest.update(key.getBytes(StandardCharsets.US_ASCII));
        return digest.digest(result);
    }

    private static void update(MessageDigest digest, byte[] input) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(input.length).array());
        digest.update(input);
    }
}
