package se.umea.vaxer.finish;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.configuration2.Configuration;
import org.apache.commons.io.file.PathUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import se.umea.vaxer.bake.Bake;
import se.umea.vaxer.content.ContentSchema;
import se.umea.vaxer.content.FieldType;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Redirect;
import se.umea.vaxer.content.RuleLevels;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.PhoneNumber;

/** Completes a site: each page before it is written, then the folder as a whole. */
public final class SiteFinisher {

    private static final String ABBREVIATION = "abbreviation";

    private final Site site;
    private final List<Page> pages;
    private final Path folder;
    private final URI address;
    private final Translations words;
    private final SiteFiles files;
    private final InlineStyleSheets styleSheets;
    private final Optional<ProposalNotice> notice;
    private final List<FinishStep> steps;
    private final RuleLevels levels;
    private final Map<String, String> sources = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Finding> findings = new ConcurrentLinkedQueue<>();

    /**
     * @param pages    the content
     * @param folder   where the site is baked; files that are already there can be linked to
     * @param await    returns once the document at an address is there, if it is being printed
     * @param minifier keeps what it has minified, for several finishers
     */
    public SiteFinisher(Site site, List<Page> pages, Path folder, Consumer<String> await, CssMinifier minifier) {
        this(site, pages, folder, await, minifier, Optional.empty(), Set.of());
    }

    /**
     * @param notice   marks the pages, if the site is a proposal
     * @param pictures the addresses of the pictures for sites where a page is shared
     */
    public SiteFinisher(Site site, List<Page> pages, Path folder, Consumer<String> await, CssMinifier minifier,
            Optional<ProposalNotice> notice, Set<String> pictures) {
        this.site = site;
        this.pages = List.copyOf(pages);
        this.folder = folder;
        this.address = URI.create(site.config().getSiteHost());
        this.words = new Translations(Languages.of(site));
        this.files = new SiteFiles(List.of(folder, site.config().getAssetFolder().toPath(), site.contentFolder()));
        this.styleSheets = new InlineStyleSheets(files, site::relative, minifier, findings::add);
        this.notice = notice;
        this.levels = RuleLevels.of(site);
        String name = site.setting("site.name");
        // steps that add words come before those that keep words together, and the policy is made for the page as it then is
        this.steps = Stream.of(Stream.of(new Images(files), new ContactLinks(site.setting(PhoneNumber.SETTING),
                site.settings(PhoneNumber.SHORT_NUMBERS), words), new ExternalLinkMarks(words),
                documentLinks(await), new Abbreviations(abbreviations(site), words), new HeadingIds(words), new AccessibleTables(),
                new SiteNameLanguage(name, words), new BidiIsolation(), new NonBreakingHyphens(), new NonBreakingSpaces(words),
                styleSheets, new Fingerprints(files), new HeadMetadata(name, words, pictures),
                new ErrorPageLinks(site.config().getError404FileName())), notice.stream(),
                // pages that were not made for it may have scripts, and load what they need from elsewhere
                levels.hasSchema() && !levels.accepts(Rule.CONTENT_SECURITY_POLICY)
                        ? Stream.of(new SecurityPolicy(this::isOwn)) : Stream.<FinishStep>empty())
                .<FinishStep>flatMap(Function.identity()).toList();
    }

    /** Completes the page of a content file; may be called from several threads. */
    public String finishPage(Bake.Rendered page) {
        sources.put(page.address(), page.source());
        return page.address().endsWith(".html") ? finishPage(page.html(), page.address()) : page.html();
    }

    /**
     * Completes the folder after the bake: the other pages, the names of files, and the files that no template makes.
     *
     * @param written the addresses of content files' pages; another file has been written over what else was completed
     * @return the findings of all pages and of the folder
     * @throws UncheckedIOException if a file cannot be read or written; it names the file
     */
    public List<Finding> finishSite(Set<String> written) {
        sources.keySet().retainAll(written);
        try {
            for (Path file : otherPages()) {
                String html = finishPage(Files.readString(file, site.charset()), name(file));
                Files.writeString(file, html, site.charset());
            }
            for (Map.Entry<String, String> renamed : files.renamed().entrySet()) {
                Files.move(folder.resolve(renamed.getKey()), folder.resolve(renamed.getValue()));
            }
            for (String styleSheet : styleSheets.bundled()) {
                // renamed where a page links to it in its text, too
                if (!files.renamed().containsKey(styleSheet)) {
                    delete(folder.resolve(styleSheet));
                }
            }
            writeRedirects();
            writeRobots();
        } catch (IOException e) {
            throw new UncheckedIOException(text("finish.site", folder), e);
        }
        return findings();
    }

    /** Returns the findings in what was completed so far. */
    public List<Finding> findings() {
        return levels.apply(findings.stream().sorted().distinct().toList());
    }

    /** Returns the content file of each page completed so far, by the page's address. */
    public Map<String, String> sources() {
        return Map.copyOf(sources);
    }

    /** Returns the addresses with a fingerprint that pages link to. */
    public Set<String> fingerprinted() {
        return Set.copyOf(files.renamed().values());
    }

    /** Returns the file in assets or content, relative to the source folder, that was copied to an address; empty if there is none. */
    public Optional<String> copied(String address) {
        String original = files.renamed().entrySet().stream().filter(renamed -> renamed.getValue().equals(address)).map(Map.Entry::getKey)
                .findFirst().orElse(address);
        return Stream.of(site.config().getAssetFolder().toPath(), site.contentFolder()).map(from -> from.resolve(original))
                .filter(Files::isRegularFile).filter(file -> pages.stream().noneMatch(page -> page.file().equals(file)))
                .map(site::relative).findFirst();
    }

    private boolean isOwn(String css) {
        return styleSheets.isOwn(css) || notice.isPresent() && css.equals(ProposalNotice.CSS);
    }

    private DocumentLinks documentLinks(Consumer<String> await) {
        return new DocumentLinks(document -> {
            await.accept(document);
            return files.find(document);
        }, words);
    }

    private String finishPage(String html, String path) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false).charset(site.charset());
        PageAddress where = new PageAddress(path, address);
        steps.forEach(step -> step.apply(page, where));
        return page.outerHtml();
    }

    private List<Path> otherPages() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> name(file).endsWith(".html") && !sources.containsKey(name(file))).sorted().toList();
        }
    }

    private void writeRedirects() throws IOException {
        Map<String, Page> targets = new LinkedHashMap<>();
        pages.forEach(page -> targets.put(site.address(page.file()), page));
        ContentSchema schema = ContentSchema.of(site);
        RedirectPages redirects = new RedirectPages(folder, address, site.charset(), notice);
        for (Redirect redirect : Redirect.of(site, pages)) {
            Page target = targets.get(redirect.to());
            redirects.write(redirect, target.field("title").orElse(redirect.to()),
                    schema.value(target, FieldType.Simple.LANGUAGE).orElse(words.own()));
        }
    }

    private void writeRobots() throws IOException {
        Path robots = folder.resolve("robots.txt");
        // the site's own may name a site map, which a proposal has not
        if (notice.isPresent() || Files.notExists(robots)) {
            String map = site.config().getRenderSiteMap()
                    ? "Sitemap: " + new PageAddress(site.config().getSiteMapFileName(), address).absolute() + "\n" : "";
            Files.writeString(robots, "User-agent: *\nAllow: /\n" + map);
        }
    }

    /** Deletes a file, and its folder if that is empty then. */
    private static void delete(Path file) throws IOException {
        Files.delete(file);
        if (PathUtils.isEmptyDirectory(file.getParent())) {
            Files.delete(file.getParent());
        }
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static Map<String, String> abbreviations(Site site) {
        Configuration declared = site.config().getCompositeConfiguration().subset(ABBREVIATION);
        Map<String, String> meanings = new LinkedHashMap<>();
        declared.getKeys().forEachRemaining(abbreviation -> meanings.put(abbreviation, site.setting(ABBREVIATION + '.' + abbreviation)));
        return meanings;
    }
}
