package se.umea.vaxer.preview;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.bake.FreeMarkerFactory;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finish.SecurityPolicy;

/** Writes what the preview adds to the site's pages, and its own pages. */
final class PreviewPages {

    /** Allows the preview's own script: nobody who writes a page knows it. */
    static final String SCRIPT_NONCE = UUID.randomUUID().toString();
    /** Allows the style elements that are there, of the page and of the preview; so nothing that the site's own policy stops. */
    static final String NONCE = "forhandsvisning";
    static final String SCRIPT = resource("preview.js");

    private static final String CSS = resource("preview.css");
    private static final int LONGEST_LINE = 300;

    private final Path root;
    private final Supplier<LocalDate> today;
    private final Configuration freemarker = FreeMarkerFactory.create(Configuration.VERSION_2_3_34,
            new ClassTemplateLoader(PreviewPages.class, ""));

    /** @param root the source folder */
    PreviewPages(Path root, Supplier<LocalDate> today) {
        this.root = root;
        this.today = today;
    }

    /** A page of the site, with a banner where it is not public, and a note about it and what is to be mended. */
    String page(String html, String address, PreviewState edition) {
        Map<String, Object> model = model(address, edition);
        Document page = Jsoup.parse(html);
        page.select("meta[http-equiv=Content-Security-Policy]").remove();
        page.select("style").attr("nonce", NONCE);
        if (!model.get("state").equals("")) {
            page.body().prepend(write("banner.ftlh", model));
        }
        page.body().append(write("note.ftlh", model));
        // what the keyboard reaches must not end up under the note (WCAG 2.2, 2.4.11)
        page.head().appendElement("style").attr("nonce", NONCE).appendChild(new DataNode(
                "html{scroll-padding-block-end:" + (edition.isFaulty() ? "62vh" : "4rem") + "}"));
        return following(page);
    }

    /** The page in place of one that is not there. */
    String missing(String address, PreviewState edition) {
        Map<String, Object> model = model(address, edition);
        Document page = Jsoup.parse(write("missing.ftlh", model));
        page.body().append(write("note.ftlh", model));
        return following(page);
    }

    /** The start list: every page, and everything that can be mended. */
    String list(PreviewState edition) {
        List<Finding> findings = edition.findings();
        Map<String, Object> model = model("", edition);
        model.put("warnings", findings.stream().filter(Predicate.not(Finding::blocking)).map(finding -> model(finding, edition)).toList());
        model.put("files", edition.files().stream().map(file -> model(file, edition, findings)).toList());
        model.put("waiting", edition.files().stream().filter(file -> !file.state().isEmpty()).count());
        return following(Jsoup.parse(write("list.ftlh", model)));
    }

    /** With the script, and with what it tells two versions of the page apart by. */
    private static String following(Document page) {
        page.outputSettings().prettyPrint(false);
        page.head().appendElement("script").attr("src", "/__vaxer/preview.js").attr("nonce", SCRIPT_NONCE).attr("defer", true);
        Element html = page.expectFirst("html");
        html.attr("data-head", SecurityPolicy.hash(page.head().html())).attr("data-body", SecurityPolicy.hash(page.body().outerHtml()));
        return page.outerHtml();
    }

    private Map<String, Object> model(String address, PreviewState edition) {
        List<Finding> findings = edition.findings();
        Map<String, Object> model = new HashMap<>();
        model.put("nonce", NONCE);
        model.put("css", CSS);
        model.put("address", address);
        model.put("blocking", findings.stream().filter(Finding::blocking).map(finding -> model(finding, edition)).toList());
        model.put("trouble", edition.trouble().orElse(""));
        model.put("ready", edition.made().isPresent());
        model.put("hasPage", edition.made().filter(site -> site.addresses().contains(address)).isPresent());
        model.put("hasHome", edition.made().filter(site -> site.addresses().contains("index.html")).isPresent());
        Optional<PreviewState.ContentFile> file = edition.file(address);
        file.ifPresent(found -> model.put("file", model(found, edition, findings)));
        model.put("state", file.map(PreviewState.ContentFile::state).orElse(""));
        model.put("warnings", findings.stream().filter(Predicate.not(Finding::blocking))
                .filter(finding -> file.filter(found -> found.path().equals(finding.file())).isPresent())
                .map(finding -> model(finding, edition)).toList());
        return model;
    }

    private Map<String, Object> model(Finding finding, PreviewState edition) {
        return Map.of("file", finding.file(), "line", finding.line(), "blocking", finding.blocking(), "message", finding.message(),
                "edit", edition.edit(finding.file()), "excerpt", excerpt(finding));
    }

    private Map<String, Object> model(PreviewState.ContentFile file, PreviewState edition, List<Finding> findings) {
        Predicate<Finding> here = finding -> finding.file().equals(file.path());
        return Map.of("path", file.path(), "title", file.title(), "link", file.address(), "state", file.state(),
                "review", file.review(), "overdue", !file.review().isEmpty() && file.review().compareTo(today.get().toString()) < 0,
                "edit", edition.edit(file.path()),
                "faults", findings.stream().filter(here).filter(Finding::blocking).count(),
                "warnings", findings.stream().filter(here).filter(Predicate.not(Finding::blocking)).count());
    }

    /** The line that a finding is about, as it stands in the file by now; empty where it is about no line. */
    private String excerpt(Finding finding) {
        Path file = root.resolve(finding.file()).normalize();
        if (finding.line() == 0 || !file.startsWith(root) || !Files.isRegularFile(file)) {
            return "";
        }
        try {
            String line = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().skip(finding.line() - 1)
                    .findFirst().orElse("").strip();
            return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + " …" : line;
        } catch (IOException e) {
            return "";
        }
    }

    private String write(String template, Map<String, Object> model) {
        try {
            StringWriter written = new StringWriter();
            freemarker.getTemplate(template).process(model, written);
            return written.toString();
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("writing " + template, e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = PreviewPages.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
