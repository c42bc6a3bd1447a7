package se.umea.vaxer.publish;

import static se.umea.vaxer.finding.Messages.text;

import freemarker.cache.FileTemplateLoader;
import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.umea.vaxer.bake.FreeMarkerFactory;
import se.umea.vaxer.cms.CmsFiles;
import se.umea.vaxer.cms.GitBackend;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Redirect;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finish.SecurityPolicy;
import se.umea.vaxer.html.MimeType;

/** The configuration of web servers, from the templates in {@code hosting/} and the site's host, media types and renamed pages. */
public record ServerConfig(Site site, List<Page> pages) {

    private static final String SETTINGS = "webserver.";
    private static final String HTTPS = "443";
    private static final String PATH = "[\\w./-]+";
    /** In every generated file; a file without it is left alone. */
    private static final String MARK = "vaxer hosting";

    public ServerConfig {
        Objects.requireNonNull(site, "site");
        pages = List.copyOf(pages);
    }

    /** Returns whether the site has a host to itself, and is not a folder on another site's. */
    public boolean isWholeHost() {
        return address().getHost() != null && address().getPath().matches("/?");
    }

    /**
     * Writes one file for each template.
     *
     * @return their names, sorted
     * @throws IllegalArgumentException if a setting is missing, a template fails, or a file that was not generated is in the way
     * @throws UncheckedIOException     if a file cannot be read or written
     */
    public List<String> write(Path folder) {
        Path templates = site.root().resolve("hosting");
        try (Stream<Path> files = Files.list(templates)) {
            Map<String, Object> model = model();
            Configuration engine = engine(templates);
            Files.createDirectories(folder);
            List<String> names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".conf")).sorted().toList();
            for (String name : names) {
                requireOwn(folder.resolve(name));
            }
            for (String name : names) {
                StringWriter text = new StringWriter();
                engine.getTemplate(name).process(model, text);
                String made = text.toString();
                Files.writeString(folder.resolve(name), made.contains(MARK) ? made : "# Made by " + MARK + "\n" + made);
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(text("publish.config-failed", folder), e);
        } catch (TemplateException e) {
            throw new IllegalArgumentException(text("publish.template-failed", templates, e.getMessageWithoutStackTop()), e);
        }
    }

    private static void requireOwn(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(MARK))) {
            throw new IllegalArgumentException(text("publish.foreign-config", file, MARK));
        }
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>(Map.of("host", address().getHost(), "pagePolicy", SecurityPolicy.SERVER_POLICY,
                "filePolicy", SecurityPolicy.FILE_POLICY, "types", MimeType.all(), "moved", Redirect.of(site, pages),
                "notFound", "/" + site.config().getError404FileName()));
        List.of("folder", "certificate", "key").forEach(name -> model.put(name, setting(name, PATH)));
        model.put("proposals", proposals());
        model.put("passwords", setting("proposals.passwords", PATH + "|"));
        model.put("brotli", setting("brotli", "true|false").equals("true"));
        if (!setting("cms.folder", PATH + "|").isEmpty()) {
            model.put("cms", cms());
        }
        return model;
    }

    /**
     * Returns what the server of the editor in the browser needs.
     *
     * @throws IllegalArgumentException if it has neither a name nor a port of its own
     */
    private Map<String, Object> cms() {
        Map<String, Object> cms = new HashMap<>(Map.of("folder", setting("cms.folder", PATH), "host", address().getHost(), "port", HTTPS,
                "certificate", setting("certificate", PATH), "key", setting("key", PATH)));
        Map.of("host", "[\\w.-]+|", "port", "\\d{1,5}|", "certificate", PATH + "|", "key", PATH + "|").forEach((name, form) -> {
            if (!setting("cms." + name, form).isEmpty()) {
                cms.put(name, setting("cms." + name, form));
            }
        });
        if (cms.get("host").equals(address().getHost()) && cms.get("port").equals(HTTPS)) {
            throw new IllegalArgumentException(text("publish.cms-same-address", SETTINGS + "cms.host", SETTINGS + "cms.port"));
        }
        cms.put("policy", new CmsFiles(GitBackend.of(site), () -> "").serverPolicy());
        return cms;
    }

    /** @throws IllegalArgumentException if the site has pages or files at the same address */
    private String proposals() {
        String folder = Proposals.folder(site);
        if (Stream.of(site.contentFolder(), site.config().getAssetFolder().toPath()).map(part -> part.resolve(folder))
                .anyMatch(Files::exists)) {
            throw new IllegalArgumentException(text("publish.proposals.same-address", folder, Proposals.SETTING));
        }
        return folder;
    }

    private URI address() {
        return URI.create(site.config().getSiteHost());
    }

    private String setting(String name, String form) {
        String value = site.config().getCompositeConfiguration().getString(SETTINGS + name, "").trim();
        if (!value.matches(form)) {
            throw new IllegalArgumentException(text("publish.bad-setting", SETTINGS + name));
        }
        return value;
    }

    /** Leaves the servers' own {@code ${…}} and {@code $…} alone. */
    private static Configuration engine(Path templates) throws IOException {
        Configuration engine = FreeMarkerFactory.create(Configuration.VERSION_2_3_34, new FileTemplateLoader(templates.toFile()));
        engine.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        engine.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        engine.setLocale(Locale.ROOT);
        return engine;
    }
}
