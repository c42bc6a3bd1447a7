package se.umea.vaxer.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import se.umea.vaxer.diff.SiteDiff.Entry;
import se.umea.vaxer.diff.SiteDiff.Kind;
import se.umea.vaxer.diff.SiteDiff.Status;
import se.umea.vaxer.html.Hash;
import se.umea.vaxer.html.MimeType;
import se.umea.vaxer.html.PdfFile;

/**
 * What people see of a file that is no page, if that is more than its bytes can say: the text of a PDF or a plain text.
 *
 * @param others the pictures and links of a PDF
 */
record DocumentContent(List<String> blocks, Set<String> others) {

    /** Returns what has changed; empty if nothing that people see. A PDF's own facts about itself are nothing. */
    static Optional<Entry> compare(String name, ComparedSite before, ComparedSite after) {
        Kind kind = MimeType.of(name).startsWith("image/") ? Kind.PICTURE : Kind.DOCUMENT;
        if (!before.has(name) || !after.has(name)) {
            return Optional.of(new Entry(kind, after.has(name) ? Status.ADDED : Status.REMOVED, name, "", "", List.of()));
        }
        if (before.hash(name).equals(after.hash(name))) {
            return Optional.empty();
        }
        Optional<DocumentContent> old = before.content(name).flatMap(bytes -> read(name, bytes));
        Optional<DocumentContent> next = after.content(name).flatMap(bytes -> read(name, bytes));
        return old.isPresent() && old.equals(next) ? Optional.empty() : Optional.of(new Entry(kind, Status.CHANGED, name, "", "",
                old.isPresent() && next.isPresent() ? TextDiff.blocks(old.get().blocks, next.get().blocks) : List.of()));
    }

    /** Returns empty for other kinds of files, and for a PDF that cannot be read. */
    private static Optional<DocumentContent> read(String name, byte[] bytes) {
        String type = MimeType.of(name);
        try {
            return type.startsWith("text/")
                    ? Optional.of(new DocumentContent(blocks(new String(bytes, StandardCharsets.UTF_8).lines()), Set.of()))
                    : type.equals("application/pdf") ? Optional.of(PdfFile.read(bytes, DocumentContent::open)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static DocumentContent open(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setLineSeparator(" ");
            text.setParagraphEnd("\n");
            text.setPageEnd("\n");
            Set<String> others = new TreeSet<>();
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    others.add(Hash.hex(stream.createRawInputStream().readAllBytes()));
                }
            }
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                        others.add(action.getURI());
                    }
                }
            }
            return new DocumentContent(blocks(text.getText(document).lines()), others);
        }
    }

    private static List<String> blocks(Stream<String> lines) {
        return lines.map(TextBlocks::visible).filter(line -> !line.isEmpty()).toList();
    }
}
