package se.umea.vaxer.content;

import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.LinkType;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes the mail addresses of a site's Markdown as JBake does: each letter as itself or as one of two character
 * references, drawn from one series of random numbers for the whole site.
 *
 * <p>flexmark draws while it renders. Here pages are rendered in parallel, so the renderer only marks the addresses,
 * and they are written afterwards, page by page in crawl order: the same bytes on every run, and the same as JBake's.
 */
public final class MailObfuscation {

    /** Surrounds what has to be obfuscated; cannot occur in Markdown's output (CommonMark 0.30 §2.3). */
    static final char MARK = '\0';

    private static final Pattern MARKED = Pattern.compile(MARK + "([^" + MARK + "]*+)" + MARK);
    private static final long FLEXMARKS_SEED = 0x2626;

    private final Random random = new Random(FLEXMARKS_SEED);

    /** Returns a renderer of mail links that marks address and text, for {@code HtmlRenderer}'s builder. */
    static NodeRenderer marking(DataHolder options) {
        return () -> Set.of(new NodeRenderingHandler<>(MailLink.class, MailObfuscation::mark));
    }

    private static void mark(MailLink link, NodeRendererContext context, HtmlWriter html) {
        String text = link.getText().unescape();
        if (context.isDoNotRenderLinks()) {
            html.text(text);
            return;
        }
        ResolvedLink resolved = context.resolveLink(LinkType.LINK, text, null);
        html.srcPos(link.getText()).attr("href", MARK + "mailto:" + resolved.getUrl() + MARK)
                .withAttr(resolved).tag("a").raw(MARK + text + MARK).tag("/a");
    }

    /** @param html as the renderer wrote it, with marks in pairs */
    String obfuscate(String html) {
        // the writer has escaped the address as an attribute's value
        return MARKED.matcher(html).replaceAll(marked -> letters(Escaping.unescapeHtml(marked.group(1))));
    }

    private String letters(String address) {
        StringBuilder written = new StringBuilder();
        for (char letter : address.toCharArray()) {
            switch (random.nextInt(5)) {
                case 0, 1 -> written.append("&#").append((int) letter).append(';');
                case 2, 3 -> written.append("&#x").append(Integer.toHexString(letter)).append(';');
                default -> written.append(switch (letter) {
                    case '&' -> "&amp;";
                    case '\'' -> "&#39;";
                    // for Matcher.replaceAll
                    case '$' -> "\\$";
                    case '\\' -> "\\\\";
                    default -> String.valueOf(letter);
                });
            }
        }
        return written.toString();
    }
}
