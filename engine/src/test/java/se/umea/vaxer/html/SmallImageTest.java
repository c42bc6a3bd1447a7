package se.umea.vaxer.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.Pictures;

class SmallImageTest {

    private static final long MAX_BYTES = 500_000;

    @Test
    void keepsNothingOfAPhotographButWhatIsSeen() throws Exception {
        byte[] photograph = Pictures.fromTelephone(2400, 1800);
        assertTrue(new String(photograph, ISO_8859_1).contains("Anna Andersson"));

        SmallImage small = SmallImage.of(photograph, MAX_BYTES);

        assertEquals("jpg 1200 × 1600", small.extension() + " " + small.width() + " × " + small.height());
        assertEquals(List.of("e0", "db", "db", "c0", "c4", "c4", "c4", "c4", "da"), markers(small.bytes()));
        assertEquals("JFIF\0", new String(small.bytes(), 6, 5, ISO_8859_1));
        assertFalse(new String(small.bytes(), ISO_8859_1).contains("Anna"));
    }

    @ParameterizedTest
    @CsvSource({"1, red green blue white", "2, green red white blue", "3, white blue green red", "4, blue white red green",
        "5, red blue green white", "6, blue red white green", "7, white green blue red", "8, green white red blue",
        "9, red green blue white"})
    void turnsAPhotographAsItsCameraWasHeld(int orientation, String corners) throws Exception {
        BufferedImage picture = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 32; i++) {
            int x = i % 64;
            int y = i / 64;
            picture.setRGB(x, y, y < 16 ? x < 32 ? 0xFF0000 : 0x00FF00 : x < 32 ? 0x0000FF : 0xFFFFFF);
        }
        BufferedImage small = read(SmallImage.of(Pictures.turned(written(picture, "jpeg"), orientation), MAX_BYTES));

        int right = small.getWidth() - 5;
        int bottom = small.getHeight() - 5;
        assertEquals(corners, String.join(" ", colour(small, 4, 4), colour(small, right, 4), colour(small, 4, bottom),
                colour(small, right, bottom)));
        assertEquals(orientation >= 5 && orientation <= 8 ? 32 : 64, small.getWidth());
    }

    @Test
    void leavesASmallPictureItsSize() throws Exception {
        SmallImage small = SmallImage.of(Pictures.of("png", 300, 200), MAX_BYTES);
        assertEquals("jpg 300 × 200", small.extension() + " " + small.width() + " × " + small.height());
    }

    @Test
    void keepsATransparentPictureTransparent() throws Exception {
        BufferedImage picture = new BufferedImage(2000, 500, BufferedImage.TYPE_INT_ARGB);
        picture.createGraphics().fillRect(0, 0, 1000, 500);
        SmallImage small = SmallImage.of(written(picture, "png"), MAX_BYTES);
        assertEquals("png 1600 × 400", small.extension() + " " + small.width() + " × " + small.height());
        assertEquals(List.of(0, 0xFFFFFFFF), List.of(read(small).getRGB(1500, 200), read(small).getRGB(100, 200)));
    }

    @Test
    void keepsGreysAsTheyAre() throws Exception {
        ComponentColorModel greyWithAlpha = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false,
                Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
        BufferedImage picture = new BufferedImage(greyWithAlpha, greyWithAlpha.createCompatibleWritableRaster(8, 8), false, null);
        for (int i = 0; i < 64; i++) {
            picture.getRaster().setPixel(i % 8, i / 8, new int[] {0x80, i < 32 ? 0xFF : 0x40});
        }
        BufferedImage small = read(SmallImage.of(written(picture, "png"), MAX_BYTES));
        assertEquals(List.of(0xFF808080, 0x40808080), List.of(small.getRGB(4, 1), small.getRGB(4, 6)));
    }

    @Test
    void makesAPictureOfManyBytesSmallerStill() throws Exception {
        BufferedImage noise = new BufferedImage(1500, 1500, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(17);
        for (int i = 0; i < 1500 * 1500; i++) {
            noise.setRGB(i % 1500, i / 1500, random.nextInt());
        }
        assertTrue(SmallImage.of(written(noise, "bmp"), MAX_BYTES).bytes().length <= MAX_BYTES);
    }

    @Test
    void convertsOtherColoursToThoseOfTheWeb() throws Exception {
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            grey.setRGB(i % 64, i / 64, 0x808080);
        }
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] segment = ByteBuffer.allocate(profile.length + 14).put("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1)).put(profile).array();
        int rgb = read(SmallImage.of(Pictures.withSegment(written(grey, "jpeg"), 0xE2, segment), MAX_BYTES)).getRGB(32, 32);
        // IEC 61966-2-1: half of the light is 188 of 255
        assertTrue(Math.abs((rgb & 0xFF) - 188) <= 3, Integer.toHexString(rgb));
    }

    @Test
    void convertsTheColoursOfAPngToo() throws Exception {
        BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 64 * 64; i++) {
            picture.setRGB(i % 64, i / 64, 0xFE808080);
        }
        byte[] png = written(picture, "png");
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        int rgb = read(SmallImage.of(withProfile(png, profile), MAX_BYTES)).getRGB(32, 32);
        assertTrue(Math.abs((rgb & 0xFF) - 188) <= 3 && rgb >>> 24 == 0xFE, Integer.toHexString(rgb));
        // no profile, as far as a browser can tell
        assertEquals(0xFE808080, read(SmallImage.of(withProfile(png, new byte[200]), MAX_BYTES)).getRGB(32, 32));
    }

    private static byte[] withProfile(byte[] png, byte[] profile) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write("iCCPtest\0\0".getBytes(ISO_8859_1));
        try (DeflaterOutputStream compressed = new DeflaterOutputStream(chunk)) {
            compressed.write(profile);
        }
        CRC32 sum = new CRC32();
        sum.update(chunk.toByteArray());
        int header = 33;
        return ByteBuffer.allocate(png.length + chunk.size() + 8).put(png, 0, header).putInt(chunk.size() - 4).put(chunk.toByteArray())
                .putInt((int) sum.getValue()).put(png, header, png.length - header).array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "mif1", "heix"})
    void refusesHeic(String brand) {
        assertEquals(SmallImage.Reason.HEIC, reason(("\0\0\0\u0018ftyp" + brand + "\0\0\0\0").getBytes(ISO_8859_1)));
    }

    @Test
    void refusesWhatIsNoPhotograph() {
        assertEquals(SmallImage.Reason.UNKNOWN, reason("en text".getBytes(ISO_8859_1)));
        assertEquals(SmallImage.Reason.UNKNOWN, reason(new byte[0]));
        assertEquals(SmallImage.Reason.UNKNOWN, reason(Pictures.WEBP));
        assertEquals(SmallImage.Reason.UNKNOWN, reason(Pictures.of("gif", 30, 20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void refusesAFileWhoseEndIsMissing(String format) {
        byte[] whole = Pictures.of(format, 600, 400);
        assertEquals(SmallImage.Reason.DAMAGED, reason(Arrays.copyOf(whole, whole.length / 2)));
        assertEquals(SmallImage.Reason.DAMAGED, reason(Arrays.copyOf(whole, 40)));
    }

    @Test
    void refusesMorePixelsThanMemoryHas() {
        byte[] png = Pictures.of("png", 30, 20);
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertEquals(SmallImage.Reason.PIXELS, reason(png));
    }

    private static SmallImage.Reason reason(byte[] file) {
        return assertThrows(SmallImage.UnusableException.class, () -> SmallImage.of(file, MAX_BYTES)).reason();
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, format, bytes));
        return bytes.toByteArray();
    }

    private static BufferedImage read(SmallImage small) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(small.bytes()));
    }

    private static String colour(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        boolean red = (rgb >> 16 & 0xFF) > 0x80;
        boolean green = (rgb >> 8 & 0xFF) > 0x80;
        return red && green ? "white" : red ? "red" : green ? "green" : "blue";
    }

    /** The markers of a JPEG's segments, up to the pixels. */
    private static List<String> markers(byte[] jpeg) {
        List<String> markers = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        for (int at = 2; !markers.contains("da"); at += 2 + Short.toUnsignedInt(bytes.getShort(at + 2))) {
            markers.add(Integer.toHexString(Byte.toUnsignedInt(bytes.get(at + 1))));
        }
        return markers;
    }
}
