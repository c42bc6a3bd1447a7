package se.umea.vaxer.publish;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.umea.vaxer.html.Fingerprint;
import se.umea.vaxer.html.Hash;

/**
 * A file of the site that is to be published.
 *
 * @param path   its address on the site
 * @param file   where it is here
 * @param size   in bytes
 * @param sha256 of what is in it
 */
record SiteFile(String path, Path file, long size, String sha256) {

    private static final Pattern PAGE = Pattern.compile(".*\\.html(\\.br|\\.gz)?");

    /** All files of a finished site, by address. */
    static SortedMap<String, SiteFile> of(Path site) {
        List<Path> files;
        try (Stream<Path> all = Files.walk(site)) {
            files = all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + site, e);
        }
        SortedMap<String, SiteFile> found = new TreeMap<>();
        files.parallelStream().map(file -> read(site, file)).sequential().forEach(file -> found.put(file.path(), file));
        return found;
    }

    private static SiteFile read(Path site, Path file) {
        byte[] content = content(file);
        return new SiteFile(site.relativize(file).toString().replace('\\', '/'), file, content.length, Hash.hex(content));
    }

    /** @throws UncheckedIOException if it has become another, as where the site is built anew meanwhile */
    byte[] content() {
        byte[] content = content(file);
        if (!Hash.hex(content).equals(sha256)) {
            throw new UncheckedIOException("kunde inte skicka " + file + ": den ändrades under tiden; publicera igen",
                    new IOException("det är inte den fil som granskades"));
        }
        return content;
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
    }

    /**
     * Returns the name that a file had before the build gave it a fingerprint; empty if what looks like one in its name is not
     * that of its content.
     *
     * @param files the hashes of all files beside it; a compressed file has the fingerprint of the one it was made of
     */
    static Optional<String> withoutFingerprint(String path, Map<String, String> files) {
        Matcher name = Fingerprint.NAME.matcher(path);
        return name.matches() && Fingerprint.of(files.getOrDefault(path.substring(0, name.end(3)), "")).equals(name.group(2))
                ? Optional.of(name.group(1) + name.group(3) + name.group(4)) : Optional.empty();
    }

    static SortedMap<String, String> hashes(SortedMap<String, SiteFile> site) {
        SortedMap<String, String> hashes = new TreeMap<>();
        site.forEach((path, file) -> hashes.put(path, file.sha256()));
        return hashes;
    }

    static boolean isPage(String path) {
        return PAGE.matcher(path).matches();
    }
}
