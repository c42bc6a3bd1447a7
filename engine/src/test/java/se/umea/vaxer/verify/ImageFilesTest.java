package se.umea.vaxer.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
    void acceptsWholeImages() throws IOException {
        assertEquals("", findings("a.png", PNG));
        assertEquals("", findings("a.jpg", Pictures.of("jpeg", 300, 200)));
        assertEquals("", findings("a.JPEG", Pictures.onItsSide(300, 200)));
        assertEquals("", findings("a.gif", Pictures.of("gif", 300, 200)));
        assertEquals("", findings("a.webp", Pictures.WEBP));
        assertEquals("", findings("a.avif", "\0\0\0\40ftypmif1\0\0\0\0mif1avifmiaf".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.jpeg", "a.gif", "a.webp", "a.avif", "a.ico"})
    void rejectsAFileThatIsEmptyOrNoImage(String name) throws IOException {
        assertEquals("filen är tom", findings(name, new byte[0]));
        assertEquals("filen är ingen bild, fast den heter " + name.substring(1), findings(name, "MZ\220".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("filen är ingen bild, fast den heter " + name.substring(1), findings(name, new byte[500_000]));
    }

    @Test
    void rejectsAnImageOfAnotherKindThanItsName() throws IOException {
        assertEquals("bilden heter .jpg men är av slaget png", findings("a.jpg", PNG));
        assertEquals("bilden heter .webp men är av slaget jpg", findings("a.webp", Pictures.of("jpeg", 300, 200)));
    }

    @Test
    void rejectsAnImageThatIsCutOffOrDamaged() throws IOException {
        byte[] garbled = PNG.clone();
        Arrays.fill(garbled, PNG.length / 2, PNG.length - 20, (byte) 0x55);

        assertEquals("bilden är skadad", findings("a.png", Arrays.copyOf(PNG, 20)));
        assertEquals("bilden är skadad", findings("a.png", Arrays.copyOf(PNG, PNG.length / 2)));
        assertEquals("bilden är skadad", findings("a.png", garbled));
        assertEquals("bilden är skadad", findings("a.gif", Arrays.copyOf(Pictures.of("gif", 300, 200), 12)));
        assertEquals("bilden är skadad", findings("a.jpg", Arrays.copyOf(Pictures.of("jpeg", 300, 200), 40)));
        assertEquals("bilden är skadad", findings("a.webp", Arrays.copyOf(Pictures.WEBP, 20)));
    }

    @Test
    void rejectsAnImageTooWideForBrowsers() throws IOException {
        ByteBuffer png = ByteBuffer.wrap(PNG.clone()).putInt(16, 2_000_000_000);
        CRC32 sum = new CRC32();
        sum.update(png.array(), 12, 17);
        png.putInt(29, (int) sum.getValue());

        assertEquals("bilden är 2000000000 × 200 bildpunkter", findings("a.png", png.array()));
    }

    private String findings(String name, byte[] file) throws IOException {
        Files.write(site.resolve(name), file);
        List<Finding> findings = SiteChecks.findings(new ImageFiles(), site);
        return String.join("\n", findings.stream().filter(finding -> finding.file().equals(name)).map(finding -> finding.message().split("; ")[0]).toList());
    }
}
