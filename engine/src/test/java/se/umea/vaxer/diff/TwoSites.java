package se.umea.vaxer.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two small sites to compare, in the folders {@code old} and {@code new}; they begin with the same start page. */
public final class TwoSites {

    private final Path folder;

    public TwoSites(Path folder) throws IOException {
        this.folder = folder;
        both("index.html", page("Start", "<p>Welcome.</p>"));
    }

    public Path before() {
        return folder.resolve("old");
    }

    public Path after() {
        return folder.resolve("new");
    }

    /** Writes a file to both; a null leaves it out of one. */
    public TwoSites file(String address, String before, String after) throws IOException {
        return file(address, before == null ? null : before.getBytes(StandardCharsets.UTF_8),
                after == null ? null : after.getBytes(StandardCharsets.UTF_8));
    }

    public TwoSites file(String address, byte[] before, byte[] after) throws IOException {
        write(before(), address, before);
        write(after(), address, after);
        return this;
    }

    public TwoSites both(String address, String content) throws IOException {
        return file(address, content, content);
    }

    /** Writes a page with these main contents to both. */
    public TwoSites page(String address, String before, String after) throws IOException {
        return file(address, before == null ? null : page("Page", before), after == null ? null : page("Page", after));
    }

    private static void write(Path site, String address, byte[] content) throws IOException {
        if (content != null) {
            Path file = site.resolve(address);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }
    }

    public static String page(String title, String main) {
        return page(title, "", main, "");
    }

    public static String page(String title, String header, String main, String footer) {
        return """
                <!doctype html><html lang="en"><head><title>%s</title><meta name="description" content="About it."></head><body>
                <header>%s</header><main><h1>%s</h1>%s</main><footer>%s</footer></body></html>""".formatted(title, header, title, main, footer);
    }

    public static String redirect(String target) {
        return "<!doctype html><meta http-equiv=\"refresh\" content=\"0; url=" + target + "\"><title>Moved</title><p>Moved.</p>";
    }

    SiteDiff diff() {
        return SiteDiff.of(before(), after());
    }

    /** Returns the report as plain text, without the first line. */
    String report() {
        return DiffReport.plain(diff()).stream().skip(1).map(line -> line + '\n').reduce("", String::concat);
    }
}
