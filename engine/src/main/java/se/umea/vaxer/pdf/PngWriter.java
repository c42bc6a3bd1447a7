package se.umea.vaxer.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Writes PNG images (RFC 2083) of flat colours. The compression is its own (RFC 1951, fixed codes, runs of one byte): Java's depends on
 * the zlib of the machine, and an image has to have the same bytes on each.
 */
final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int UP = 2;
    private static final int MAX_RUN = 258;
    private static final int[] LENGTHS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
        163, 195, 227, 258};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long bits;
    private int count;

    private PngWriter() {
    }

    /** @param pixels row by row, as 0xRRGGBB */
    static byte[] write(int[] pixels, int width, int height) {
        byte[] rows = rows(pixels, width, height);
        Adler32 sum = new Adler32();
        sum.update(rows);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array());
        byte[] data = new PngWriter().deflate(rows);
        chunk(png, "IDAT", ByteBuffer.allocate(data.length + 6).putShort((short) 0x7801).put(data).putInt((int) sum.getValue()).array());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** Returns the difference of each byte to the one above it: 0 almost everywhere. */
    private static byte[] rows(int[] pixels, int width, int height) {
        byte[] rows = new byte[height * (1 + 3 * width)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            rows[at++] = UP;
            for (int x = 0; x < width; x++) {
                int pixel = pixels[y * width + x];
                int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
                for (int shift = 16; shift >= 0; shift -= 8) {
                    rows[at++] = (byte) ((pixel >> shift) - (above >> shift));
                }
            }
        }
        return rows;
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] typed = ByteBuffer.allocate(4 + data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data).array();
        CRC32 sum = new CRC32();
        sum.update(typed);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(typed);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** Writes one block with fixed codes. */
    private byte[] deflate(byte[] data) {
        bits(0b011, 3);
        for (int i = 0; i < data.length;) {
            symbol(data[i] & 0xff);
            int start = ++i;
            while (i < data.length && data[i] == data[start - 1]) {
                i++;
            }
            run(i - start, data[start - 1] & 0xff);
        }
        symbol(256);
        bits(0, 7);
        return out.toByteArray();
    }

    /** Writes a byte so many times more. */
    private void run(int more, int value) {
        int left = more;
        while (left >= LENGTHS[0]) {
            int length = Math.min(left, MAX_RUN);
            int code = LENGTHS.length - 1;
            while (LENGTHS[code] > length) {
                code--;
            }
            symbol(257 + code);
            bits(length - LENGTHS[code], code < 8 || code == LENGTHS.length - 1 ? 0 : code / 4 - 1);
            // a distance of one
            bits(0, 5);
            left -= length;
        }
        for (; left > 0; left--) {
            symbol(value);
        }
    }

    /** Writes a symbol's fixed code, whose first bit is its highest. */
    private void symbol(int symbol) {
        int length = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8;
        int code = symbol < 144 ? 0x30 + symbol : symbol < 256 ? 0x190 + symbol - 144 : symbol < 280 ? symbol - 256 : 0xc0 + symbol - 280;
        bits(Integer.reverse(code) >>> 32 - length, length);
    }

    private void bits(int value, int length) {
        bits |= (long) value << count;
        for (count += length; count >= 8; count -= 8) {
            out.write((int) bits & 0xff);
            bits >>>= 8;
        }
    }
}
