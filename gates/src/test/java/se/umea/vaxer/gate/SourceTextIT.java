package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the site against the municipality's own text, sentence by sentence. */
final class SourceTextIT {

    /** Headings that have nothing under them in the source. */
    private static final Set<String> LEFT_OUT = Set.of("Kontaktvägar", "Genvägar");

    private static final String YEAR_OF_THE_SOURCE = "2018";

    @Test
    void everySentenceOfTheSourceIsVisibleOnThePages() throws IOException {
        // facts that the editors have dated anew have another year, or none
        assumeTrue(edited().isEmpty(), () -> "Edited since the source: " + edited());
        assertEquals(List.of(), missing(sentences(), visibleText(BuiltSite.ofTheProject())));
    }

    @Test
    void readsTheSourceWhole() throws IOException {
        List<String> sentences = sentences();
        assertEquals("Startsida Umeå kommun", sentences.get(0));
        assertEquals("Förebygga droger och kriminell livsstil", sentences.get(6));
        assertEquals("Med gemensamma krafter skapar vi välfärd och samhällsnytta för kommunens invånare.",
                sentences.get(sentences.size() - 1));
        assertEquals(61, sentences.size());
    }

    @Test
    void tellsASentenceThatIsMissing() {
        assertEquals(List.of("Under hösten planeras också en ny konstgräsplan på området."),
                missing(List.of("Stärka föräldrar", "Under hösten planeras också en ny konstgräsplan på området."),
                        List.of("Start Stärka föräldrar Kontakt", "Under hösten planeras också en ny plan på området.")));
    }

    private static List<String> edited() {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            return files.filter(file -> file.toString().endsWith(".md")).map(ContentHeaders::read)
                    .filter(header -> !Set.of("tillganglighet", "om", "register").contains(header.get("type")))
                    .filter(header -> !header.fields().containsKey("version-av"))
                    .filter(header -> !header.get("uppgifter").equals(YEAR_OF_THE_SOURCE)).map(ContentHeaders::name).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading content", e);
        }
    }

    private static List<String> missing(List<String> sentences, List<String> pages) {
        return sentences.stream().filter(sentence -> pages.stream().noneMatch(page -> page.contains(sentence))).toList();
    }

    /** The municipality's text, each line and point of a list in a line. */
    static String source() throws IOException {
        try (InputStream source = SourceTextIT.class.getResourceAsStream("/startsida.txt")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.replace("•", "").strip())
                    // the bracket was never opened
                    .map(line -> line.replace("polis och fritid)", "polis och fritid"))
                    // the build writes the type with the size and the number of pages
                    .map(line -> line.replace(" (pdf)", ""))
                    .filter(Predicate.not(String::isEmpty))
                    .filter(Predicate.not(LEFT_OUT::contains))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static List<String> sentences() throws IOException {
        return source().lines().flatMap(line -> Arrays.stream(line.split("(?<=[.])\\s+(?=\\p{Lu})"))).toList();
    }

    private static List<String> visibleText(BuiltSite site) {
        return site.pages().stream().map(page -> site.page(page).body().text().replace('\u00a0', ' ').replace('”', '"')).toList();
    }
}
