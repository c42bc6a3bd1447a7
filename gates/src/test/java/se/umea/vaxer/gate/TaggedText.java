package se.umea.vaxer.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The text of a PDF as it is read aloud: by its tags, in their order. */
final class TaggedText {

    private static final Set<String> BLOCKS = Set.of("H1", "H2", "H3", "P", "TH", "TD", "LBody", "Caption");

    /**
     * What stands between two marks in a page.
     *
     * @param baseline its distance from the page's top
     */
    private record Piece(String text, float baseline) {
    }

    private final Map<PDPage, Map<Integer, Piece>> marked = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private TaggedText() {
    }

    /** One line for each heading, paragraph, cell and list item: its tag, a space, its text. */
    static List<String> of(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            TaggedText text = new TaggedText();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, Piece> byId = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> byId.put(content.getMCID(), piece(content)));
                text.marked.put(page, byId);
            }
            text.walk(document.getDocumentCatalog().getStructureTreeRoot());
            return text.lines;
        }
    }

    private void walk(PDStructureNode node) {
        if (node instanceof PDStructureElement element && BLOCKS.contains(element.getStructureType())) {
            List<Piece> pieces = new ArrayList<>();
            gather(element, pieces);
            lines.add((element.getStructureType() + " " + joined(pieces)).strip());
            return;
        }
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureNode child) {
                walk(child);
            }
        }
    }

    private void gather(PDStructureElement element, List<Piece> pieces) {
        for (Object kid : element.getKids()) {
            if (kid instanceof PDStructureElement child) {
                gather(child, pieces);
            } else if (kid instanceof Integer id) {
                pieces.add(marked.get(page(element)).get(id));
            } else if (kid instanceof PDMarkedContentReference reference) {
                pieces.add(marked.get(reference.getPage()).get(reference.getMCID()));
            }
        }
    }

    private PDPage page(PDStructureElement element) {
        return marked.keySet().stream().filter(page -> page.getCOSObject() == element.getPage().getCOSObject())
                .findFirst().orElseThrow();
    }

    private static Piece piece(PDMarkedContent content) {
        List<TextPosition> positions = content.getContents().stream().filter(TextPosition.class::isInstance)
                .map(TextPosition.class::cast).toList();
        return new Piece(positions.stream().map(TextPosition::getUnicode).collect(Collectors.joining()),
                positions.isEmpty() ? 0 : positions.get(0).getY());
    }

    private static String joined(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            boolean sameLine = i == 0 || pieces.get(i).baseline() == pieces.get(i - 1).baseline();
            text.append(sameLine ? "" : " ").append(pieces.get(i).text());
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }
}
