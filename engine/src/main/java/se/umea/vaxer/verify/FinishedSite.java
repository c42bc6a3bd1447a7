package se.umea.vaxer.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.html.NameEncoding;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * A finished site as a stranger finds it.
 *
 * @param folder  its root
 * @param address its address, from what its start page says of itself; where that says nothing, one that nobody has
 * @param files   the addresses of all its files, without the compressed ones beside them
 * @param links   where a symbolic link lies instead of a file or folder
 * @param pages   by address
 * @param moved   the pages that only lead on to another
 */
record FinishedSite(Path folder, URI address, Set<String> files, Set<String> links, Map<String, PageSummary> pages, List<PageSummary> moved) {

    FinishedSite {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(address, "address");
        files = Set.copyOf(files);
        links = Set.copyOf(links);
        pages = Map.copyOf(pages);
        moved = List.copyOf(moved);
    }

    /**
     * Reads every page, in parallel.
     *
     * @param judge sees each page while it is in memory, from several threads
     * @throws UncheckedIOException if a file cannot be read; it names the file
     */
    static FinishedSite read(Path folder, BiConsumer<Document, PageAddress> judge) {
        URI address = address(folder);
        Map<Boolean, Set<String>> all = files(folder);
        Set<String> files = all.get(false);
        Map<Boolean, List<PageSummary>> pages = files.stream().filter(file -> file.endsWith(".html")).toList().parallelStream()
                .map(file -> {
                    Document page = parse(folder.resolve(file));
                    PageAddress where = new PageAddress(file, address);
                    judge.accept(page, where);
                    return PageSummary.of(page, where);
                }).collect(Collectors.partitioningBy(PageSummary::leadsOn));
        return new FinishedSite(folder, address, files, all.get(true), pages.get(false).stream().collect(
                Collectors.toMap(page -> page.address().path(), Function.identity())), pages.get(true));
    }

    private static URI address(Path folder) {
        Path start = folder.resolve("index.html");
        Element canonical = Files.isRegularFile(start) ? parse(start).selectFirst(Selectors.of("link[rel=canonical]")) : null;
        String named = canonical == null ? "" : canonical.attr("href");
        return URI.create(named.matches("https?://[\\w.:/-]+") ? named : "https://site.invalid/");
    }

    /** The links, which are not followed, under {@code true}, and the files under {@code false}. */
    private static Map<Boolean, Set<String>> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.peek(file -> NameEncoding.require(file.toString())).filter(file -> Files.isSymbolicLink(file)
                            || Files.isRegularFile(file) && !file.toString().endsWith(".br") && !file.toString().endsWith(".gz"))
                    .collect(Collectors.partitioningBy(Files::isSymbolicLink, Collectors.mapping(
                            file -> folder.relativize(file).toString().replace('\\', '/'), Collectors.toSet())));
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + folder, e);
        }
    }

    private static Document parse(Path file) {
        try {
            return Jsoup.parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
    }
}
