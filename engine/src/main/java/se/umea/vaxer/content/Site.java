package se.umea.vaxer.content;

import static se.umea.vaxer.finding.Messages.text;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.SystemConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.ex.ConfigurationRuntimeException;
import org.apache.commons.io.function.Uncheck;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.PropertyList;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.HostName;

/**
 * A source folder with its JBake configuration: {@code jbake.properties} over JBake's own defaults.
 *
 * @param root the source folder, absolute
 */
public record Site(Path root, DefaultJBakeConfiguration config) {

    /**
     * Reads the configuration as {@code org.jbake.app.configuration.ConfigUtil} does, without its builders.
     *
     * @throws IllegalArgumentException if the folder, or its content or template folder, does not exist
     * @throws UncheckedIOException     if the configuration cannot be read; it names the file
     */
    public static Site open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        requireFolder(root, "content.no-source-folder");
        CompositeConfiguration all = new CompositeConfiguration();
        all.setListDelimiterHandler(new DefaultListDelimiterHandler(ConfigUtil.LIST_DELIMITER));
        for (String name : List.of(ConfigUtil.LEGACY_CONFIG_FILE, ConfigUtil.CONFIG_FILE)) {
            Path file = root.resolve(name);
            if (Files.exists(file)) {
                Uncheck.run(() -> all.addConfiguration(properties(Files.newInputStream(file), name)),
                        () -> text("content.cannot-read", file));
            }
        }
        String defaults = ConfigUtil.DEFAULT_CONFIG_FILE;
        Uncheck.run(() -> all.addConfiguration(properties(ConfigUtil.class.getClassLoader().getResourceAsStream(defaults), defaults)),
                () -> text("content.cannot-read", defaults));
        all.addConfiguration(new SystemConfiguration());
        Site site = new Site(root, new DefaultJBakeConfiguration(root.toFile(), all));
        requireFolder(site.contentFolder(), "content.no-content-folder");
        requireFolder(site.templateFolder(), "content.no-template-folder");
        for (Path part : site.parts()) {
            if (part.startsWith(root) && Files.exists(part) && !real(part).startsWith(real(root))) {
                throw new IllegalArgumentException(text("content.folder-outside", site.relative(part)));
            }
        }
        return site;
    }

    /** Returns a setting of {@code jbake.properties} without space around it, commas included; empty if it is not there. */
    public String setting(String key) {
        return String.join(", ", settings(key)).trim();
    }

    /**
     * Returns the site as it is at another address.
     *
     * @throws IllegalArgumentException if it is no address of a site
     */
    public Site at(String address) {
        if (!address.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException(text("content.no-site-address", address));
        }
        Site other = open(root);
        other.config.setSiteHost(address.replaceFirst("/+$", ""));
        return other;
    }

    /** Returns the site as it is at an address below its own, without a site map, which would list it. */
    public Site below(String path) {
        Site other = at(config.getSiteHost().replaceFirst("/*$", "/") + path);
        other.config.setProperty(PropertyList.RENDER_SITEMAP.getKey(), false);
        return other;
    }

    /** Returns the values of a setting that have commas between them; none if it is not there. */
    public List<String> settings(String key) {
        return List.of(config.getCompositeConfiguration().getStringArray(key));
    }

    /** Returns the output folder that the site names; empty if it leaves that to JBake's own default. */
    public Optional<Path> destination() {
        String key = PropertyList.DESTINATION_FOLDER.getKey();
        CompositeConfiguration all = config.getCompositeConfiguration();
        return IntStream.range(0, all.getNumberOfConfigurations()).mapToObj(all::getConfiguration)
                .filter(settings -> settings.containsKey(key)).count() < 2 ? Optional.empty() : Optional.of(root.resolve(setting(key)));
    }

    /** Returns the name of the site's host, without port. */
    public String hostName() {
        return HostName.in(config.getSiteHost()).orElse(config.getSiteHost());
    }

    public Path contentFolder() {
        return config.getContentFolder().toPath();
    }

    public Path templateFolder() {
        return config.getTemplateFolder().toPath();
    }

    /** Returns whether a file of this name keeps JBake out of its folder. */
    public boolean isIgnoreFile(String name) {
        return config.getIgnoreFileName().equalsIgnoreCase(name);
    }

    /** Returns whether an entry of the site's folders is a symbolic link to a file or folder outside them and the source folder. */
    public boolean isLinkOut(Path entry) {
        if (!Files.isSymbolicLink(entry) || Files.notExists(entry)) {
            return false;
        }
        Path target = real(entry);
        return !target.startsWith(real(root)) && parts().stream().noneMatch(part -> Files.exists(part) && target.startsWith(real(part)));
    }

    /** Returns the finding about such a link. */
    public Finding linkOut(Path entry) {
        return Finding.blocking(Rule.SYMBOLIC_LINK, relative(entry), 0, text("symbolic-link"));
    }

    /** Returns the folders of content, templates, assets and data, which need not all exist. */
    public List<Path> parts() {
        return Stream.of(config.getContentFolder(), config.getTemplateFolder(), config.getAssetFolder(), config.getDataFolder())
                .map(File::toPath).toList();
    }

    private static Path real(Path path) {
        return Uncheck.get(path::toRealPath, () -> text("content.cannot-follow", path));
    }

    /** Returns the encoding of content files and pages. */
    public Charset charset() {
        return Charset.forName(config.getRenderEncoding());
    }

    /** Returns where a content file's page is, relative to the site's root. */
    public String address(Path file) {
        String path = contentFolder().relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.lastIndexOf('.')) + config.getOutputExtension();
    }

    /** Returns a file's path as in findings: relative to the source folder, with {@code /} between its parts. */
    public String relative(Path file) {
        Path path = file.startsWith(root) ? root.relativize(file) : file;
        return path.toString().replace('\\', '/');
    }

    private static void requireFolder(Path folder, String message) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(text(message, folder));
        }
    }

    /** Unlike Files.newBufferedReader, takes bytes that are not UTF-8, as JBake does: old sites have them. */
    private static PropertiesConfiguration properties(InputStream in, String name) throws IOException {
        PropertiesConfiguration properties = new PropertiesConfiguration();
        properties.setListDelimiterHandler(new DefaultListDelimiterHandler(ConfigUtil.LIST_DELIMITER));
        properties.setThrowExceptionOnMissing(true);
        properties.setIncludesAllowed(false);
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.read(reader);
        } catch (ConfigurationException | ConfigurationRuntimeException | IllegalArgumentException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
        return properties;
    }
}
