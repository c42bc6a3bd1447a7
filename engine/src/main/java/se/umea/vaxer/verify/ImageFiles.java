package se.umea.vaxer.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.Hash;
import se.umea.vaxer.html.ImageSize;

/** Each image is a whole image of the kind that its name says, of a size that a browser can show. */
final class ImageFiles implements SiteCheck {

    private static final Pattern AVIF = Pattern.compile("....ftyp.{0,32}avi[fs].*", Pattern.DOTALL);
    private static final Set<String> UNKNOWN_TO_JAVA = Set.of("avif", "ico");
    private static final int START = 64;
    /** In bytes; a larger file is not opened. */
    private static final long MAX_SIZE = 50_000_000;
    /** In pixels. */
    private static final int MAX_SIDE = 10_000;
    /** Of so many rows and columns one is kept: the image only has to be readable. */
    private static final int SAMPLING = 16;

    /** The images that were good the last time, by kind and hash, which takes a fraction of the time to read one. */
    private volatile Set<String> good = Set.of();

    @Override
    public void site(FinishedSite site, Report report) {
        Set<String> now = ConcurrentHashMap.newKeySet();
        site.files("png", "jpg", "jpeg", "gif", "webp", "avif", "ico").parallelStream().forEach(file -> {
            if (site.size(file) > MAX_SIZE) {
                block(report, file, "large", MAX_SIZE / 1_000_000);
                return;
            }
            byte[] bytes = site.bytes(file);
            String key = FinishedSite.extension(file) + ' ' + Hash.hex(bytes);
            if (good.contains(key) || isGood(file, bytes, report)) {
                now.add(key);
            }
        });
        good = now;
    }

    /** Reports what is wrong with an image, and returns whether nothing is. */
    private static boolean isGood(String file, byte[] bytes, Report report) {
        String extension = FinishedSite.extension(file);
        String kind = kind(new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1));
        Optional<ImageSize> size = ImageSize.of(bytes);
        if (bytes.length == 0) {
            block(report, file, "empty");
        } else if (kind.isEmpty()) {
            block(report, file, "no-image", extension);
        } else if (!kind.equals(extension.replace("jpeg", "jpg"))) {
            block(report, file, "other-kind", extension, kind);
        } else if (size.filter(found -> found.width() > MAX_SIDE || found.height() > MAX_SIDE).isPresent()) {
            block(report, file, "wide", size.get().width(), size.get().height());
        } else if (!UNKNOWN_TO_JAVA.contains(kind) && (size.isEmpty() || !isReadable(bytes))) {
            block(report, file, "damaged");
        } else {
            return true;
        }
        return false;
    }

    private static void block(Report report, String file, String variant, Object... arguments) {
        report.block(Rule.IMAGE_UNREADABLE, file, "image-unreadable." + variant, "", arguments);
    }

    /** Returns the usual extension of the kind that the first bytes show; empty if they show none. */
    private static String kind(String start) {
        return start.startsWith("\u0089PNG\r\n\u001a\n") ? "png" : start.startsWith("\u00ff\u00d8\u00ff") ? "jpg"
                : start.startsWith("GIF87a") || start.startsWith("GIF89a") ? "gif"
                : start.startsWith("RIFF") && start.startsWith("WEBP", 8) ? "webp" : AVIF.matcher(start).matches() ? "avif"
                : start.startsWith("\0\0\1\0") ? "ico" : "";
    }

    /** Returns whether the image can be read to its end; true if Java cannot read its kind, such as WebP. */
    private static boolean isReadable(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return true;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(SAMPLING, SAMPLING, 0, 0);
                // a photograph for print has colours that Java can read but not show
                if (reader.canReadRaster()) {
                    reader.readRaster(0, param);
                } else {
                    reader.read(0, param);
                }
                return true;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // the readers throw both for damaged files
            return false;
        }
    }
}
