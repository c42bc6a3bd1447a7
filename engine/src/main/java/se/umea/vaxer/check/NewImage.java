package se.umea.vaxer.check;

import static se.umea.vaxer.finding.Messages.text;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.io.function.Uncheck;
import se.umea.vaxer.content.Site;
import se.umea.vaxer.html.SmallImage;

/**
 * A picture for a site's pages, made from a camera's or a program's file.
 *
 * @param file where it belongs: in the folder of the setting {@code image.folder} among the assets
 */
public record NewImage(Site site, Path file, SmallImage image) {

    private static final String SETTING = "image.folder";
    private static final String DEFAULT_FOLDER = "images";
    private static final int MAX_MEGABYTES = 100;

    public NewImage {
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(image, "image");
    }

    /**
     * Reads a picture; writes nothing.
     *
     * @param name of the file, without extension; empty for one like the picture's
     * @throws IllegalArgumentException if the file is no picture that can be used, or there is one of the name
     * @throws UncheckedIOException     if it cannot be read
     */
    public static NewImage of(Site site, Path picture, String name) {
        String given = picture.getFileName().toString();
        String stem = given.contains(".") ? given.substring(0, given.lastIndexOf('.')) : given;
        String fileName = name.isEmpty() ? NewFile.name(stem, "image") : name;
        NewFile.requireValid(fileName);
        SmallImage image;
        try {
            image = SmallImage.of(read(picture), FileNames.MAX_IMAGE_BYTES);
        } catch (SmallImage.UnusableException e) {
            String reason = e.reason().name().toLowerCase(Locale.ROOT);
            throw new IllegalArgumentException(text("check.image." + reason, picture, SmallImage.MAX_PIXELS / 1_000_000), e.getCause());
        }
        Path assets = site.config().getAssetFolder().toPath();
        String folder = folder(site);
        Path file = assets.resolve(folder).resolve(fileName + '.' + image.extension()).normalize();
        if (!file.startsWith(assets.normalize())) {
            throw new IllegalArgumentException(text("bake.setting-outside", SETTING, folder));
        }
        NewFile.requireNew(site, file);
        return new NewImage(site, file, image);
    }

    /** Returns the folder of pictures, relative to the assets folder. */
    public static String folder(Site site) {
        return site.setting(SETTING).isEmpty() ? DEFAULT_FOLDER : site.setting(SETTING).replaceFirst("/+$", "");
    }

    private static byte[] read(Path picture) {
        return Uncheck.get(() -> {
            if (!Files.isRegularFile(picture)) {
                throw new IllegalArgumentException(text("check.image.no-file", picture));
            }
            if (Files.size(picture) > MAX_MEGABYTES * 1_000_000L) {
                throw new IllegalArgumentException(text("check.image.bytes", picture, MAX_MEGABYTES));
            }
            return Files.readAllBytes(picture);
        }, () -> text("content.cannot-read", picture));
    }

    /**
     * Writes the picture, in whole or not at all.
     *
     * @throws IllegalArgumentException if there is a file of its name by now
     * @throws UncheckedIOException     if it cannot be written
     */
    public void write() {
        NewFile.write(site, file, image.bytes());
    }

    /** Returns the picture's address from the site's root. */
    public String address() {
        return site.config().getAssetFolder().toPath().relativize(file).toString().replace('\\', '/');
    }
}
