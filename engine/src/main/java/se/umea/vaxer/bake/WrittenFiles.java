package se.umea.vaxer.bake;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.FilenameUtils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.util.PagingHelper;
import se.umea.vaxer.content.GeneratedFiles;
import se.umea.vaxer.content.Output;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** The files that a bake writes, each counted once, and the findings about those that take the place of another. */
final class WrittenFiles {

    /** A file, or the page of it, in whose place another is written; {@link #GENERATED} stands for what has no source. */
    private record Replaced(String address, String source, String by) {
    }

    private static final String GENERATED = "";

    private final Site site;
    private final Path folder;
    private final List<Finding> findings;
    private final Map<String, String> sources = new HashMap<>();
    private final Set<String> addresses = new HashSet<>();
    private final List<Replaced> replaced = new ArrayList<>();

    /** @param findings receives what is replaced */
    WrittenFiles(Site site, Path folder, List<Finding> findings) {
        this.site = site;
        this.folder = folder;
        this.findings = findings;
    }

    /** Adds the pages and what JBake and the templates write besides them, and returns how many these are without the outputs. */
    int addPages(ContentPages content, InMemoryContentStore store, List<Output> outputs) {
        DefaultJBakeConfiguration config = site.config();
        Set<String> generated = GeneratedFiles.of(site, false);
        if (config.getRenderTags()) {
            store.getAllTags().forEach(tag -> generated.add(config.getTagPathName() + '/' + tag + config.getOutputExtension()));
        }
        if (config.getRenderIndex() && config.getPaginateIndex()) {
            int pages = new PagingHelper(store.getPublishedCount("post"), config.getPostsPerPage()).getNumberOfPages();
            IntStream.rangeClosed(2, pages).forEach(page -> generated.add(page + "/" + config.getIndexFileName()));
        }
        // the only one that JBake writes before the pages
        if (config.getRenderArchive() && generated.remove(config.getArchiveFileName())) {
            sources.put(config.getArchiveFileName(), GENERATED);
        }
        content.addresses().forEach(address -> write(address, content.source(address).orElseThrow()));
        addresses.addAll(content.addresses());
        generated.forEach(address -> write(address, GENERATED));
        try (Stream<Path> all = Files.find(folder, Integer.MAX_VALUE, (file, attributes) -> attributes.isRegularFile())) {
            all.map(this::address).filter(address -> outputs.stream().noneMatch(output ->
                    output.once() ? address.equals(output.name()) : address.endsWith('.' + output.name()))).forEach(addresses::add);
        } catch (IOException e) {
            throw new UncheckedIOException(text("bake.count", folder), e);
        }
        return addresses.size();
    }

    /** Adds a file that is copied. */
    void addCopy(Path file, Path target) {
        write(address(target), site.relative(file));
        addresses.add(address(target));
    }

    /** Adds a content file that JBake forgets when it reads another. */
    void addForgotten(DocumentModel document, String by) {
        String address = FilenameUtils.removeExtension(document.getUri()) + site.config().getOutputExtensionByDocType(document.getType());
        addReplaced(address, site.relative(Path.of(document.getFile())), by);
    }

    /** Adds a source whose page is not written, for another has its address. */
    void addReplaced(String address, String source, String by) {
        replaced.add(new Replaced(address, source, by));
    }

    private void write(String address, String source) {
        Optional.ofNullable(sources.put(address, source)).ifPresent(earlier -> addReplaced(address, earlier, source));
    }

    /** Reports what is replaced, takes it out of the pages, and returns the number of files. */
    int finish(ContentPages content) {
        replaced.stream().map(this::finding).distinct().forEach(findings::add);
        content.retain(address -> content.source(address).equals(Optional.ofNullable(sources.get(address))));
        return addresses.size();
    }

    private Finding finding(Replaced file) {
        String written = sources.get(file.address());
        String generated = text("check.generated-file");
        if (file.source().equals(GENERATED)) {
            return Finding.warning(Rule.SAME_ADDRESS, written, 0, text("same-address.replaces", generated));
        }
        return Finding.warning(Rule.SAME_ADDRESS, file.source(), 0, written == null ? text("same-address.neither", file.by())
                : text("same-address.replaced", written.equals(GENERATED) ? generated : written));
    }

    private String address(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
