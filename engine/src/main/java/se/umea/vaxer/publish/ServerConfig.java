package se.umea.vaxer.publish;

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
import java.util.stream.Stream;
import se.umea.vaxer.bake.FreeMarkerFactory;
import se.umea.vaxer.content.Page;
import se.umea.vaxer.content.Redirect;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.finish.SecurityPolicy;

/**
 * The configuration of the web servers, made of the templates in {@code hosting/} and what the site knows: its host, its
 * headers, its types of file, its renamed pages.
 */
public final class ServerConfig {

    private static final String SETTINGS = "webbserver.";
    /** In every file that is made here: a file without these words is somebody else's. */
    private static final String MARK = "vaxer hosting";

    private final Site site;
    private final List<Page> pages;

    public ServerConfig(Site site, List<Page> pages) {
        this.site = site;
        this.pages = List.copyOf(pages);
    }

    /** Whether the site has a host to itself, and is not a folder on somebody else's. */
    public boolean isWholeHost() {
        return address().getHost() != null && address().getPath().matches("/?");
    }

    /**
     * Writes one file for each template.
     *
     * @return their names, sorted
     * @throws IllegalArgumentException if a setting is missing, a template cannot be run, or a file was not made here
     * @throws UncheckedIOException     if a file cannot be read or written
     */
    public List<String> write(Path folder) {
        Path templates = site.root().resolve("hosting");
        try {
            Map<String, Object> model = model();
            Configuration engine = engine(templates);
            Files.createDirectories(folder);
            List<String> names = names(templates);
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
            throw new UncheckedIOException("kunde inte göra webbserverns konfiguration i " + folder, e);
        } catch (TemplateException e) {
            throw new IllegalArgumentException("en mall i " + templates + " går inte att köra: "
                    + e.getMessageWithoutStackTop(), e);
        }
    }

    private static void requireOwn(Path file) throws IOException {
        boolean free = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        if (!free && !(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(MARK))) {
            throw new IllegalArgumentException(file + " finns redan och är inte gjord av " + MARK + ", så den skrivs inte över; välj en "
                    + "annan mapp, eller ta bort den själv");
        }
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("host", address().getHost());
        model.put("headers", ResponseHeaders.HEADERS);
        model.put("filePolicy", SecurityPolicy.OF_FILES);
        model.put("types", ResponseHeaders.TYPES);
        model.put("ciphers", ResponseHeaders.CIPHERS);
        model.put("moved", Redirect.of(site, pages));
        model.put("notFound", "/" + site.config().getError404FileName());
        for (String name : List.of("mapp", "certifikat", "nyckel", "brotli")) {
            model.put(name, setting(name));
        }
        return model;
    }

    private URI address() {
        return URI.create(site.config().getSiteHost());
    }

    private String setting(String name) {
        String value = site.config().getCompositeConfiguration().getString(SETTINGS + name, "").trim();
        if (!value.matches("[\\w./-]+")) {
            throw new IllegalArgumentException("jbake.properties: " + SETTINGS + name
                    + " saknas, eller har tecken som inte kan stå i webbserverns konfiguration");
        }
        return value;
    }

    private static List<String> names(Path templates) throws IOException {
        try (Stream<Path> files = Files.list(templates)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".conf")).sorted().toList();
        }
    }

    /** With the servers' own {@code ${…}} and {@code $…} left alone. */
    private static Configuration engine(Path templates) throws IOException {
        Configuration engine = FreeMarkerFactory.create(Configuration.VERSION_2_3_34, new FileTemplateLoader(templates.toFile()));
        engine.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        engine.setOutputFormat(PlainTextOutputFormat.INSTANCE);
        engine.setLocale(Locale.ROOT);
        return engine;
    }
}
