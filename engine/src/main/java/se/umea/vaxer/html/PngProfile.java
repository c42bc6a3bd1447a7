package se.umea.vaxer.html;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** The colour profile of a PNG file, which Java does not apply (ISO/IEC 15948 §11.3.3.3). */
final class PngProfile {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MAX_BYTES = 4_000_000;
    /** Red, green and blue, without transparency. */
    private static final int[] COLOURS = {0, 1, 2};

    private PngProfile() {
    }

    /** Converts a picture of a file to sRGB; leaves it as it is if the file has no profile that can be read, as browsers do. */
    static void apply(byte[] file, BufferedImage image) {
        try {
            Optional<ICC_Profile> profile = of(file).filter(found -> found.getNumComponents() == COLOURS.length);
            if (profile.isPresent()) {
                ICC_Profile[] conversion = {profile.get(), ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
                WritableRaster colours = image.getRaster()
                        .createWritableChild(0, 0, image.getWidth(), image.getHeight(), 0, 0, COLOURS);
                new ColorConvertOp(conversion, null).filter(colours, colours);
            }
        } catch (IOException | IllegalArgumentException | CMMException | IndexOutOfBoundsException e) {
            // a damaged profile is none
            return;
        }
    }

    private static Optional<ICC_Profile> of(byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file.length < PNG.length || bytes.mismatch(ByteBuffer.wrap(PNG)) != PNG.length) {
            return Optional.empty();
        }
        int at = PNG.length;
        while (at + 8 <= file.length) {
            int length = bytes.getInt(at);
            String chunk = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            int data = at + 8;
            if (chunk.equals("IDAT") || length < 0) {
                return Optional.empty();
            }
            if (chunk.equals("iCCP")) {
                int compressed = data;
                while (bytes.get(compressed) != 0) {
                    compressed++;
                }
                // after the name's end, the method of compression, of which there is one
                compressed += 2;
                InputStream in = new ByteArrayInputStream(file, compressed, data + length - compressed);
                try (InputStream profile = new InflaterInputStream(in)) {
                    return Optional.of(ICC_Profile.getInstance(profile.readNBytes(MAX_BYTES)));
                }
            }
            at = data + length + 4;
        }
        return Optional.empty();
    }
}
