package se.umea.vaxer.html;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The width and height of an image as a browser shows it, read from the file's first bytes.
 *
 * @param width  in CSS pixels, at least 1
 * @param height in CSS pixels, at least 1
 */
public record ImageSize(int width, int height) {

    /** The size of the picture that other sites ask for where a page is shared. */
    public static final ImageSize SHARED = new ImageSize(1200, 630);

    private static final int PNG = 0x89504E47;
    private static final int GIF = 0x47494638;
    private static final int RIFF = 0x52494646;
    private static final int JPEG = 0xFFD8;
    private static final int EXIF = 0x45786966;
    private static final short INTEL = 0x4949;
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int FIRST_ON_ITS_SIDE = 5;
    private static final Pattern PIXELS = Pattern.compile("([0-9]++(?:\\.[0-9]++)?|\\.[0-9]++)(?:px)?");

    /** As its file has it, not turned. */
    private record JpegFrame(int width, int height, int orientation) {
    }

    /**
     * Returns the size of a PNG, JPEG, GIF, WebP or SVG image, by its content and not by its name. A JPEG that its Exif data turns on its
     * side is as wide as it is shown.
     *
     * @return empty if the bytes are none of these, end too early, or have no size
     */
    public static Optional<ImageSize> of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            return switch (bytes.getInt(0)) {
                case PNG -> size(bytes.getInt(16), bytes.getInt(20));
                case GIF -> size(little(bytes, 6, 2), little(bytes, 8, 2));
                case RIFF -> webP(bytes);
                default -> Short.toUnsignedInt(bytes.getShort(0)) != JPEG ? svg(file)
                        : jpeg(bytes).flatMap(frame -> frame.orientation() >= FIRST_ON_ITS_SIDE
                                ? size(frame.height(), frame.width()) : size(frame.width(), frame.height()));
            };
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Returns how a JPEG is turned to be shown, as its Exif data has it: from 1, upright, to 8 (TIFF 6.0 §8). */
    public static int orientation(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            return Short.toUnsignedInt(bytes.getShort(0)) != JPEG ? UPRIGHT : jpeg(bytes).map(JpegFrame::orientation).orElse(UPRIGHT);
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static Optional<ImageSize> size(double width, double height) {
        return width > 0 && height > 0
                ? Optional.of(new ImageSize((int) Math.ceil(width), (int) Math.ceil(height))) : Optional.empty();
    }

    private static int little(ByteBuffer bytes, int at, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | Byte.toUnsignedInt(bytes.get(at + i));
        }
        return value;
    }

    /** The first chunk has the name of one of three kinds (RFC 9649 §2.5–2.7). */
    private static Optional<ImageSize> webP(ByteBuffer bytes) {
        return switch (new String(bytes.array(), 8, 8, StandardCharsets.ISO_8859_1)) {
            case "WEBPVP8 " -> size(little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF);
            case "WEBPVP8L" -> size((little(bytes, 21, 4) & 0x3FFF) + 1, (little(bytes, 21, 4) >> 14 & 0x3FFF) + 1);
            case "WEBPVP8X" -> size(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
            default -> Optional.empty();
        };
    }

    /** The segment that starts a frame has the size (ITU-T T.81 §B.1, B.2.2). */
    private static Optional<JpegFrame> jpeg(ByteBuffer bytes) {
        int orientation = UPRIGHT;
        int at = 2;
        while (Byte.toUnsignedInt(bytes.get(at)) == 0xFF) {
            int marker = Byte.toUnsignedInt(bytes.get(at + 1));
            int length = Short.toUnsignedInt(bytes.getShort(at + 2));
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                int height = Short.toUnsignedInt(bytes.getShort(at + 5));
                int width = Short.toUnsignedInt(bytes.getShort(at + 7));
                return Optional.of(new JpegFrame(width, height, orientation));
            }
            if (marker == 0xE1 && bytes.getInt(at + 4) == EXIF) {
                orientation = orientation(bytes, at + 10, length - 8);
            }
            at += marker == 0xFF ? 1 : 2 + length;
        }
        return Optional.empty();
    }

    /** Returns the orientation by the first directory (TIFF 6.0 §2); upright if it has none. */
    private static int orientation(ByteBuffer jpeg, int at, int length) {
        try {
            ByteBuffer tiff = jpeg.slice(at, length);
            tiff.order(tiff.getShort(0) == INTEL ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int entry = directory + 2; entry < directory + 2 + entries * 12; entry += 12) {
                if (tiff.getShort(entry) == ORIENTATION) {
                    return tiff.getShort(entry + 8);
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            // browsers ignore damaged camera data too
            return UPRIGHT;
        }
    }

    /** The root's own size, or that of its view box if its size depends on the page. */
    private static Optional<ImageSize> svg(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        Element root = text.stripLeading().startsWith("<") || text.startsWith("\uFEFF")
                ? Jsoup.parse(text, "", Parser.xmlParser()).firstElementChild() : null;
        if (root == null || !root.normalName().equals("svg")) {
            return Optional.empty();
        }
        double width = pixels(root.attr("width"));
        double height = pixels(root.attr("height"));
        if (width > 0 && height > 0) {
            return size(width, height);
        }
        String[] box = root.attr("viewBox").trim().split("[\\s,]+");
        return box.length == 4 ? size(pixels(box[2]), pixels(box[3])) : Optional.empty();
    }

    /** Returns 0 for what is no number of pixels, such as 100%. */
    private static double pixels(String length) {
        Matcher number = PIXELS.matcher(length.trim());
        return number.matches() ? Double.parseDouble(number.group(1)) : 0;
    }
}
