package se.umea.vaxer.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import se.umea.vaxer.bake.ContentPages;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.Fingerprint;
import se.umea.vaxer.finish.SiteFinisher;

/**
 * A site as far as it is made: each content file's page when it is first asked for, all else in a folder.
 *
 * <p>Where a template fails, the page is what it was when it last did not.
 */
final class LazySite {

    /** A page, and the mark of the site that it was made for: not that site itself, which would stay in memory with it. */
    record Page(Object mark, String html) {
    }


    private final Path folder;
    private final ContentPages pages;
    private final SiteFinisher finish;
    private final Map<String, Page> latest;
    private final Lock reading;
    private final Object mark = new Object();
    private final Set<Finding> faults = new ConcurrentSkipListSet<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    /**
     * @param folder  what is not made of content files
     * @param finish  completes pages
     * @param latest  the last good page at each address, of this site or an earlier one
     * @param reading is held while the folder is read
     */
    LazySite(Path folder, ContentPages pages, SiteFinisher finish, Map<String, Page> latest, Lock reading) {
        this.folder = folder;
        this.pages = pages;
        this.finish = finish;
        this.latest = latest;
        this.reading = reading;
    }

    /** Where content files' pages are, relative to the site's root. */
    Set<String> addresses() {
        return pages.addresses();
    }

    /** The page of a content file; empty where there is none, or none that could ever be made. */
    Optional<String> page(String address) {
        if (!pages.addresses().contains(address)) {
            return Optional.empty();
        }
        Page known = latest.get(address);
        if (known != null && (known.mark() == mark || failed.contains(address))) {
            return Optional.of(known.html());
        }
        reading.lock();
        try {
            pages.make(address).map(finish::page).ifPresentOrElse(
                    html -> latest.put(address, new Page(mark, html)), () -> failed.add(address));
        } catch (RuntimeException | StackOverflowError e) {
            // a file that was there a moment ago, or a fault of the program's own: the next save tries again
            faults.add(Finding.blocking(Rule.UNREADABLE, pages.source(address).orElse(address), 0, "sidan gick inte att göra färdig: " + e));
            failed.add(address);
        } finally {
            reading.unlock();
        }
        return Optional.ofNullable(latest.get(address)).map(Page::html);
    }

    /** A file of the site, by its address with or without fingerprint. */
    Optional<byte[]> file(String address) {
        reading.lock();
        try {
            Path root = folder.toRealPath();
            Optional<Path> file = Stream.of(address, Fingerprint.removedFrom(address)).map(folder::resolve)
                    .filter(Files::isRegularFile).findFirst();
            return file.isPresent() && file.get().toRealPath().startsWith(root)
                    ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + address, e);
        } finally {
            reading.unlock();
        }
    }

    /** What was found wrong in what has been made so far. */
    List<Finding> findings() {
        return Stream.of(faults, pages.findings(), finish.findings()).flatMap(Collection::stream).toList();
    }
}
