package se.umea.vaxer.finish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.configuration2.Configuration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import se.umea.vaxer.bake.Bake;
import se.umea.vaxer.content.Languages;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Redirect;
import se.umea.vaxer.content.SecurityTxtExpiry;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.PhoneNumber;

/** Completes a site: each page on its way to the disk, then the folder as a whole. */
public final class SiteFinisher {

    private static final String ABBREVIATION = "abbreviation";

    private final Site site;
    private final Path folder;
    private final URI address;
    private final Languages languages;
    private final List<Contact> contacts;
    private final List<Redirect> moved;
    private final SiteFiles files;
    private final InlineStyleSheets styleSheets;
    private final List<FinishStep> steps;
    private final Map<String, String> sources = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Finding> findings = new ConcurrentLinkedQueue<>();

    /**
     * @param pages  the content
     * @param folder where the site is baked; a file that is there already can be linked to
     * @param await  returns once the document at an address is there, where it is still being made
     */
    public SiteFinisher(Site site, List<Page> pages, Path folder, Consumer<String> await) {
        this(site, pages, folder, await, new CssMinifier());
    }

    /**
     * As above, with what is known of the style sheets already.
     *
     * @param minifier may have other sites' too
     */
    public SiteFinisher(Site site, List<Page> pages, Path folder, Consumer<String> await, CssMinifier minifier) {
        Configuration config = site.config().getCompositeConfiguration();
        this.site = site;
        this.folder = folder;
        this.address = URI.create(site.config().getSiteHost());
        this.languages = Languages.of(site);
        this.contacts = contacts(site, pages);
        this.moved = Redirect.of(site, pages);
        this.files = new SiteFiles(List.of(folder, site.config().getAssetFolder().toPath(), site.contentFolder()));
        this.styleSheets = new InlineStyleSheets(files, site::relative, minifier, findings::add);
        Translations words = new Translations(languages);
        // what adds words comes before what keeps words together, and the policy is made for the page as it then is
        String name = config.getString("site.name", "");
        this.steps = List.of(new Images(files), new ContactLinks(site.setting(PhoneNumber.SETTING)), new ExternalLinkMarks(words), documentLinks(await, words),
                new VCardLinks(contacts, words), new Abbreviations(abbreviations(config), words), new HeadingIds(words), new AccessibleTables(),
                new SiteNameLanguage(name, words), new BidiIsolation(), new NonBreakingHyphens(), new NonBreakingSpaces(), styleSheets, new Fingerprints(files),
                new HeadMetadata(name, words),
                new ErrorPageLinks(site.config().getError404FileName()), new JsonLd(Organization.of(config), contacts),
                new SecurityPolicy(styleSheets::isOwn));
    }

    /** Completes a content file's page; may be called from several threads. */
    public String page(Bake.Rendered page) {
        sources.put(page.address(), page.source());
        return page.address().endsWith(".html") ? page(page.html(), page.address()) : page.html();
    }

    /**
     * Completes what is in the folder once the bake is done: the other pages, the files' names, what no template makes.
     *
     * @return what an editor or a template's author can mend
     * @throws UncheckedIOException if a file cannot be read or written; it names the file
     */
    public List<Finding> site() {
        try {
            for (Path file : otherPages()) {
                String html = page(Files.readString(file, site.charset()), name(file));
                Files.writeString(file, html, site.charset());
            }
            for (Map.Entry<String, String> renamed : files.renamed().entrySet()) {
                Files.move(folder.resolve(renamed.getKey()), folder.resolve(renamed.getValue()));
            }
            for (String styleSheet : styleSheets.bundled()) {
                delete(folder.resolve(styleSheet));
            }
            for (Contact contact : contacts) {
                Files.writeString(folder.resolve(contact.card()), contact.vCard(), StandardCharsets.UTF_8);
            }
            RedirectPages movedPages = new RedirectPages(folder, address, site.charset());
            for (Redirect page : moved) {
                movedPages.write(page);
            }
            writeRobots();
            writeSecurityText();
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte göra färdigt i " + folder, e);
        }
        return findings();
    }

    /** What has been found in what was completed so far. */
    public List<Finding> findings() {
        return findings.stream().sorted().distinct().toList();
    }

    /** The content file of each page completed so far, by the page's address. */
    public Map<String, String> sources() {
        return Map.copyOf(sources);
    }

    /** The file in assets or content, relative to the source folder, that was copied to this address; empty where there is none. */
    public Optional<String> copied(String address) {
        String original = files.renamed().entrySet().stream().filter(renamed -> renamed.getValue().equals(address)).map(Map.Entry::getKey)
                .findFirst().orElse(address);
        return Stream.of(site.config().getAssetFolder().toPath(), site.contentFolder()).map(from -> from.resolve(original))
                .filter(Files::isRegularFile).map(site::relative).findFirst();
    }

    private DocumentLinks documentLinks(Consumer<String> await, Translations words) {
        return new DocumentLinks(document -> {
            await.accept(document);
            return files.find(document);
        }, words);
    }

    private String page(String html, String path) {
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

    private void writeRobots() throws IOException {
        Path robots = folder.resolve("robots.txt");
        if (Files.notExists(robots)) {
            String map = site.config().getRenderSiteMap()
                    ? "Sitemap: " + new PageAddress(site.config().getSiteMapFileName(), address).absolute() + "\n" : "";
            Files.writeString(robots, "User-agent: *\nAllow: /\n" + map);
        }
    }

    private void writeSecurityText() throws IOException {
        Optional<LocalDate> lastDay = SecurityTxtExpiry.lastDay(site);
        if (lastDay.isPresent() && !contacts.isEmpty()) {
            Path file = folder.resolve(SecurityTxtExpiry.ADDRESS);
            Files.createDirectories(file.getParent());
            List<String> tags = languages.tags().stream().filter(tag -> tag.indexOf('-') < 0).sorted(
                    Comparator.comparing(languages::isForeign)).toList();
            Files.writeString(file, new SecurityTxt(contacts, lastDay.get(), tags, address).toString());
        }
    }

    /** With its folder, if nothing else was in it. */
    private static void delete(Path file) throws IOException {
        Files.delete(file);
        try (Stream<Path> others = Files.list(file.getParent())) {
            if (others.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(file.getParent());
    }

    private String name(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static List<Contact> contacts(Site site, List<Page> pages) {
        List<Contact> contacts = new ArrayList<>();
        for (Page page : pages) {
            if (page.field("type").orElse("").equals("kontakt") && !page.field("status").orElse("").equals("draft")) {
                String path = site.contentFolder().relativize(page.file()).toString().replace('\\', '/');
                contacts.add(Contact.of(page, path.replaceFirst("\\.\\w+$", ".vcf")));
            }
        }
        return contacts;
    }

    private static Map<String, String> abbreviations(Configuration config) {
        Map<String, String> meanings = new HashMap<>();
        Iterator<String> keys = config.getKeys(ABBREVIATION);
        keys.forEachRemaining(key -> meanings.put(key.substring(ABBREVIATION.length() + 1), config.getString(key)));
        return meanings;
    }
}
