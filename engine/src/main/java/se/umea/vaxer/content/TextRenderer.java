package se.umea.vaxer.content;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.Set;

/**
 * Writes text as flexmark does. What holds nothing to convert, which is nearly all, is written as it stands in the file:
 * flexmark copies it five times, a letter at a time.
 */
final class TextRenderer {

    private TextRenderer() {
    }

    /** A renderer of text, for {@code HtmlRenderer}'s builder. */
    static NodeRenderer of(DataHolder options) {
        return () -> Set.of(new NodeRenderingHandler<>(Text.class, TextRenderer::render));
    }

    private static void render(Text node, NodeRendererContext context, HtmlWriter html) {
        if (node.getChars() instanceof SubSequence part && part.getBase() instanceof String all
                && standsAsItIs(all, part.getStartOffset(), part.getEndOffset())) {
            html.append(all, part.getStartOffset(), part.getEndOffset());
        } else {
            html.text(Escaping.normalizeEOL(node.getChars().unescape()));
        }
    }

    /** Whether there is no escape or reference, nothing that HTML escapes, no end of a line and nothing invalid. */
    private static boolean standsAsItIs(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            switch (text.charAt(i)) {
                case '\\', '&', '<', '>', '"', '\r', '\n', '\0' -> {
                    return false;
                }
                default -> {
                }
            }
        }
        return true;
    }
}
