package se.umea.vaxer.preview;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import se.umea.vaxer.bake.FreeMarkerFactory;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Messages;
import se.umea.vaxer.html.Hash;
import se.umea.vaxer.html.Resources;

/** Adds the preview's banner and note to the site's pages, and renders the preview's own pages. */
final class PreviewPages {

    /** Allows the preview's own script; the author of a page cannot know it. */
    static final String SCRIPT_NONCE = UUID.randomUUID().toString();
    /** Allows all style elements, as the page's own policy is removed. */
    static final String STYLE_NONCE = "preview";
    static final String SCRIPT = Resources.text(PreviewPages.class, "preview.js");

    private static final int MAX_EXCERPT = 300;

    private final Path root;
    private final Configuration freemarker = FreeMarkerFactory.create(Configuration.VERSION_2_3_34,
            new ClassTemplateLoader(PreviewPages.class, ""));

    /** @param root the source folder */
    PreviewPages(Path root) {
        this.root = root;
        freemarker.setSharedVariable("nonce", new SimpleScalar(STYLE_NONCE));
        freemarker.setSharedVariable("css", new SimpleScalar(Resources.text(PreviewPages.class, "preview.css")));
        freemarker.setSharedVariable("text", (TemplateMethodModelEx) PreviewPages::text);
        freemarker.setSharedVariable("excerpt", (TemplateMethodModelEx) arguments -> excerpt(arguments.get(0).toString(),
                Integer.parseInt(arguments.get(1).toString())));
    }

    private static String text(List<?> keyAndArguments) {
        return Messages.text(keyAndArguments.get(0).toString(), keyAndArguments.stream().skip(1).map(Object::toString).toArray());
    }

    /** Returns a page of the site with a note about it and its findings, and a banner if it is not public. */
    String page(String html, String address, PreviewState state) {
        Map<String, Object> model = model(address, state);
        Document page = Jsoup.parse(html);
        page.select("meta[http-equiv=Content-Security-Policy]").remove();
        page.select("style").attr("nonce", STYLE_NONCE);
        page.body().prepend(render("banner.ftlh", model)).append(render("note.ftlh", model));
        // the note must not cover what has the keyboard's focus (WCAG 2.2, 2.4.11)
        page.head().appendElement("style").attr("nonce", STYLE_NONCE).appendChild(new DataNode(
                "html{scroll-padding-block-end:" + (state.isFaulty() ? "62vh" : "4rem") + "}"));
        return withScript(page);
    }

    /** Returns the page shown for an address that has none. */
    String missing(String address, PreviewState state) {
        Map<String, Object> model = model(address, state);
        state.successor(address).ifPresent(page -> model.put("successor", page));
        Document page = Jsoup.parse(render("missing.ftlh", model));
        page.body().append(render("note.ftlh", model));
        return withScript(page);
    }

    /** Returns the list of all pages and findings. */
    String list(PreviewState state) {
        Map<String, Object> model = model("", state);
        model.put("files", state.files());
        model.put("errorsByFile", findings(state, true).stream().collect(Collectors.groupingBy(Finding::file)));
        model.put("warningsByFile", findings(state, false).stream().collect(Collectors.groupingBy(Finding::file)));
        return withScript(Jsoup.parse(render("list.ftlh", model)));
    }

    /** Adds the script, and the hashes by which it compares two versions of the page. */
    private static String withScript(Document page) {
        page.outputSettings().prettyPrint(false);
        page.head().appendElement("script").attr("src", "/__vaxer/preview.js").attr("nonce", SCRIPT_NONCE).attr("defer", true);
        page.expectFirst("html").attr("data-head", hash(page.head())).attr("data-body", hash(page.body()));
        return page.outerHtml();
    }

    private static String hash(Element element) {
        return Hash.hex(element.outerHtml().getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> model(String address, PreviewState state) {
        String language = Messages.bundle().getLocale().getLanguage();
        Map<String, Object> model = new HashMap<>(Map.of("lang", language.isEmpty() ? "en" : language, "address", address,
                "errors", findings(state, true), "warnings", findings(state, false), "failure", state.failure().orElse(""),
                "editUrl", state.editUrl(),
                "ready", state.site().isPresent(), "hasPage", state.hasPage(address), "hasHome", state.hasPage("index.html")));
        state.file(address).ifPresent(file -> model.put("file", file));
        return model;
    }

    private static List<Finding> findings(PreviewState state, boolean blocking) {
        return state.findings().stream().filter(finding -> finding.blocking() == blocking).toList();
    }

    /** Returns a line as it is in a file now, for a finding; empty if there is none. */
    private String excerpt(String path, int number) {
        Path file = root.resolve(path).normalize();
        if (number == 0 || !file.startsWith(root) || !Files.isRegularFile(file)) {
            return "";
        }
        try {
            List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
            String line = number > lines.size() ? "" : lines.get(number - 1).strip();
            return line.length() > MAX_EXCERPT ? line.substring(0, MAX_EXCERPT) + " …" : line;
        } catch (IOException e) {
            return "";
        }
    }

    private String render(String template, Map<String, Object> model) {
        try {
            StringWriter html = new StringWriter();
            freemarker.getTemplate(template).process(model, html);
            return html.toString();
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException("rendering " + template, e);
        }
    }
}
