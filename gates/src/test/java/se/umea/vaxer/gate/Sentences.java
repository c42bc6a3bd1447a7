package se.umea.vaxer.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** The sentences of a text, and the words that stand alone in it, such as headings, links of a menu and cells. */
final class Sentences {

    /** The classes of what is read as words of its own within a line. */
    private static final Set<String> APART = Set.of("visually-hidden", "document__facts", "overview__word");

    private Sentences() {
    }

    /** Those of a page: what is seen and heard, and what search engines show. */
    static Set<String> ofPage(Document page) {
        Set<String> sentences = of(page.title().split(" \\| "));
        sentences.addAll(of(page.select("meta[name=description]").attr("content")));
        for (String attribute : List.of("alt", "aria-label", "title")) {
            page.select("[" + attribute + "]").forEach(element -> sentences.addAll(of(element.attr(attribute))));
        }
        Element body = page.body().clone();
        // the page's own address, on paper
        body.select(".site-footer__printed").remove();
        sentences.addAll(ofElement(body));
        return sentences;
    }

    /** Those that are seen and heard in an element. */
    static Set<String> ofElement(Element element) {
        Blocks blocks = new Blocks();
        element.traverse(blocks);
        blocks.end();
        return of(blocks.found.toArray(String[]::new));
    }

    static Set<String> ofFeed(String xml) {
        return of(Jsoup.parse(xml, "", Parser.xmlParser()).select("title, summary").eachText().toArray(String[]::new));
    }

    /** Those that are read aloud in a PDF, and those that it says of itself. */
    static Set<String> ofPdf(Path pdf) throws IOException {
        // a table that goes on on another page says its heads there too
        Set<String> sentences = of(TaggedText.of(pdf).stream()
                .map(line -> line.replaceFirst("^\\w+ ?", "").replaceFirst("^(.+) \\1$", "$1")).toArray(String[]::new));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDDocumentInformation information = document.getDocumentInformation();
            sentences.addAll(of(information.getTitle().split(" \\| ")));
            sentences.addAll(of(information.getAuthor(), information.getSubject()));
        }
        return sentences;
    }

    /** Without what is not heard: the kind of spaces and hyphens, a full stop at the end. Numbers alone are no sentences. */
    static Set<String> of(String... texts) {
        return Stream.of(texts).map(text -> text.replace("\u00AD", "").replace('\u2011', '-').replace('”', '"'))
                .map(text -> text.replaceAll("[\\s\u00A0]+", " ").strip())
                .flatMap(text -> Arrays.stream(text.split("(?<=[.?!:]) (?=[\\p{Lu}\"])")))
                .map(sentence -> sentence.replaceFirst("[.:,]$", "")).filter(sentence -> sentence.matches(".*\\p{L}.*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Collects the text between the bounds of block elements and line breaks. */
    private static final class Blocks implements NodeVisitor {

        private final List<String> found = new ArrayList<>();
        private StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && words.parent() instanceof Element) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element && isBound(element)) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && isBound(element)) {
                end();
            }
        }

        private static boolean isBound(Element element) {
            return element.isBlock() || element.normalName().equals("br") || APART.stream().anyMatch(element::hasClass);
        }

        private void end() {
            found.add(text.toString());
            text = new StringBuilder();
        }
    }
}
