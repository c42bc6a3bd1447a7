package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.io.function.Uncheck;
import se.umea.vaxer.diff.SiteDiff;

/** Copies the files that visitors get now, as far as they see them, to a folder on this machine. */
final class Download {

    private static final int MAX_FILES = 100_000;

    private Download() {
    }

    /**
     * @param to       a new folder
     * @param local    a site on this machine: the files that it shares with the host are not downloaded
     * @param maxBytes how much may be downloaded
     * @throws IllegalArgumentException if it is more
     */
    static void run(HostFiles files, HostLayout layout, ReleaseManifest live, Path to, SortedMap<String, SiteFile> local, long maxBytes) {
        FileTree tree = layout.tree();
        // a damaged manifest names no file
        Set<String> published = live.files().isEmpty() ? tree.files().keySet() : live.files().keySet();
        SortedSet<String> same = live.unchanged(local, tree);
        SortedMap<String, Long> sizes = new TreeMap<>(published.stream()
                .filter(path -> tree.isFile(path) && SiteDiff.isCompared(path, published))
                .collect(Collectors.toMap(path -> path, path -> same.contains(path) ? 0 : tree.files().get(path).size())));
        if (sizes.size() > MAX_FILES || sizes.values().stream().anyMatch(size -> size > Host.MAX_FILE_BYTES)
                || sizes.values().stream().mapToLong(Long::longValue).sum() > maxBytes) {
            throw new IllegalArgumentException(text("publish.download-too-large", files.host().name(), maxBytes >> 20));
        }
        files.each(sizes.keySet(), path -> write(to, path, same.contains(path) ? local.get(path).content()
                : files.host().read(HostFiles.join(layout.root(), path), sizes.get(path).intValue())
                .orElseThrow(() -> new IllegalArgumentException(text("publish.missing", path)))));
    }

    private static void write(Path folder, String path, byte[] content) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new IllegalArgumentException(text("publish.invalid-response.name", path));
        }
        Uncheck.run(() -> {
            Files.createDirectories(file.getParent());
            Files.write(file, content, StandardOpenOption.CREATE_NEW);
        }, () -> text("publish.cannot.write", file));
    }
}
