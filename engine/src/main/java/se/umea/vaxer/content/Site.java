package se.umea.vaxer.content;

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
import java.util.stream.Stream;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.SystemConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.commons.configuration2.ex.ConfigurationRuntimeException;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;

/**
 * A source folder with its JBake configuration: {@code jbake.properties} over JBake's own defaults.
 *
 * @param root   the source folder, absolute
 * @param config what JBake reads from it
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
        requireFolder(root, "källmappen");
        CompositeConfiguration all = new CompositeConfiguration();
        all.setListDelimiterHandler(new DefaultListDelimiterHandler(ConfigUtil.LIST_DELIMITER));
        for (String name : new String[] {ConfigUtil.LEGACY_CONFIG_FILE, ConfigUtil.CONFIG_FILE}) {
            Path file = root.resolve(name);
            if (Files.exists(file)) {
                // unlike Files.newBufferedReader, it takes bytes that are not UTF-8, as JBake does: old sites have them
                try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                    all.addConfiguration(properties(in, name));
                } catch (IOException e) {
                    throw new UncheckedIOException("kunde inte läsa " + file, e);
                }
            }
        }
        try (InputStream in = ConfigUtil.class.getClassLoader().getResourceAsStream(ConfigUtil.DEFAULT_CONFIG_FILE);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            all.addConfiguration(properties(reader, ConfigUtil.DEFAULT_CONFIG_FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa JBakes " + ConfigUtil.DEFAULT_CONFIG_FILE, e);
        }
        all.addConfiguration(new SystemConfiguration());
        Site site = new Site(root, new DefaultJBakeConfiguration(root.toFile(), all));
        requireFolder(site.contentFolder(), "innehållsmappen");
        requireFolder(site.templateFolder(), "mallmappen");
        for (Path part : site.parts()) {
            if (part.startsWith(root) && Files.exists(part) && !real(part).startsWith(real(root))) {
                throw new IllegalArgumentException(site.relative(part) + " är en länk ut ur källmappen; lägg den riktiga mappen där");
            }
        }
        return site;
    }

    /** Returns a setting of jbake.properties without space around it; empty if it is not there. */
    public String setting(String key) {
        return config.getCompositeConfiguration().getString(key, "").trim();
    }

    public Path contentFolder() {
        return config.getContentFolder().toPath();
    }

    public Path templateFolder() {
        return config.getTemplateFolder().toPath();
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
        return Finding.blocking(Rule.SYMBOLIC_LINK, relative(entry), 0,
                "filen är en länk till en annan plats; lägg den riktiga filen här");
    }

    private List<Path> parts() {
        return Stream.of(config.getContentFolder(), config.getTemplateFolder(), config.getAssetFolder(), config.getDataFolder())
                .map(File::toPath).toList();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa vart " + path + " leder", e);
        }
    }

    /** The encoding of content files and pages. */
    public Charset charset() {
        return Charset.forName(config.getRenderEncoding());
    }

    /** Where a content file's page is, relative to the site's root. */
    public String address(Path file) {
        String path = contentFolder().relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.lastIndexOf('.')) + config.getOutputExtension();
    }

    /** A file's path as findings name it: relative to the source folder, with {@code /} between its parts. */
    public String relative(Path file) {
        Path path = file.startsWith(root) ? root.relativize(file) : file;
        return path.toString().replace('\\', '/');
    }

    private static void requireFolder(Path folder, String what) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(what + " finns inte: " + folder);
        }
    }

    private static PropertiesConfiguration properties(Reader in, String name) throws IOException {
        PropertiesConfiguration properties = new PropertiesConfiguration();
        properties.setListDelimiterHandler(new DefaultListDelimiterHandler(ConfigUtil.LIST_DELIMITER));
        properties.setThrowExceptionOnMissing(true);
        properties.setIncludesAllowed(false);
        try {
            properties.read(in);
        } catch (ConfigurationException | ConfigurationRuntimeException | IllegalArgumentException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
        return properties;
    }
}
