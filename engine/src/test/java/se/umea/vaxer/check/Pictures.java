package se.umea.vaxer.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Picture files for tests, made when they are asked for. */
public final class Pictures {

    /** 300 × 200, as Chromium writes WebP: with losses, without, and with transparency. */
    public static final byte[] WEBP = Base64.getDecoder().decode("UklGRrAAAABXRUJQVlA4IKQAAABwEACdASosAcgAP83m8XO/uDOsoCgD"
            + "8DmJaW7hdrEbQArN2vFych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snIe+2TkPfbJyHvtk5D"
            + "32ych77ZOQ99snIe+2TkPfbJyHvtk5D32ych77ZOQ99snH8AD+/uXOe7x6d2HIlg5BwwIAAAAAAAAAAA==");
    public static final byte[] WEBP_LOSSLESS = Base64.getDecoder().decode("UklGRh4AAABXRUJQVlA4TBEAAAAvK8ExAAfQnS4UqP+BiOh/AAA=");
    public static final byte[] WEBP_TRANSPARENT = Base64.getDecoder().decode("UklGRgIBAABXRUJQVlA4WAoAAAAQAAAAKwEAxwAAQUxQSBsAAAABDzD/"
            + "ERGCMNtoZudPdd8ZLKL/E3BxmPkvxQAAVlA4IMAAAAAwEgCdASosAcgAP83m8XI/ubQsIcgD8DmJaW7hdgEWgHc1Y0G7I07MUBcMdILTDVUFqQ"
            + "X4qsZP1UKrGg92YoChyhndmKAuGOkCRiDVQWpBfiqxCyZW9FY0HuzE6coZ3ZigLhjpAkYg1UFqQX4qsQsmVvRWNB7sxOnKGd2YoC4Y6QJGINVB"
            + "akF+KrELJlb0VjQe7MTpyhndmJ0AAP7+Wzr28dO+PlUl+S9suDTY0ZG7h566c5tjUYAAAAAAAAAAAAA=");

    private Pictures() {
    }

    /** @param format as ImageIO calls it: {@code png}, {@code jpeg} or {@code gif} */
    public static byte[] of(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(new Color(0x17565A));
        drawing.fillRect(0, 0, width, height);
        drawing.setColor(new Color(0xF0A04B));
        drawing.fillOval(width / 4, height / 4, width / 2, height / 2);
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a picture", e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG that a camera held on its side has written: browsers turn it by a quarter. */
    public static byte[] onItsSide(int width, int height) {
        return turned(of("jpeg", width, height), 6);
    }

    /** A JPEG with the orientation of Exif: from 1, upright, to 8. */
    public static byte[] turned(byte[] jpeg, int orientation) {
        return withSegment(jpeg, 0xE1, new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
            0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
    }

    /** A JPEG with a further segment at its beginning. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        int length = content.length + 2;
        byte[] segment = ByteBuffer.allocate(length + 2).put((byte) 0xFF).put((byte) marker).putShort((short) length).put(content).array();
        return ByteBuffer.allocate(jpeg.length + segment.length).put(jpeg, 0, 2).put(segment).put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A JPEG from a telephone: on its side, with its place in Umeå, its owner's name, and data of a picture editor. */
    public static byte[] fromTelephone(int width, int height) {
        byte[] exif = ByteBuffer.allocate(200).put("Exif\0\0MM\0*".getBytes(ISO_8859_1)).putInt(8)
                .putShort((short) 3)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) 6).putShort((short) 0)
                .putShort((short) 0x013B).putShort((short) 2).putInt(15).putInt(50)
                .putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(66)
                .putInt(0)
                .put("Anna Andersson\0\0".getBytes(ISO_8859_1))
                .putShort((short) 2)
                .putShort((short) 1).putShort((short) 2).putInt(2).put((byte) 'N').put(new byte[3])
                .putShort((short) 2).putShort((short) 5).putInt(3).putInt(96)
                .putInt(0)
                .putInt(63).putInt(1).putInt(49).putInt(1).putInt(30).putInt(1).array();
        byte[] xmp = "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>Anna Andersson</x:xmpmeta>".getBytes(ISO_8859_1);
        byte[] comment = "Fotograf: Anna Andersson".getBytes(ISO_8859_1);
        return withSegment(withSegment(withSegment(of("jpeg", width, height), 0xFE, comment), 0xE1, xmp), 0xE1, exif);
    }
}
