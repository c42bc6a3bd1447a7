package se.umea.vaxer.finish;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.PageAddress;
import se.umea.vaxer.html.Selectors;

/** Replaces the links to style sheets by one element with their minified text, in the order of the links and without layers. */
final class InlineStyleSheets implements FinishStep {

    private final SiteFiles files;
    private final Function<Path, String> names;
    private final CssMinifier minifier;
    private final Consumer<Finding> findings;
    private final Map<List<String>, String> bundles = new ConcurrentHashMap<>();
    private final Set<String> bundled = ConcurrentHashMap.newKeySet();

    /**
     * @param names    returns what findings call a file
     * @param findings receives what is wrong with a style sheet
     */
    InlineStyleSheets(SiteFiles files, Function<Path, String> names, CssMinifier minifier, Consumer<Finding> findings) {
        this.files = files;
        this.names = names;
        this.minifier = minifier;
        this.findings = findings;
    }

    @Override
    public void apply(Document page, PageAddress address) {
        List<Element> links = page.select(Selectors.of("link[rel=stylesheet][href]:not([media])")).stream()
                .filter(link -> address.target(link.attr("href")).flatMap(files::find).isPresent()).toList();
        if (links.isEmpty()) {
            return;
        }
        List<String> addresses = links.stream().map(link -> address.target(link.attr("href")).orElseThrow()).toList();
        String css = bundles.computeIfAbsent(addresses, this::bundle);
        links.get(0).before(new Element("style").appendChild(new DataNode(css)));
        for (Element link : links) {
            if (link.previousSibling() instanceof TextNode indent && indent.isBlank()) {
                indent.remove();
            }
            link.remove();
        }
    }

    /** Returns the addresses of the style sheets whose text is in pages. */
    Set<String> bundled() {
        return new TreeSet<>(bundled);
    }

    /** Returns whether this step put the text into a page. */
    boolean isOwn(String css) {
        return bundles.containsValue(css);
    }

    private String bundle(List<String> addresses) {
        bundled.addAll(addresses);
        List<Path> sheets = addresses.stream().map(address -> files.find(address).orElseThrow()).toList();
        List<CssMinifier.Minified> minified = sheets.stream()
                .map(file -> minifier.minify(new String(files.read(file), StandardCharsets.UTF_8), names.apply(file)))
                .peek(sheet -> sheet.findings().forEach(findings)).toList();
        String css = minified.stream().map(CssMinifier.Minified::css).collect(Collectors.joining());
        if (minified.stream().anyMatch(CssMinifier.Minified::isUnread)) {
            return css;
        }
        return LayerFlattener.flatten(css).orElseGet(() -> {
            findings.accept(Finding.warning(Rule.CSS_LAYERS, names.apply(sheets.get(0)), 0, text("css-layers")));
            return css;
        });
    }
}
