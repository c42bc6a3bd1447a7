package se.umea.vaxer.finish;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.io.function.Uncheck;
import se.umea.vaxer.html.Fingerprint;
import se.umea.vaxer.html.Hash;

/** Finds the files beside the pages by their address on the site, and their addresses with a fingerprint. */
final class SiteFiles {

    private final List<Path> folders;
    private final Map<String, Path> found = new ConcurrentHashMap<>();
    private final Map<String, String> renamed = new ConcurrentHashMap<>();

    /** @param folders each becomes the site's root; earlier ones win */
    SiteFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Returns the file at an address; empty if there is none yet. */
    Optional<Path> find(String address) {
        return Optional.ofNullable(found.computeIfAbsent(address, asked -> folders.stream()
                .map(folder -> folder.resolve(asked).normalize())
                .filter(file -> folders.stream().anyMatch(file::startsWith) && Files.isRegularFile(file))
                .findFirst().orElse(null)));
    }

    byte[] read(Path file) {
        return Uncheck.get(() -> Files.readAllBytes(file), () -> text("finish.read", file));
    }

    /**
     * Returns a file's address with its fingerprint before the extension, so that browsers can keep it for ever; empty if
     * there is no such file.
     */
    Optional<String> fingerprinted(String address) {
        return Optional.ofNullable(renamed.computeIfAbsent(address, asked -> find(asked).map(file -> {
            int dot = asked.lastIndexOf('.');
            return asked.substring(0, dot) + "." + Fingerprint.of(Hash.hex(read(file))) + asked.substring(dot);
        }).orElse(null)));
    }

    /** Returns the files that have got a fingerprint: old address to new. */
    Map<String, String> renamed() {
        return Map.copyOf(renamed);
    }
}
