package se.umea.vaxer.html;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture as small as a page needs it, upright and in the colours of the web (sRGB): nothing of the original file but what is seen, so no
 * place, name or camera.
 *
 * @param extension {@code png} if some of it is transparent, otherwise {@code jpg}
 */
public record SmallImage(byte[] bytes, String extension, int width, int height) {

    /** Why a file becomes no small image. */
    public enum Reason { HEIC, UNKNOWN, PIXELS, DAMAGED }

    /** A file becomes no small image. */
    public static final class UnusableException extends Exception {

        private static final long serialVersionUID = 1L;
        private final Reason reason;

        private UnusableException(Reason reason, Exception cause) {
            super(reason.name(), cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    public static final long MAX_PIXELS = 120_000_000;

    /** The brands of ISO/IEC 23008-12 and of iPhones. */
    private static final Pattern HEIC = Pattern.compile("(?s)....ftyp(hei[cmsx]|he[vi][cmsx]|mif1|msf1).*");
    private static final Pattern READABLE = Pattern.compile("jpeg|png|bmp|tiff?");
    private static final int START = 12;
    private static final int MAX_SIDE = 1600;
    /** Many cameras' pictures are not read whole, which takes memory, but still finer than they become. */
    private static final int READ_SIDE = 2 * MAX_SIDE;
    private static final double SMALLER = 0.8;
    private static final float QUALITY = 0.8f;
    private static final int OPAQUE = 0xFF;

    public SmallImage {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(extension, "extension");
    }

    /**
     * Reads a JPEG, PNG, BMP or TIFF picture and makes it smaller: at most 1,600 pixels wide and high, and at most so many bytes.
     *
     * @throws UnusableException if the file is no such picture, is damaged, or has more than {@link #MAX_PIXELS}
     */
    public static SmallImage of(byte[] file, long maxBytes) throws UnusableException {
        BufferedImage image = turned(read(file), ImageSize.orientation(file));
        PngProfile.apply(file, image);
        int side = MAX_SIDE;
        SmallImage small = of(image, side);
        while (small.bytes().length > maxBytes && side > 1) {
            side = (int) (Math.min(side, Math.max(small.width(), small.height())) * SMALLER);
            small = of(image, side);
        }
        return small;
    }

    private static BufferedImage read(byte[] file) throws UnusableException {
        if (HEIC.matcher(new String(file, 0, Math.min(file.length, START), StandardCharsets.ISO_8859_1)).matches()) {
            throw new UnusableException(Reason.HEIC, null);
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnusableException(Reason.UNKNOWN, null);
            }
            ImageReader reader = readers.next();
            try {
                if (!READABLE.matcher(reader.getFormatName().toLowerCase(Locale.ROOT)).matches()) {
                    throw new UnusableException(Reason.UNKNOWN, null);
                }
                return read(reader, in);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // the readers throw both for damaged files
            throw new UnusableException(Reason.DAMAGED, e);
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream in) throws IOException, UnusableException {
        reader.setInput(in, true, true);
        // known from the first bytes, before there is memory for the pixels
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
            throw new UnusableException(Reason.PIXELS, null);
        }
        // libjpeg only warns of a file whose end is missing, and makes up the rest
        boolean[] cutOff = new boolean[1];
        reader.addIIOReadWarningListener((source, warning) -> cutOff[0] |= warning.toLowerCase(Locale.ROOT).contains("premature end"));
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / READ_SIDE);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, param);
        if (cutOff[0]) {
            throw new UnusableException(Reason.DAMAGED, null);
        }
        return isGreyWithAlpha(image) ? coloured(image) : image;
    }

    /** Java draws such a picture, of a PNG, lighter than it is: it takes its greys for amounts of light (CS_GRAY). */
    private static boolean isGreyWithAlpha(BufferedImage image) {
        return image.getColorModel().getNumComponents() == 2;
    }

    private static BufferedImage coloured(BufferedImage image) {
        BufferedImage coloured = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int shift = image.getColorModel().getComponentSize(0) - Byte.SIZE;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grey = image.getRaster().getSample(x, y, 0) >> shift;
                coloured.setRGB(x, y, image.getRaster().getSample(x, y, 1) >> shift << 24 | grey << 16 | grey << 8 | grey);
            }
        }
        return coloured;
    }

    /** Returns the picture as Exif turns it (TIFF 6.0 §8), in sRGB. */
    private static BufferedImage turned(BufferedImage image, int orientation) {
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        boolean onItsSide = turn.getScaleX() == 0;
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage turned = new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, type);
        Graphics2D drawing = turned.createGraphics();
        drawing.setComposite(AlphaComposite.Src);
        drawing.drawImage(image, turn, null);
        drawing.dispose();
        return turned;
    }

    private static SmallImage of(BufferedImage image, int side) {
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = image;
        // by half at a time, so that every pixel counts
        while (small.getWidth() > width || small.getHeight() > height) {
            small = scaled(small, Math.max(width, (small.getWidth() + 1) / 2), Math.max(height, (small.getHeight() + 1) / 2),
                    small.getType());
        }
        if (isTransparent(small)) {
            return new SmallImage(encoded(small, "png"), "png", width, height);
        }
        return new SmallImage(encoded(scaled(small, width, height, BufferedImage.TYPE_INT_RGB), "jpeg"), "jpg", width, height);
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height, int type) {
        BufferedImage scaled = new BufferedImage(width, height, type);
        Graphics2D drawing = scaled.createGraphics();
        drawing.setComposite(AlphaComposite.Src);
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(image, 0, 0, width, height, null);
        drawing.dispose();
        return scaled;
    }

    private static boolean isTransparent(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return false;
        }
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 != OPAQUE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
