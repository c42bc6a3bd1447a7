package se.umea.vaxer.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import se.umea.vaxer.finding.Finding;
import se.umea.vaxer.finding.Rule;
import se.umea.vaxer.html.ImageSize;

/** Each picture is a whole picture of the kind that its name says, of a size that a browser can show. */
final class ImageFiles implements SiteRule {

    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "ico");
    private static final Pattern AVIF = Pattern.compile("....ftyp.{0,32}avi[fs].*", Pattern.DOTALL);
    private static final int START = 64;
    /** In bytes; a larger file is not opened. */
    private static final long MAX_BYTES = 50_000_000;
    private static final int MAX_SIDE = 10_000;
    /** Of each so many rows and columns of a picture, one is kept: it is to be read, not to be shown. */
    private static final int SAMPLING = 16;

    @Override
    public List<Finding> judge(FinishedSite site) {
        return site.files().stream().filter(file -> ENDINGS.contains(ending(file))).sorted().toList().parallelStream()
                .flatMap(file -> fault(ending(file), site.folder().resolve(file)).stream()
                        .map(fault -> Finding.blocking(Rule.IMAGE_UNREADABLE, file, 0, fault))).toList();
    }

    private static Optional<String> fault(String ending, Path file) {
        try {
            return Files.size(file) > MAX_BYTES ? Optional.of("bilden är större än " + MAX_BYTES / 1_000_000 + " MB; spara den mindre")
                    : fault(ending, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("kunde inte läsa " + file, e);
        }
    }

    private static Optional<String> fault(String ending, byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of("filen är tom; lägg dit bilden på nytt");
        }
        String kind = kind(new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1));
        if (kind.isEmpty()) {
            return Optional.of("filen är ingen bild, fast den heter ." + ending + "; lägg dit den rätta");
        }
        if (!kind.equals(ending.replace("jpeg", "jpg"))) {
            return Optional.of("bilden heter ." + ending + " men är av slaget " + kind + "; spara om den, eller byt namn till ." + kind);
        }
        if (Set.of("avif", "ico").contains(kind)) {
            return Optional.empty();
        }
        Optional<ImageSize> size = ImageSize.of(bytes);
        if (size.filter(found -> found.width() > MAX_SIDE || found.height() > MAX_SIDE).isPresent()) {
            return Optional.of("bilden är " + size.get().width() + " × " + size.get().height() + " bildpunkter; spara den mindre");
        }
        return size.isPresent() && isReadable(bytes) ? Optional.empty() : Optional.of("bilden är skadad; spara om den");
    }

    /** The usual ending of the kind that the first bytes show; empty where they show none. */
    private static String kind(String start) {
        return start.startsWith("\u0089PNG\r\n\u001a\n") ? "png" : start.startsWith("\u00ff\u00d8\u00ff") ? "jpg"
                : start.startsWith("GIF87a") || start.startsWith("GIF89a") ? "gif"
                : start.startsWith("RIFF") && start.startsWith("WEBP", 8) ? "webp" : AVIF.matcher(start).matches() ? "avif"
                : start.startsWith("\0\0\1\0") ? "ico" : "";
    }

    /** Whether it can be read to its end; true where Java cannot read its kind, as WebP. */
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
                // a photograph for print has colours that Java shows no picture of, but can read
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
            // the readers throw both for what is wrong in the file
            return false;
        }
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
