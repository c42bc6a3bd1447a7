package se.umea.vaxer.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.Pictures;

class ImageSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void readsWhatJavaWrites(String format) {
        assertEquals("1300 × 70", size(Pictures.of(format, 1300, 70)));
    }

    @Test
    void readsEachKindOfWebP() {
        assertEquals(List.of("300 × 200", "300 × 200", "300 × 200"), List.of(size(Pictures.WEBP),
                size(Pictures.WEBP_LOSSLESS), size(Pictures.WEBP_TRANSPARENT)));
    }

    @Test
    void turnsAnImageThatWasTakenOnItsSide() {
        assertEquals("300 × 400", size(Pictures.onItsSide(400, 300)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "<svg width='640' height='480'/>; 640 × 480",
        "<svg width='640px' height='479.5px' viewBox='0 0 4 3'/>; 640 × 480",
        "<?xml version='1.0'?><!-- <svg width='1' height='1'> --><svg width='100%' viewBox='-5 -5, 24,16'/>; 24 × 16",
        "<svg width='10cm' height='5cm' viewBox='0 0 .5 20'/>; 1 × 20",
        "<svg/>; none",
        "<svg width='0' height='480'/>; none",
        "<html><svg width='640' height='480'/></html>; none"})
    void readsTheSizeOrTheViewBoxOfAnSvgImage(String svg, String size) {
        assertEquals(size, size(svg.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "en text, inte en bild", "RIFF....WAVEfmt "})
    void readsNoSizeInOtherFiles(String text) {
        assertEquals("none", size(text.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "webp", "side"})
    void readsTheSameOrNothingInABrokenFile(String format) {
        byte[] whole = switch (format) {
            case "webp" -> Pictures.WEBP;
            case "side" -> Pictures.onItsSide(200, 300);
            default -> Pictures.of(format, 300, 200);
        };
        for (int length = 0; length < whole.length; length++) {
            Optional<ImageSize> size = ImageSize.of(Arrays.copyOf(whole, length));
            assertEquals(new ImageSize(300, 200), size.orElse(new ImageSize(300, 200)), length + " bytes");
        }
    }

    @Test
    void ignoresDamagedCameraData() {
        byte[] picture = Pictures.onItsSide(400, 300);
        picture[16] = 0x7F;
        assertEquals("400 × 300", size(picture));
    }

    private static String size(byte[] picture) {
        return ImageSize.of(picture).map(size -> size.width() + " × " + size.height()).orElse("none");
    }
}
