package se.umea.vaxer.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/** Copies of whole sites, for tests that change them. */
public final class Sites {

    /** The repository, with the site that this project is for. */
    public static final Path REAL = repository();

    /** The test sites. */
    public static final Path FOLDER = REAL.resolve("engine/src/test/resources/sites");

    /** The real site's content as it was handed over: what the editors change since breaks no test of the program. */
    public static final Path CONTENT = REAL.resolve("gates/src/test/resources/innehall");

    private static final List<String> EDITORS_ASSETS = List.of("assets/dokument", "assets/bilder");

    private Sites() {
    }

    /** Returns the folder that the tests run in, or the one above it, which has the site. */
    private static Path repository() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("jbake.properties")) ? here : here.getParent();
    }

    /** Copies what makes a site: its configuration, content, templates and assets; the real one's content as it was handed over. */
    public static Path copy(Path site, Path to) {
        for (String part : new String[] {"jbake.properties", "content", "templates", "assets"}) {
            Path from = site.equals(REAL) && part.equals("content") ? CONTENT : site.resolve(part);
            if (Files.exists(from)) {
                lay(from, to.resolve(part));
            }
        }
        return site.equals(REAL) ? withoutEditorsAssets(to) : to;
    }

    /** The real site with pages that stay the same whatever the editors write: two focus areas, an activity and a draft. */
    public static Path example(Path to) {
        for (String part : new String[] {"jbake.properties", "templates", "assets"}) {
            lay(REAL.resolve(part), to.resolve(part));
        }
        lay(REAL.resolve("gates/src/test/resources/handbok/content"), to.resolve("content"));
        return withoutEditorsAssets(to);
    }

    /** Whether editors put such files beside the content. */
    public static boolean isEditors(Path asset) {
        return EDITORS_ASSETS.stream().anyMatch(asset::startsWith);
    }

    private static Path withoutEditorsAssets(Path site) {
        try {
            for (String folder : EDITORS_ASSETS) {
                if (Files.exists(site.resolve(folder))) {
                    PathUtils.deleteDirectory(site.resolve(folder));
                }
            }
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException("clearing " + site, e);
        }
    }

    /** Copies a file or a folder over what may be there. */
    public static void lay(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                    Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path place = file.equals(from) ? to : to.resolve(from.relativize(file).toString());
                    Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("copying " + from + " to " + to, e);
        }
    }
}
