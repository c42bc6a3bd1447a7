package se.umea.vaxer.cms;

import static se.umea.vaxer.finding.Messages.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import se.umea.vaxer.finish.SecurityPolicy;
import se.umea.vaxer.finding.Messages;
import se.umea.vaxer.html.Resources;

/**
 * The files of the form: a page, the script that starts it, its configuration, and Sveltia CMS with what it loads.
 *
 * <p>Sveltia's files are there only if npm could fetch them when the program was built.
 */
public final class CmsFiles {

    /** The files of the program itself. */
    private static final List<String> OWN = List.of("index.html", "cms.js", "config.json");
    private static final String LIBRARY = "lib/";
    private static final String LOCALES = LIBRARY + "sveltia/locales/";
    /** Browsers load a language as a module. */
    private static final String MODULE = "export default ";

    private static final String IMPORTS = Resources.text(CmsFiles.class, "importmap.json").strip();

    private final GitBackend backend;
    private final Supplier<String> config;

    /** @param config the text of {@code config.json} */
    public CmsFiles(GitBackend backend, Supplier<String> config) {
        this.backend = backend;
        this.config = config;
    }

    /** Returns whether the program has Sveltia's files. */
    public static boolean available() {
        return CmsFiles.class.getResource(LIBRARY + "files.txt") != null;
    }

    /**
     * Returns the names of all files, sorted.
     *
     * @throws IllegalArgumentException if the program has no Sveltia CMS
     */
    public List<String> names() {
        if (!available()) {
            throw new IllegalArgumentException(text("cms.absent"));
        }
        return Stream.concat(OWN.stream(), Resources.text(CmsFiles.class, LIBRARY + "files.txt").lines()
                .map(file -> LIBRARY + file.replaceFirst("(locales/.*)\\.json$", "$1.js"))).collect(Collectors.toCollection(TreeSet::new))
                .stream().toList();
    }

    /** Returns a file; empty if there is none of the name. */
    public Optional<byte[]> read(String name) {
        return switch (name) {
            case "index.html" -> bytes(page());
            case "config.json" -> bytes(config.get());
            case "cms.js" -> bytes(Resources.text(CmsFiles.class, name));
            default -> !name.startsWith(LIBRARY) || !names().contains(name) ? Optional.empty()
                    : name.startsWith(LOCALES) ? bytes(MODULE + Resources.text(CmsFiles.class, name.replaceFirst("js$", "json")))
                    : Optional.of(Resources.bytes(CmsFiles.class, name));
        };
    }

    /**
     * Returns the Content Security Policy (CSP Level 3) of all files: their own scripts, and no connection but to their own host and
     * the Git host. Sveltia writes its styles into the page, and some browsers need WebAssembly to make pictures smaller.
     */
    private String policy() {
        return "default-src 'none'; script-src 'self' '" + SecurityPolicy.hash(IMPORTS) + "' 'wasm-unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' blob: data:; media-src blob:; font-src 'self' blob: data:; connect-src 'self' blob: data:"
                + backend.origins().stream().map(origin -> " " + origin).collect(Collectors.joining())
                + "; worker-src 'self' blob:; manifest-src blob:; base-uri 'none'; form-action 'none'";
    }

    /** Returns the policy as a server sends it: a page cannot itself say who may show it in a frame. */
    public String serverPolicy() {
        return policy() + "; frame-ancestors 'none'";
    }

    private String page() {
        Document page = Jsoup.parse(Resources.text(CmsFiles.class, "index.html"));
        page.outputSettings().prettyPrint(false);
        page.expectFirst("html").attr("lang", Messages.bundle().getLocale().toLanguageTag());
        page.expectFirst("title").text(text("cms.title"));
        page.expectFirst("noscript").text(text("cms.no-script"));
        page.expectFirst("meta[http-equiv]").attr("content", policy());
        page.expectFirst("script[type=importmap]").text("").appendChild(new DataNode(IMPORTS));
        return page.outerHtml();
    }

    private static Optional<byte[]> bytes(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
