package se.umea.vaxer.preview;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.Lock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.umea.vaxer.bake.ContentPages;
import se.umea.vaxer.build.FindingTracer;
import se.umea.vaxer.build.LazyPages;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.finish.SiteFinisher;
import se.umea.vaxer.html.Fingerprint;
import se.umea.vaxer.verify.SiteVerifier;
import se.umea.vaxer.verify.UnwrittenPages;

/**
 * A site whose content pages are rendered when they are first requested; everything else is in a folder.
 *
 * <p>If a template fails, its page is the last one that could be rendered.
 */
final class LazySite {

    private final Path folder;
    private final ContentPages pages;
    private final SiteFinisher finisher;
    private final Map<String, String> lastGood;
    private final Lock readLock;
    private final Map<String, Optional<String>> rendered = new ConcurrentHashMap<>();
    private final Set<Finding> errors = new ConcurrentSkipListSet<>();
    private final FindingTracer tracer;
    private volatile List<Finding> verified = List.of();

    /**
     * @param folder   the files that are not rendered from content files
     * @param lastGood the last page rendered at each address, by this site or an earlier one
     * @param readLock is held while the folder is read
     */
    LazySite(Path folder, LazyPages lazy, Map<String, String> lastGood, Lock readLock) {
        this.folder = folder;
        this.pages = lazy.pages();
        this.finisher = lazy.finisher();
        this.tracer = lazy.tracer();
        this.lastGood = lastGood;
        this.readLock = readLock;
    }

    /** Returns the addresses of the content pages, relative to the site's root. */
    Set<String> addresses() {
        return pages.addresses();
    }

    /** Returns the page of a content file; empty if there is none, or it could never be rendered. */
    Optional<String> page(String address) {
        return addresses().contains(address) ? rendered.computeIfAbsent(address, this::render) : Optional.empty();
    }

    private Optional<String> render(String address) {
        readLock.lock();
        try {
            pages.make(address).map(finisher::finishPage).ifPresent(html -> lastGood.put(address, html));
        } catch (RuntimeException | StackOverflowError e) {
            // a file deleted meanwhile, or a bug: rendered again after the next save
            errors.add(Finding.blocking(Rule.UNREADABLE, pages.source(address).orElse(address), 0, text("preview.page-failed", e)));
        } finally {
            readLock.unlock();
        }
        return Optional.ofNullable(lastGood.get(address));
    }

    /** Returns a file of the folder, by its address with or without a fingerprint. */
    Optional<byte[]> file(String address) {
        readLock.lock();
        try {
            Path root = folder.toRealPath();
            Optional<Path> file = Stream.of(address, Fingerprint.removedFrom(address)).map(folder::resolve)
                    .filter(Files::isRegularFile).findFirst();
            return file.isPresent() && file.get().toRealPath().startsWith(root)
                    ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(text("preview.read", address), e);
        } finally {
            readLock.unlock();
        }
    }

    /**
     * Verifies the pages as a build does, once they are rendered. Until then the findings are those of an earlier site.
     *
     * @param drafts     content files that are not public yet, whose findings only warn
     * @param isObsolete whether something has changed meanwhile
     */
    void verify(SiteVerifier verifier, Set<String> drafts, BooleanSupplier isObsolete) {
        Map<String, String> finished = new TreeMap<>();
        addresses().forEach(address -> page(address).ifPresent(html -> finished.put(address, html)));
        Set<String> draftAddresses = addresses().stream().filter(address -> pages.source(address).filter(drafts::contains).isPresent())
                .collect(Collectors.toSet());
        verifier.verify(folder, new UnwrittenPages(finished, finisher.fingerprinted(), draftAddresses), isObsolete).ifPresent(found ->
                verified = tracer.trace(found).stream().map(finding -> drafts.contains(finding.file())
                        ? new Finding(finding.rule(), finding.file(), finding.line(), false, finding.message(), finding.subject())
                        : finding).toList());
    }

    /** Keeps what was found in an earlier site until this one is verified. */
    void keep(List<Finding> earlier) {
        verified = earlier;
    }

    /** Returns what the latest verification has found. */
    List<Finding> verified() {
        return verified;
    }

    /** Returns the findings in what has been rendered so far. */
    List<Finding> findings() {
        return Stream.of(errors, pages.findings(), finisher.findings(), verified).flatMap(Collection::stream).toList();
    }
}
