package se.umea.vaxer.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class SharePictureTest {

    private static final String PICTURE = """
            <style>.night { fill: var(--night) }</style>
            <svg viewBox="0 0 1200 630" width="1200" height="630">
              <path class="night" d="M0 0h1200v630H0z"/>
              <g transform="translate(600 0) scale(2)"><svg><circle fill="#ff0000" cx="100" cy="100" r="50"/></svg></g>
              <text font-family="Gelasio" font-size="80" fill="#ffffff" x="50" y="200" inline-size="%s" block-size="300">%s</text>
            </svg>
            """;

    @Test
    void drawsTheColoursAndTheShapesWhereTheyAre() throws IOException {
        BufferedImage image = image(PICTURE.formatted(500, "Björk"));

        assertEquals("1200 630", image.getWidth() + " " + image.getHeight());
        assertEquals(0x102030, image.getRGB(0, 0) & 0xffffff);
        assertEquals(0xff0000, image.getRGB(800, 200) & 0xffffff);
        assertEquals(0x102030, image.getRGB(910, 200) & 0xffffff);
    }

    @Test
    void breaksATextIntoLinesAndMakesItSmallerUntilItFits() throws IOException {
        assertEquals(1, lines(image(PICTURE.formatted(500, "Björk"))));
        assertEquals(3, lines(image(PICTURE.formatted(300, "Björkar xx Björkar"))));
        BufferedImage small = image(PICTURE.formatted(500, "Tillgänglighetsredogörelserna"));
        assertEquals(1, lines(small));
        assertEquals(0, IntStream.range(551, 599).filter(x -> isInked(small, x, 0, 300)).count());
    }

    @Test
    void hasTheSameBytesEachTime() {
        assertArrayEquals(draw(PICTURE.formatted(500, "Björk"), "--night: #102030;"),
                draw(PICTURE.formatted(500, "Björk"), "--night: #102030;"));
    }

    @Test
    void refusesWhatItCannotDraw() {
        assertEquals("mallen skrev inget svg-element",
                assertThrows(IllegalArgumentException.class, () -> draw("<p>Text", "")).getMessage());
        assertEquals("typsnittet Arial är okänt; använd ett av dem här: Gelasio, Public Sans", assertThrows(IllegalArgumentException.class,
                () -> draw("<svg><text font-family=Arial>a</text></svg>", "")).getMessage());
        assertEquals("en text behöver attributet font-size, som ett tal", assertThrows(IllegalArgumentException.class,
                () -> draw("<svg><text font-family=Gelasio>a</text></svg>", "")).getMessage());
    }

    /** What Java reads back is what was written, for pixels that compress well and such that do not. */
    @Test
    void writesPngThatOthersRead() throws IOException {
        Random random = new Random(7);
        int[] pixels = IntStream.range(0, 90_000).map(i -> i < 30_000 ? 0xfaf9f4 : i < 60_000 ? i / 700 : random.nextInt(0x1000000)).toArray();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(pixels, 300, 300)));

        assertArrayEquals(pixels, IntStream.of(image.getRGB(0, 0, 300, 300, null, 0, 300)).map(pixel -> pixel & 0xffffff).toArray());
    }

    private static BufferedImage image(String html) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(draw(html, "--night: #102030;")));
    }

    /** Counts the lines by their baselines, which are 96 pixels apart. */
    private static long lines(BufferedImage image) {
        return IntStream.of(200, 296, 392, 488).filter(baseline ->
                IntStream.range(50, 560).anyMatch(x -> isInked(image, x, baseline - 12, baseline - 2))).count();
    }

    private static boolean isInked(BufferedImage image, int x, int top, int bottom) {
        return IntStream.range(top, bottom).anyMatch(y -> (image.getRGB(x, y) & 0xffffff) == 0xffffff);
    }

    private static byte[] draw(String html, String linked) {
        return SharePicture.draw(Jsoup.parse(html), linked);
    }
}
