package se.umea.vaxer.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.Finding;
import se.umea.vaxer.finish.PageAddress;

/** Judges a finished site as a stranger would, from nothing but its files. */
public final class Verify {

    private static final List<PageRule> PAGE_RULES = List.of(new Headings(), new Markup(), new ContactLink(),
            new LinkTexts(), new Strangers(), new Policy());
    private static final List<SiteRule> SITE_RULES = List.of(new Links(), new Distinction(), new Orphans(),
            new ContactDetails(), new Listings(), new Weight());

    private record Judged(PageFacts facts, List<Finding> findings) {
    }

    private Verify() {
    }

    /**
     * Reads every file and holds it against every rule.
     *
     * @param folder the site's root
     * @return what is wrong, by file; a finding's file is an address on the site
     * @throws UncheckedIOException if a file cannot be read; it names the file
     */
    public static List<Finding> judge(Path folder) {
        Set<String> files = files(folder);
        URI address = address(folder);
        List<Judged> judged = files.stream().filter(file -> file.endsWith(".html")).toList().parallelStream()
                .map(file -> judge(read(folder.resolve(file)), new PageAddress(file, address))).toList();
        FinishedSite site = FinishedSite.of(folder, files, judged.stream().map(Judged::facts).toList());
        List<Finding> findings = new ArrayList<>();
        judged.forEach(page -> findings.addAll(page.findings()));
        SITE_RULES.forEach(rule -> findings.addAll(rule.judge(site)));
        return findings.stream().sorted().distinct().toList();
    }

    private static Judged judge(Document page, PageAddress address) {
        return new Judged(PageFacts.of(page, address),
                PAGE_RULES.stream().flatMap(rule -> rule.judge(page, address).stream()).toList());
    }

    /** The site's address, from what its start page says of itself; where it says nothing, one that nobody has. */
    private static URI address(Path folder) {
        Path start = folder.resolve("index.html");
        Element canonical = Files.exists(start) ? read(start).selectFirst("link[rel=canonical]") : null;
        String named = canonical == null ? "" : canonical.attr("href");
        return URI.create(named.matches("https?://[\\w.:/-]+") ? named : "https://site.invalid/");
    }

    private static Set<String> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.endsWith(".br") && !file.endsWith(".gz")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + folder, e);
        }
    }

    private static Document read(Path file) {
        try {
            return Jsoup.parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
    }
}
