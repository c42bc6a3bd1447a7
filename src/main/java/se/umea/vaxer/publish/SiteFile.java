package se.umea.vaxer.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of the site that is to be published.
 *
 * @param path   its address on the site
 * @param file   where it is here
 * @param size   in bytes
 * @param sha256 of what is in it
 */
record SiteFile(String path, Path file, long size, String sha256) {

    private static final Pattern FINGERPRINTED = Pattern.compile(".*\\.[0-9a-f]{8}\\.\\w+(\\.br|\\.gz)?");
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
        return new SiteFile(site.relativize(file).toString().replace('\\', '/'), file, content.length, hash(content));
    }

    /** @throws UncheckedIOException if it has become another, as where the site is built anew meanwhile */
    byte[] content() {
        byte[] content = content(file);
        if (!hash(content).equals(sha256)) {
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

    /** Whether its name changes with what is in it, so that it can lie beside those of other releases. */
    static boolean isFingerprinted(String path) {
        return FINGERPRINTED.matcher(path).matches();
    }

    static boolean isPage(String path) {
        return PAGE.matcher(path).matches();
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
