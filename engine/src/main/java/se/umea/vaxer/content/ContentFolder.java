package se.umea.vaxer.content;

import static se.umea.vaxer.finding.Messages.text;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import org.jbake.app.FileUtil;
import org.jbake.parser.Engines;
import se.umea.vaxer.html.NameEncoding;

/** A site's content files as JBake finds them: crawled in its order, read in parallel, each once, and not checked. */
public final class ContentFolder {

    /** JBake's crawl order of paths: each folder sorted by name, files and folders together. */
    public static final Comparator<String> CRAWL = Comparator.comparing(path -> path.replace('/', '\0'));

    private final Site site;

    public ContentFolder(Site site) {
        this.site = site;
    }

    /**
     * Reads every content file that JBake would crawl.
     *
     * @return the pages in crawl order
     * @throws UncheckedIOException     if a file cannot be read; it names the file
     * @throws IllegalArgumentException if a text is nested too deep; it names the file
     */
    public List<Page> read() {
        return read(source -> { });
    }

    /** As {@link #read()}; each file is also given to a reader, which is called from several threads. */
    public List<Page> read(Consumer<ContentFile> reader) {
        Markdown markdown = new Markdown(site.config().getMarkdownExtensions());
        String encoding = site.config().getRenderEncoding();
        String separator = site.config().getHeaderSeparator();
        List<Path> files = files();
        List<Optional<Page>> parsed = files.parallelStream().map(file -> {
            ContentFile source = ContentFile.of(file, site.relative(file), bytes(file), encoding, separator);
            reader.accept(source);
            return parse(source, markdown);
        }).toList();
        if (parsed.contains(Optional.<Page>empty())) {
            throw new IllegalArgumentException(text("content.too-deep", site.relative(files.get(parsed.indexOf(Optional.<Page>empty())))));
        }
        List<Page> pages = parsed.stream().flatMap(Optional::stream).toList();
        MailObfuscation addresses = new MailObfuscation();
        String status = site.config().getDefaultStatus();
        String type = site.config().getDefaultType();
        return pages.stream().map(page -> page.isRendered(status, type) ? page.with(addresses) : page).toList();
    }

    /** Returns the content files in crawl order. */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        crawl(site.contentFolder().toFile(), files);
        return files;
    }

    /** Returns empty if the text is nested deeper than flexmark, which calls itself for each level, can follow. */
    private static Optional<Page> parse(ContentFile source, Markdown markdown) {
        try {
            return Optional.of(Page.of(source, markdown));
        } catch (StackOverflowError e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the names in a folder in crawl order; empty if it cannot be read.
     *
     * @throws IllegalArgumentException if Java could not decode a name
     */
    public static Optional<List<String>> names(File folder) {
        return Optional.ofNullable(folder.list()).map(names -> Stream.of(names).peek(NameEncoding::require).sorted().toList());
    }

    /** JBake's own filters ask the disk four times for each entry. */
    private void crawl(File folder, List<Path> files) {
        List<String> names = names(folder).orElseThrow(() -> unreadable(folder));
        if (!folder.equals(site.contentFolder().toFile()) && names.stream().anyMatch(site::isIgnoreFile)) {
            return;
        }
        Set<String> extensions = Engines.getRecognizedExtensions();
        for (String name : names) {
            File entry = new File(folder, name);
            if (extensions.contains(FileUtil.fileExt(name)) && entry.isFile()) {
                if (!name.startsWith(".")) {
                    files.add(entry.toPath());
                }
            } else if (entry.isDirectory() && !site.isLinkOut(entry.toPath())) {
                crawl(entry, files);
            }
        }
        if (!folder.isDirectory()) {
            // moved away meanwhile: what was not found is not gone
            throw unreadable(folder);
        }
    }

    private static UncheckedIOException unreadable(File folder) {
        return new UncheckedIOException(new IOException(text("content.cannot-read", folder)));
    }

    private static byte[] bytes(Path file) {
        return Uncheck.get(() -> Files.readAllBytes(file), () -> text("content.cannot-read", file));
    }
}
