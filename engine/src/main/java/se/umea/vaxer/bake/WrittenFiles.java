package se.umea.vaxer.bake;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.umea.vaxer.content.GeneratedFiles;
import se.umea.vaxer.content.Output;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/** The files that a bake writes, each counted once, and the findings about those that take the place of another. */
final class WrittenFiles {

    private final Site site;
    private final Path folder;
    private final List<Finding> findings;
    private final Map<String, String> sources = new HashMap<>();
    private final Set<String> addresses = new HashSet<>();

    /** @param findings receives what is replaced */
    WrittenFiles(Site site, Path folder, List<Finding> findings) {
        this.site = site;
        this.folder = folder;
        this.findings = findings;
    }

    /** Adds the pages and what JBake and the templates write besides them, and returns how many these are without the outputs. */
    int addPages(ContentPages content, Set<String> tags, List<Output> outputs) {
        Set<String> generated = GeneratedFiles.of(site, false);
        if (site.config().getRenderTags()) {
            tags.forEach(tag -> generated.add(site.config().getTagPathName() + '/' + tag + site.config().getOutputExtension()));
        }
        content.addresses().forEach(address -> {
            sources.put(address, content.source(address).orElseThrow());
            addresses.add(address);
            if (generated.contains(address)) {
                replaced(sources.get(address), text("check.generated-file"));
            }
        });
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).map(this::address).filter(address -> outputs.stream().noneMatch(output ->
                    output.once() ? address.equals(output.name()) : address.endsWith('.' + output.name()))).forEach(addresses::add);
        } catch (IOException e) {
            throw new UncheckedIOException(text("bake.count", folder), e);
        }
        return addresses.size();
    }

    /** Adds a file that is copied. */
    void addCopy(Path file, Path target) {
        String address = address(target);
        if (!addresses.add(address)) {
            replaced(site.relative(file), Optional.ofNullable(sources.get(address)).orElseGet(() -> text("check.generated-file")));
        }
        sources.put(address, site.relative(file));
    }

    /** Reports two sources of one address. */
    void replaced(String source, String other) {
        findings.add(Finding.warning(Rule.SAME_ADDRESS, source, 0, text("same-address", other)));
    }

    int count() {
        return addresses.size();
    }

    private String address(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
