package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.html.Slug;

/** Names and writes files that are new on a site. */
final class NewFile {

    static final int MAX_NAME = 60;
    /** Names that Windows keeps for devices, whatever the extension. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)\\d");

    private NewFile() {
    }

    /**
     * Returns a name made of words, without an extension; throws if they have no letters for it.
     *
     * @param kind follows the name of a device
     */
    static String name(String words, String kind) {
        String name = Slug.of(words);
        if (name.length() > MAX_NAME) {
            int end = name.lastIndexOf('-', MAX_NAME);
            name = name.substring(0, end < 0 ? MAX_NAME : end);
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException(text("check.new-no-name", words));
        }
        return DEVICE.matcher(name).matches() ? name + '-' + kind : name;
    }

    /** @throws IllegalArgumentException if no file may have the name */
    static void requireValid(String name) {
        if (!FileNames.isValid(name) || DEVICE.matcher(name).matches()) {
            throw new IllegalArgumentException(text("check.new-invalid-name", name));
        }
    }

    /** @throws IllegalArgumentException if the file exists */
    static void requireNew(Site site, Path file) {
        if (Files.exists(file) || Files.isSymbolicLink(file)) {
            throw new IllegalArgumentException(text("check.new-exists", site.relative(file)));
        }
    }

    /**
     * Writes a file, in whole or not at all.
     *
     * @throws IllegalArgumentException if it exists by now, or its folder is a link
     * @throws UncheckedIOException     if it cannot be written
     */
    static void write(Site site, Path file, byte[] bytes) {
        if (Files.isSymbolicLink(file.getParent())) {
            throw new IllegalArgumentException(text("check.new-link", site.relative(file.getParent())));
        }
        // JBake and the check ignore a name that begins with a dot and ends like no page
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.createDirectories(file.getParent());
            try {
                Files.write(unfinished, bytes);
                Files.move(unfinished, file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(text("check.new-exists", site.relative(file)), e);
        } catch (IOException e) {
            throw new UncheckedIOException(text("check.cannot-write", file), e);
        }
    }
}
