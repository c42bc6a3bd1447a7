package se.umea.vaxer.verify;

import static se.umea.vaxer.finding.Messages.text;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.commons.io.function.IOFunction;
import org.apache.commons.io.function.Uncheck;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import se.umea.vaxer.html.NameEncoding;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/**
 * A finished site, as its files alone show it.
 *
 * @param folder    its root
 * @param address   its address by its start page's canonical link; one that does not exist if there is none
 * @param files     the addresses of all files, but for the compressed ones beside them
 * @param symlinks  where a symbolic link lies instead of a file or folder
 * @param pages     by address
 * @param redirects the pages that only lead on to another
 * @param unwritten what is not in the folder; its pages are among the others
 */
record FinishedSite(Path folder, URI address, SortedSet<String> files, Set<String> symlinks, SortedMap<String, PageSummary> pages,
        List<PageSummary> redirects, UnwrittenPages unwritten) {

    private static final URI UNKNOWN = URI.create("https://site.invalid/");

    /**
     * Reads every page, in parallel.
     *
     * @param reader receives each page while it is in memory, from several threads
     * @throws UncheckedIOException if a file cannot be read; it names the file
     */
    static FinishedSite read(Path folder, BiConsumer<Document, PageAddress> reader) {
        return read(folder, UnwrittenPages.NONE, (parser, address) -> {
            Document page = parser.get();
            reader.accept(page, address);
            return PageSummary.of(page, address);
        });
    }

    /** @param reader summarizes a page; called from several threads */
    static FinishedSite read(Path folder, UnwrittenPages unwritten, BiFunction<Supplier<Document>, PageAddress, PageSummary> reader) {
        SortedSet<String> files = new TreeSet<>();
        Set<String> symlinks = new TreeSet<>();
        list(folder, files, symlinks);
        Map<String, Supplier<Document>> parsers = new TreeMap<>();
        files.stream().filter(file -> file.endsWith(".html"))
                .forEach(file -> parsers.put(file, () -> reading(folder.resolve(file), Jsoup::parse)));
        unwritten.pages().forEach((page, html) -> parsers.put(page, () -> Jsoup.parse(html)));
        URI address = parsers.containsKey("index.html") ? address(parsers.get("index.html").get()) : UNKNOWN;
        List<PageSummary> all = List.copyOf(parsers.entrySet()).parallelStream()
                .map(page -> reader.apply(page.getValue(), new PageAddress(page.getKey(), address))).toList();
        SortedMap<String, PageSummary> pages = new TreeMap<>();
        all.stream().filter(page -> !page.isRedirect()).forEach(page -> pages.put(page.address().path(), page));
        return new FinishedSite(folder, address, files, symlinks, pages, all.stream().filter(PageSummary::isRedirect).toList(), unwritten);
    }

    /** Returns whether there is a page or file at an address. */
    boolean has(String address) {
        return files.contains(address) || unwritten.pages().containsKey(address) || unwritten.files().contains(address);
    }

    /** Returns the addresses of the files with one of these extensions, in any case. */
    List<String> files(String... extensions) {
        return files.stream().filter(file -> List.of(extensions).contains(extension(file))).toList();
    }

    /** Returns a file's extension in lower case. */
    static String extension(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    long size(String file) {
        return reading(folder.resolve(file), Files::size);
    }

    byte[] bytes(String file) {
        return reading(folder.resolve(file), Files::readAllBytes);
    }

    /** Returns the lines of a file in UTF-8. */
    List<String> lines(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8).lines().toList();
    }

    /** Reads a file; if that fails, the message names the file. */
    static <T> T reading(Path file, IOFunction<Path, T> work) {
        return Uncheck.get(() -> work.apply(file), () -> text("verify.read", file));
    }

    private static URI address(Document start) {
        String named = start.select(Selectors.of("link[rel=canonical]")).attr("href");
        return named.matches("https?://[\\w.:/-]+") ? URI.create(named) : UNKNOWN;
    }

    private static void list(Path folder, Set<String> files, Set<String> symlinks) {
        reading(folder, top -> Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                NameEncoding.require(file.toString());
                String address = folder.relativize(file).toString().replace('\\', '/');
                if (attributes.isSymbolicLink()) {
                    symlinks.add(address);
                } else if (attributes.isRegularFile() && !address.endsWith(".br") && !address.endsWith(".gz")) {
                    files.add(address);
                }
                return FileVisitResult.CONTINUE;
            }
        }));
    }
}
