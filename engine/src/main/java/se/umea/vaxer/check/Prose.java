package se.umea.vaxer.check;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.escaped.character.EscapedCharacter;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/** A text's prose: what the parser left as words. Code, HTML, links, images and the marks around emphasis are covered. */
final class Prose {

    /** A paragraph, heading or table cell; each of its characters at its place in the text. */
    record Block(String text, int offset, boolean isParagraph) {
    }

    private static final char COVER = '\uFFFC';

    private final StringBuilder text;
    private final List<Node> blocks = new ArrayList<>();

    Prose(String body) {
        this.text = new StringBuilder(body);
    }

    /** Takes the next node, in document order. */
    void add(Node node) {
        if (node instanceof Text) {
            return;
        }
        if (node instanceof Paragraph || node instanceof Heading
                || node instanceof TableCell && !(node.getGrandParent() instanceof TableSeparator)) {
            blocks.add(node);
        } else if (node instanceof Code || node instanceof HtmlInlineBase || node instanceof HtmlEntity || node instanceof AutoLink
                || node instanceof Link || node instanceof Image || node instanceof EscapedCharacter
                || node instanceof RefNode reference && reference.isDefined()) {
            cover(node.getStartOffset(), node.getEndOffset());
        } else if (node instanceof DelimitedNode marked) {
            cover(marked.getOpeningMarker().getStartOffset(), marked.getOpeningMarker().getEndOffset());
            cover(marked.getClosingMarker().getStartOffset(), marked.getClosingMarker().getEndOffset());
        }
    }

    List<Block> blocks() {
        return blocks.stream().map(node -> new Block(text.substring(node.getStartOffset(), node.getEndOffset()), node.getStartOffset(),
                node instanceof Paragraph)).toList();
    }

    private void cover(int from, int to) {
        // what stands within something covered is covered already
        boolean isCovered = from < to && text.charAt(from) == COVER;
        for (int i = from; i < to && !isCovered; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, COVER);
            }
        }
    }
}
