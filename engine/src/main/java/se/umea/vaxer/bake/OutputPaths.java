package se.umea.vaxer.bake;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.configuration2.Configuration;

/** Requires that what settings and content name as files to write lies in the folder that is written to. */
final class OutputPaths {

    private static final List<String> SETTINGS = List.of("archive.file", "error404.file", "feed.file", "index.file", "sitemap.file",
            "tag.path");

    private OutputPaths() {
    }

    /** @throws IllegalArgumentException if a file of JBake's own would lie outside */
    static void requireInside(Configuration settings) {
        for (String key : SETTINGS) {
            String value = settings.getString(key, "");
            requireInside(value, "jbake.properties: " + key + "=" + value);
        }
    }

    /**
     * Requires that a file lies in the folder.
     *
     * @param path relative to the folder
     * @param told where it is named, and how
     * @throws IllegalArgumentException if it would lie outside
     */
    static void requireInside(String path, String told) {
        if (Path.of("./" + path).normalize().startsWith("..")) {
            throw new IllegalArgumentException(told + " leder ut ur mappen som sidan skrivs till; ta bort ../");
        }
    }
}
