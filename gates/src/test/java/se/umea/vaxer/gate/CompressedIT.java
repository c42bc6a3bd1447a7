package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies compressed beside a file is that file, and small enough for the first round trip. */
final class CompressedIT {

    /** Ten packets, the first window of a new connection (RFC 6928), of 1,460 bytes each. */
    private static final int FIRST_ROUND_TRIP = 14_600;

    private static final List<String> TEXTS = List.of(".html", ".css", ".svg", ".xml", ".txt", ".vcf");

    private static final BuiltSite SITE = BuiltSite.ofTheProject();

    @Test
    void everyTextAndNothingElseLiesCompressedBesideItself() {
        Set<String> texts = SITE.files().stream().filter(file -> TEXTS.stream().anyMatch(file::endsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(texts, compressed(".br"));
        assertEquals(texts, compressed(".gz"));
    }

    @Test
    void anyDecoderGivesTheFileBack() throws IOException {
        for (String file : compressed(".br")) {
            byte[] original = Files.readAllBytes(path(file));
            try (BrotliInputStream brotli = new BrotliInputStream(Files.newInputStream(path(file + ".br")));
                    GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(path(file + ".gz")))) {
                assertArrayEquals(original, brotli.readAllBytes(), file);
                assertArrayEquals(original, gzip.readAllBytes(), file);
            }
        }
    }

    @Test
    void everyPageComesInTheFirstRoundTrip() throws IOException {
        assertEquals(List.of(), tooHeavy(SITE));
    }

    @Test
    void bitesWhereAPageIsTooHeavy(@TempDir Path folder) throws IOException {
        for (String page : List.of("lagom.html", "tung.html")) {
            Files.writeString(folder.resolve(page), "<p>");
            Files.write(folder.resolve(page + ".br"), new byte[page.equals("tung.html") ? 14_601 : 14_600]);
        }
        assertEquals(List.of("tung.html: 14601 bytes"), tooHeavy(new BuiltSite(folder)));
    }

    private static List<String> tooHeavy(BuiltSite site) throws IOException {
        List<String> heavy = new ArrayList<>();
        for (String page : site.pages()) {
            long size = Files.size(site.root().resolve(page + ".br"));
            if (size > FIRST_ROUND_TRIP) {
                heavy.add(page + ": " + size + " bytes");
            }
        }
        return heavy;
    }

    private static Set<String> compressed(String ending) {
        return SITE.files().stream().filter(file -> file.endsWith(ending))
                .map(file -> file.substring(0, file.length() - ending.length())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path path(String file) {
        return SITE.root().resolve(file);
    }
}
