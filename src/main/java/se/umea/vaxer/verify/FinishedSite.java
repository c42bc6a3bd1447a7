package se.umea.vaxer.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A finished site as a stranger finds it.
 *
 * @param files the addresses of all its files, without the compressed ones beside them
 * @param pages by address
 */
record FinishedSite(Path folder, Set<String> files, Map<String, PageFacts> pages) {

    FinishedSite {
        Objects.requireNonNull(folder, "folder");
        files = Set.copyOf(files);
        pages = Map.copyOf(pages);
    }

    static FinishedSite of(Path folder, Set<String> files, List<PageFacts> pages) {
        return new FinishedSite(folder, files, pages.stream()
                .collect(Collectors.toMap(page -> page.address().path(), Function.identity())));
    }
}
