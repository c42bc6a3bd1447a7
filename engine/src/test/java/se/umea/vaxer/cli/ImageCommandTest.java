package se.umea.vaxer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.umea.vaxer.check.Pictures;
import se.umea.vaxer.check.Sites;

class ImageCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2018-09-17T22:00:00Z"), ZoneOffset.UTC);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;
    private Path picture;

    @BeforeEach
    void copiesTheExample() throws IOException {
        Sites.example(folder.resolve("site"));
        picture = Files.write(folder.resolve("Kräftskiva på Ön.JPG"), Pictures.fromTelephone(400, 300));
    }

    @Test
    void writesThePictureAndPrintsWhatAPageNeeds() throws IOException {
        assertEquals(0, run("image", picture.toString(), "Barn [och] *vuxna*"), err::toString);
        assertTrue(Files.exists(folder.resolve("site/assets/bilder/kraftskiva-pa-on.jpg")));
        String printed = out.toString();
        assertEquals("""
                Skrev assets/bilder/kraftskiva-pa-on.jpg (300 × 400 bildpunkter, N kB), utan originalets plats och andra uppgifter.

                Klistra in en av raderna där bilden ska synas. Den första är för sidor i en mapp under content, den andra för sidor i \
                content självt:
                  ![Barn \\[och\\] \\*vuxna\\*](../bilder/kraftskiva-pa-on.jpg)
                  ![Barn \\[och\\] \\*vuxna\\*](bilder/kraftskiva-pa-on.jpg)
                """, printed.replaceFirst("\\d+ kB", "N kB"));
        List<String> lines = Pattern.compile("!\\[.*").matcher(printed).results().map(MatchResult::group).toList();
        append("content/aktiviteter/lasning-i-parken.md", lines.get(0));
        append("content/om-webbplatsen.md", lines.get(1));
        out.getBuffer().setLength(0);
        assertEquals(0, run("check"), out::toString);
        assertFalse(out.toString().contains("bild"), out::toString);
    }

    @Test
    void overwritesNothing() throws IOException {
        Path there = folder.resolve("site/assets/bilder/odling.jpg");
        Files.createDirectories(there.getParent());
        Files.writeString(there, "en annan bild");
        assertEquals(2, run("image", picture.toString(), "Odling", "--name", "odling"));
        assertEquals("vaxer: assets/bilder/odling.jpg finns redan; ändra i den, eller ge den nya filen ett annat namn med --name\n",
                err.toString());
        assertEquals("en annan bild", Files.readString(there));
        assertArrayEquals(Pictures.fromTelephone(400, 300), Files.readAllBytes(picture));
    }

    @Test
    void asksWhatThePictureShows() {
        assertEquals(0, answering("", "IMG_1234.jpg", "Barn läser"), err::toString);
        assertTrue(out.toString().startsWith("Vad bilden visar (det läses upp för den som inte ser den):   skriv vad bilden visar, "
                + "för den som inte ser den\nVad bilden visar (det läses upp för den som inte ser den):   \"IMG_1234.jpg\" är ett filnamn; "
                + "skriv vad bilden visar\n"), out::toString);
        assertTrue(out.toString().contains("![Barn läser](../bilder/kraftskiva-pa-on.jpg)"), out::toString);
    }

    @Test
    void writesNothingWithoutAText() {
        assertEquals(2, run("image", picture.toString()));
        assertEquals("vaxer: skriv vad bilden visar, för den som inte ser den: vaxer image " + picture + " \"Barn planterar blommor\"\n",
                err.toString());
        assertFalse(Files.exists(folder.resolve("site/assets/bilder")));
    }

    @Test
    void refusesWhatIsNoPictureWithWhatToDo() throws IOException {
        Path heic = Files.writeString(folder.resolve("IMG_1.jpg"), "\0\0\0\u0018ftypheic\0\0\0\0");
        assertEquals(2, run("image", heic.toString(), "Barn"));
        assertEquals("vaxer: " + heic + " är en HEIC-bild, som webbläsare inte visar; spara den som JPEG först, och välj "
                + "Inställningar, Kamera, Format, Mest kompatibelt i en iPhone så blir det JPEG i fortsättningen\n", err.toString());
        err.getBuffer().setLength(0);
        assertEquals(2, run("image", folder.resolve("nej.jpg").toString(), "Barn"));
        assertEquals("vaxer: filen " + folder.resolve("nej.jpg") + " finns inte\n", err.toString());
        err.getBuffer().setLength(0);
        Path large = folder.resolve("stor.tif");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100_000_001);
        }
        assertEquals(2, run("image", large.toString(), "Barn"));
        assertEquals("vaxer: " + large + " är större än 100 MB; spara den mindre i ett bildprogram först\n", err.toString());
    }

    @Test
    void followsNoLinkOutOfTheSite() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("annanstans"));
        Files.createSymbolicLink(folder.resolve("site/assets/bilder"), elsewhere);
        assertEquals(2, run("image", picture.toString(), "Barn"));
        assertEquals("vaxer: assets/bilder är en länk till en annan plats; lägg den riktiga mappen där\n", err.toString());
        assertEquals(0, elsewhere.toFile().list().length);
    }

    private void append(String page, String line) throws IOException {
        Path file = folder.resolve("site").resolve(page);
        Files.writeString(file, Files.readString(file).stripTrailing() + "\n\n" + line + "\n");
    }

    private int run(String... arguments) {
        return run(Terminal.NONE, arguments);
    }

    private int answering(String... answers) {
        BufferedReader in = new BufferedReader(new StringReader(String.join("\n", answers) + "\n"));
        return run(new Terminal(Optional.of(in), false, false, StandardCharsets.UTF_8), "image", picture.toString());
    }

    private int run(Terminal terminal, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--source", folder.resolve("site").toString()));
        return Vaxer.run(CLOCK, terminal, new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
