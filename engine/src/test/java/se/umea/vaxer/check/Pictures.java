package se.umea.vaxer.check;

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
        byte[] jpeg = of("jpeg", width, height);
        byte[] exif = {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
            0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        return ByteBuffer.allocate(jpeg.length + exif.length).put(jpeg, 0, 2).put(exif).put(jpeg, 2, jpeg.length - 2).array();
    }
}
