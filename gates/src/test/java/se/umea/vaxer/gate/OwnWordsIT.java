package se.umea.vaxer.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every sentence on the site is the municipality's, or is in docs/egna-ord.md, which says why it is there. What editors have changed since
 * the site was handed over is the municipality's too.
 */
final class OwnWordsIT {

    private static final Path LIST = Path.of("docs/egna-ord.md");
    private static final String DAY_OF_HANDING_OVER = "2026-11-29";

    private final BuiltSite site = BuiltSite.ofTheProject();
    private OwnWords words;

    @BeforeEach
    void read() throws IOException {
        words = OwnWords.read(LIST, SourceTextIT.source(), edited());
    }

    @Test
    void everySentenceIsTheSourcesOrInTheList() throws IOException {
        List<String> unknown = new ArrayList<>();
        sentences().forEach((sentence, page) -> {
            if (!words.has(sentence)) {
                unknown.add(page + ": " + sentence);
            }
        });
        assertEquals("", String.join("\n", unknown), "neither in the source nor in " + LIST);
    }

    @Test
    void everyEntryOfTheListIsOnTheSite() throws IOException {
        assumeTrue(edited().isEmpty(), "pages have been edited");
        assertEquals(List.of(), words.unused(sentences().keySet()));
    }

    @Test
    void whatTheListSaysOfTheSourceStandsThere() {
        assertEquals(List.of(), words.wrongReferences());
    }

    @Test
    void tellsANewSentence() {
        Set<String> found = new TreeSet<>(Sentences.ofPage(Jsoup.parse("""
                <title>Stärka föräldrar | Umeå växer – tryggt och säkert</title><meta name="description" content="Stärka föräldrar.">
                <main><h1>Stärka föräldrar</h1><p>Kravet är att ungdomarna samtidigt sköter skolan och inte brukar doping eller andra droger.
                Det går <em>mycket</em> bra.<br>Kontakt</p><table><tr><td>12</td><td>Påbörjad (2018)</td></tr></table>
                <img alt="En ny bild"></main>""")));
        found.removeIf(words::has);
        assertEquals(Set.of("Det går mycket bra", "En ny bild"), found);
    }

    /** Every sentence with the first page or file that has it. */
    private Map<String, String> sentences() throws IOException {
        Map<String, String> sentences = new TreeMap<>();
        site.pages().forEach(page -> Sentences.ofPage(site.page(page)).forEach(sentence -> sentences.putIfAbsent(sentence, page)));
        Sentences.ofFeed(site.text("feed.xml")).forEach(sentence -> sentences.putIfAbsent(sentence, "feed.xml"));
        for (String pdf : site.files().stream().filter(file -> file.endsWith(".pdf")).toList()) {
            Sentences.ofPdf(site.root().resolve(pdf)).forEach(sentence -> sentences.putIfAbsent(sentence, pdf));
        }
        return sentences;
    }

    /** The sentences of the pages that editors have dated since. */
    private Set<String> edited() {
        Set<String> sentences = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
                ContentHeaders header = ContentHeaders.read(file);
                String address = Path.of("content").relativize(file).toString().replace('\\', '/').replaceFirst("\\.md$", ".html");
                if (header.get("date").compareTo(DAY_OF_HANDING_OVER) > 0 && site.has(address)) {
                    sentences.addAll(Sentences.ofElement(site.page(address).expectFirst("main")));
                    sentences.addAll(Sentences.of(header.fields().values().toArray(String[]::new)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading content", e);
        }
        return sentences;
    }
}
