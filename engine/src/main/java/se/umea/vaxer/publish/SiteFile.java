package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import se.umea.vaxer.html.Fingerprint;
import se.umea.vaxer.html.Hash;

/**
 * A file of the finished site.
 *
 * @param path its address on the site
 * @param file where it is on this machine
 * @param size in bytes
 */
record SiteFile(String path, Path file, long size, String sha256) {

    /** Reads all files of a finished site; returns them by address. */
    static SortedMap<String, SiteFile> of(Path site) {
        try (Stream<Path> all = Files.walk(site)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            SortedMap<String, SiteFile> found = new TreeMap<>();
            files.parallelStream().map(file -> read(site, file)).sequential().forEach(file -> found.put(file.path(), file));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(text("publish.cannot.read", site), e);
        }
    }

    private static SiteFile read(Path site, Path file) {
        byte[] content = content(file);
        return new SiteFile(site.relativize(file).toString().replace('\\', '/'), file, content.length, Hash.hex(content));
    }

    /** @throws UncheckedIOException if it has changed since, as when the site is built again meanwhile */
    byte[] content() {
        byte[] content = content(file);
        if (!Hash.hex(content).equals(sha256)) {
            throw new UncheckedIOException(text("publish.changed-meanwhile", file), new IOException(text("publish.not-verified")));
        }
        return content;
    }

    private static byte[] content(Path file) {
        return Uncheck.get(() -> Files.readAllBytes(file), () -> text("publish.cannot.read", file));
    }

    /**
     * Returns the name that a file had before the build gave it a fingerprint; empty if what looks like one in its name is not
     * that of its content.
     *
     * @param hashes of all files beside it; a compressed file has the fingerprint of the one it was made of
     */
    static Optional<String> withoutFingerprint(String path, Map<String, String> hashes) {
        Matcher name = Fingerprint.NAME.matcher(path);
        return name.matches() && Fingerprint.of(hashes.getOrDefault(path.substring(0, name.end(3)), "")).equals(name.group(2))
                ? Optional.of(name.group(1) + name.group(3) + name.group(4)) : Optional.empty();
    }

    static SortedMap<String, String> hashes(SortedMap<String, SiteFile> site) {
        SortedMap<String, String> hashes = new TreeMap<>();
        site.forEach((path, file) -> hashes.put(path, file.sha256()));
        return hashes;
    }

    static boolean isPage(String path) {
        return path.matches("(?s).*\\.html(\\.br|\\.gz)?");
    }
}
