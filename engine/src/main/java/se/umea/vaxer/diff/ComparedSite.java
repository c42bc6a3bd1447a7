package se.umea.vaxer.diff;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.DigestOutputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.function.Uncheck;
import org.apache.commons.io.input.ProxyInputStream;
import se.umea.vaxer.html.Fingerprint;
import se.umea.vaxer.html.Hash;
import se.umea.vaxer.html.MimeType;
import se.umea.vaxer.html.NameEncoding;

/**
 * The files of a finished site in a folder or in a zip archive, but for those that visitors do not see by themselves: style
 * sheets, scripts, feeds, fonts, compressed twins, hidden files. A file goes by its address without a fingerprint.
 *
 * <p>An archive is read in place. Nothing is unpacked to disk, and reading is bounded by the bytes that come, not by the declared sizes.
 */
final class ComparedSite implements AutoCloseable {

    static final long MAX_READ = 4L << 30;

    private static final int MAX_FILES = 100_000;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_DEPTH_OF_START_PAGE = 3;
    private static final int MAX_PARSED = 16 << 20;
    private static final Pattern UNSEEN = Pattern.compile(
            "(.*/)?\\..*|robots\\.txt|.*\\.(css|m?js|map|xml|webmanifest|woff2?|ttf|otf|eot)");

    private final Path place;
    private final FileSystem archive;
    private final Path root;
    private final Map<String, String> addresses = new TreeMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final AtomicLong read = new AtomicLong();
    private final long maxRead;

    /**
     * @param maxRead how many bytes of the site are read at most
     * @throws IllegalArgumentException if there is no site, or one that is too large
     * @throws UncheckedIOException     if a file cannot be read
     */
    ComparedSite(Path place, long maxRead) {
        this.place = place;
        this.maxRead = maxRead;
        try {
            archive = Files.isDirectory(place) ? null : open(place);
            root = archive == null ? root(place.toRealPath(), 1) : root(archive.getPath("/"), MAX_DEPTH_OF_START_PAGE);
            List<String> files = files();
            files.parallelStream().filter(Predicate.not(ComparedSite::isPage)).forEach(file -> hashes.put(file, computeHash(file)));
            for (String file : files) {
                Matcher parts = Fingerprint.NAME.matcher(file);
                boolean hasFingerprint = parts.matches() && Fingerprint.of(hashes.getOrDefault(file, "")).equals(parts.group(2));
                names.put(file, hasFingerprint ? Fingerprint.removedFrom(file) : file);
                addresses.putIfAbsent(names.get(file), file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(text("diff.unreadable", place), e);
        }
    }

    private static FileSystem open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(text("diff.no-such-site", file));
        }
        try {
            // counted before they are all listed in memory
            try (ZipFile zip = new ZipFile(file.toFile())) {
                requireFew(zip.size(), file);
            }
            return FileSystems.newFileSystem(file);
        } catch (IOException | ProviderNotFoundException e) {
            throw new IllegalArgumentException(text("diff.no-archive", file), e);
        }
    }

    /** Returns the folder of the only start page that is not deeper than another. */
    private Path root(Path top, int maxDepth) throws IOException {
        for (int depth = 1; depth <= maxDepth; depth++) {
            try (Stream<Path> all = Files.find(top, depth,
                    (file, attributes) -> attributes.isRegularFile() && file.endsWith("index.html"))) {
                List<Path> found = all.limit(2).map(Path::getParent).toList();
                if (found.size() == 1) {
                    return found.get(0);
                }
                depth = found.isEmpty() ? depth : maxDepth;
            }
        }
        throw new IllegalArgumentException(text("diff.no-start-page", place));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(root, MAX_DEPTH)) {
            List<String> files = all.peek(file -> NameEncoding.require(file.toString()))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).limit(MAX_FILES + 1L)
                    .map(file -> root.relativize(file).toString().replace('\\', '/')).sorted().toList();
            requireFew(files.size(), place);
            Set<String> known = Set.copyOf(files);
            return files.stream().filter(file -> isSeen(file, known)).toList();
        }
    }

    static boolean isSeen(String file, Set<String> all) {
        return !UNSEEN.matcher(file).matches() && !(file.matches("(?s).*\\.(br|gz)") && all.contains(file.substring(0, file.length() - 3)));
    }

    private static void requireFew(int files, Path place) {
        if (files > MAX_FILES) {
            throw new IllegalArgumentException(text("diff.too-many-files", place, MAX_FILES));
        }
    }

    static boolean isPage(String name) {
        return MimeType.of(name).startsWith("text/html");
    }

    /** Returns the names of all files: their addresses without fingerprints. */
    Set<String> names() {
        return addresses.keySet();
    }

    boolean has(String name) {
        return addresses.containsKey(name);
    }

    /** Returns the name of the file at an address. */
    String name(String address) {
        return names.getOrDefault(address, address);
    }

    /** Returns the SHA-256 of a file that is no page. */
    String hash(String name) {
        return hashes.get(addresses.get(name));
    }

    /** Returns what is in a file; empty if that is more than is compared word by word. */
    Optional<byte[]> content(String name) {
        String address = addresses.get(name);
        try (InputStream in = open(address)) {
            return Optional.of(in.readNBytes(MAX_PARSED + 1)).filter(content -> content.length <= MAX_PARSED);
        } catch (IOException e) {
            throw new UncheckedIOException(text("diff.unreadable", root.resolve(address)), e);
        }
    }

    /** @throws IllegalArgumentException if it is too large to be a page */
    byte[] page(String name) {
        return content(name).orElseThrow(() -> new IllegalArgumentException(text("diff.too-large-page", name, MAX_PARSED >> 20)));
    }

    private String computeHash(String address) {
        try (InputStream in = open(address); DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(),
                Hash.digest("SHA-256"))) {
            in.transferTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(text("diff.unreadable", root.resolve(address)), e);
        }
    }

    private InputStream open(String address) throws IOException {
        return new ProxyInputStream(Files.newInputStream(root.resolve(address))) {
            @Override
            protected void afterRead(int bytes) {
                if (read.addAndGet(Math.max(bytes, 0)) > maxRead) {
                    throw new IllegalArgumentException(text("diff.too-large-site", place, maxRead >> 20));
                }
            }
        };
    }

    @Override
    public void close() {
        Uncheck.run(() -> IOUtils.close(archive), () -> text("diff.unreadable", place));
    }
}
