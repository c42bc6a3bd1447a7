package se.umea.vaxer.finish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.umea.vaxer.html.Fingerprint;
import se.umea.vaxer.html.Hash;

/** The files that lie beside the pages, by their address on the site, before and after they got a fingerprint. */
final class SiteFiles {

    private final List<Path> folders;
    private final Map<String, Path> found = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> fingerprinted = new ConcurrentHashMap<>();

    /** @param folders what becomes the site's root, the first before the next */
    SiteFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The file at an address; one that was not there may be there the next time. */
    Optional<Path> find(String address) {
        return Optional.ofNullable(found.computeIfAbsent(address, asked -> folders.stream()
                .map(folder -> folder.resolve(asked).normalize())
                .filter(file -> folders.stream().anyMatch(file::startsWith) && Files.isRegularFile(file))
                .findFirst().orElse(null)));
    }

    byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
    }

    /**
     * Returns a file's address with its fingerprint before the extension, so that it can be kept by browsers for ever.
     *
     * @return empty where there is no such file
     */
    Optional<String> fingerprinted(String address) {
        return fingerprinted.computeIfAbsent(address, asked -> find(asked).map(file -> {
            int dot = asked.lastIndexOf('.');
            return asked.substring(0, dot) + "." + Fingerprint.of(Hash.hex(read(file))) + asked.substring(dot);
        }));
    }

    /** What {@link #fingerprinted} has been asked for: old address to new. */
    Map<String, String> renamed() {
        Map<String, String> renamed = new ConcurrentHashMap<>();
        fingerprinted.forEach((from, to) -> to.ifPresent(name -> renamed.put(from, name)));
        return renamed;
    }
}
