package se.umea.vaxer.pdf;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.io.function.Uncheck;
import org.apache.fontbox.ttf.TTFParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.bake.Bake;
import se.umea.vaxer.content.Output;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.BuildCache;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.ProgramCode;

/**
 * The pictures that other sites show where a page is shared: a page of a type with {@code outputs.TYPE.png=TEMPLATE} has one beside it,
 * drawn from the SVG that the template writes.
 */
public final class SharePictures {

    /** What a template wrote for a picture. */
    private record Rendered(String template, String html) {
    }

    private final Site site;
    private final Path folder;
    private final BuildCache cache;
    private final List<Bake.View> views = new ArrayList<>();
    private final Set<String> addresses = new TreeSet<>();
    private final Map<String, Rendered> rendered = new ConcurrentHashMap<>();
    private final Map<Path, String> styles = new ConcurrentHashMap<>();
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();

    /**
     * @param folder where the site is baked
     * @param cache  has the pictures that an earlier build has drawn
     */
    public SharePictures(Site site, List<Page> pages, Path folder, BuildCache cache) {
        this.site = site;
        this.folder = folder;
        this.cache = cache;
        for (Output output : Output.of(site).stream().filter(Output::isPicture).toList()) {
            for (Page page : pages) {
                if (page.field("type").orElse("").equals(output.type())) {
                    String address = output.beside(site.contentFolder().relativize(page.file()).toString().replace('\\', '/'));
                    addresses.add(address);
                    views.add(new Bake.View(page.file(), output.template(),
                            html -> rendered.put(address, new Rendered(output.template(), html))));
                }
            }
        }
    }

    /** Returns what the bake has to render for the pictures, after something else. */
    public List<Bake.View> viewsWith(List<Bake.View> others) {
        return Stream.concat(others.stream(), views.stream()).toList();
    }

    /** Returns the addresses of the pictures. */
    public Set<String> addresses() {
        return Set.copyOf(addresses);
    }

    /**
     * Draws the pictures that the bake has rendered.
     *
     * @return what could not be drawn
     */
    public List<Finding> draw() {
        rendered.entrySet().parallelStream().forEach(picture -> draw(picture.getKey(), picture.getValue()));
        return findings.stream().sorted().toList();
    }

    private void draw(String address, Rendered picture) {
        Path file = folder.resolve(address);
        try {
            Document document = Jsoup.parse(picture.html());
            String linked = linked(document, new PageAddress(address, URI.create(site.config().getSiteHost())));
            String key = BuildCache.key("png " + ProgramCode.of(SharePicture.class, TTFParser.class, Document.class),
                    picture.html().getBytes(StandardCharsets.UTF_8), linked.getBytes(StandardCharsets.UTF_8));
            byte[] png = cache.get(key, () -> SharePicture.draw(document, linked));
            Files.createDirectories(file.getParent());
            Files.write(file, png);
        } catch (IllegalArgumentException e) {
            findings.add(Finding.blocking(Rule.TEMPLATE, site.relative(site.templateFolder().resolve(picture.template())), 0,
                    text("pdf.picture-failed", address, e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(text("pdf.write", file), e);
        }
    }

    private String linked(Document document, PageAddress address) {
        StringBuilder css = new StringBuilder();
        for (Element link : document.select("link[rel=stylesheet]")) {
            Function<Path, Path> inRoot = root -> root.resolve(address.target(link.attr("href")).orElse(""));
            Optional<Path> file = Stream.of(site.config().getAssetFolder().toPath(), site.contentFolder()).map(inRoot)
                    .filter(Files::isRegularFile).findFirst();
            css.append(styles.computeIfAbsent(file.orElseThrow(() ->
                    new IllegalArgumentException(text("pdf.missing-file", link.attr("href")))), SharePictures::read));
        }
        return css.toString();
    }

    private static String read(Path file) {
        return Uncheck.get(() -> Files.readString(file), () -> text("pdf.read", file));
    }
}
