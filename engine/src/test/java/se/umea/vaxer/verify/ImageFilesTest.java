package se.umea.vaxer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.umea.vaxer.check.Pictures;
import se.umea.vaxer.finding.Finding;

class ImageFilesTest {

    private static final byte[] PNG = Pictures.of("png", 300, 200);

    @TempDir
    private Path site;

    @Test
    void allowsWholePictures() throws IOException {
        assertEquals("", judge("a.png", PNG));
        assertEquals("", judge("a.jpg", Pictures.of("jpeg", 300, 200)));
        assertEquals("", judge("a.JPEG", Pictures.onItsSide(300, 200)));
        assertEquals("", judge("a.gif", Pictures.of("gif", 300, 200)));
        assertEquals("", judge("a.webp", Pictures.WEBP));
        assertEquals("", judge("a.avif", "\0\0\0\40ftypmif1\0\0\0\0mif1avifmiaf".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.jpeg", "a.gif", "a.webp", "a.avif", "a.ico"})
    void rejectsAFileThatIsEmptyOrNoPicture(String name) throws IOException {
        assertEquals("filen är tom", judge(name, new byte[0]));
        assertEquals("filen är ingen bild, fast den heter " + name.substring(1), judge(name, "MZ\220".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("filen är ingen bild, fast den heter " + name.substring(1), judge(name, new byte[500_000]));
    }

    @Test
    void rejectsAPictureOfAnotherKindThanItsName() throws IOException {
        assertEquals("bilden heter .jpg men är av slaget png", judge("a.jpg", PNG));
        assertEquals("bilden heter .webp men är av slaget jpg", judge("a.webp", Pictures.of("jpeg", 300, 200)));
    }

    @Test
    void rejectsAPictureThatIsCutOffOrDamaged() throws IOException {
        byte[] garbled = PNG.clone();
        Arrays.fill(garbled, PNG.length / 2, PNG.length - 20, (byte) 0x55);

        assertEquals("bilden är skadad", judge("a.png", Arrays.copyOf(PNG, 20)));
        assertEquals("bilden är skadad", judge("a.png", Arrays.copyOf(PNG, PNG.length / 2)));
        assertEquals("bilden är skadad", judge("a.png", garbled));
        assertEquals("bilden är skadad", judge("a.gif", Arrays.copyOf(Pictures.of("gif", 300, 200), 12)));
        assertEquals("bilden är skadad", judge("a.jpg", Arrays.copyOf(Pictures.of("jpeg", 300, 200), 40)));
        assertEquals("bilden är skadad", judge("a.webp", Arrays.copyOf(Pictures.WEBP, 20)));
    }

    @Test
    void rejectsAPictureThatSaysItIsAKilometreWide() throws IOException {
        ByteBuffer png = ByteBuffer.wrap(PNG.clone()).putInt(16, 2_000_000_000);
        CRC32 sum = new CRC32();
        sum.update(png.array(), 12, 17);
        png.putInt(29, (int) sum.getValue());

        assertEquals("bilden är 2000000000 × 200 bildpunkter", judge("a.png", png.array()));
    }

    private String judge(String name, byte[] file) throws IOException {
        Files.write(site.resolve(name), file);
        List<Finding> findings = new ImageFiles().judge(new FinishedSite(site, URI.create("https://example.org/"), Set.of(name), Set.of(), Map.of(), List.of()));
        return String.join("\n", findings.stream().map(finding -> finding.message().split("; ")[0]).toList());
    }
}
