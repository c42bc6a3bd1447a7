package se.umea.vaxer.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A site as a stranger meets it: the files that were written, and nothing of how they came about.
 *
 * @param root the folder that holds index.html
 */
record BuiltSite(Path root) {

    /** The site that the package phase made of the project's own content. */
    static BuiltSite ofTheProject() {
        return new BuiltSite(Path.of("target", "site").toAbsolutePath());
    }

    /** The pages of {@link #ofTheProject} as a source of test parameters; those in the system property {@code vaxer.pages} alone if it is set. */
    static Stream<String> addresses() {
        List<String> chosen = List.of(System.getProperty("vaxer.pages", "").split(","));
        return ofTheProject().pages().stream().filter(page -> chosen.contains("") || chosen.contains(page));
    }

    /** Addresses of all files, relative to the root, sorted. */
    List<String> files() {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).map(this::address).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + root, e);
        }
    }

    /** Addresses of the HTML pages, sorted; those that only lead on from an old address are none. */
    List<String> pages() {
        return files().stream().filter(file -> file.endsWith(".html") && !text(file).contains("http-equiv=\"refresh\"")).toList();
    }

    boolean has(String address) {
        return Files.isRegularFile(root.resolve(address));
    }

    Document page(String address) {
        return Jsoup.parse(text(address), "http://site.invalid/" + address);
    }

    String text(String address) {
        try {
            return Files.readString(root.resolve(address));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + root.resolve(address), e);
        }
    }

    private String address(Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
