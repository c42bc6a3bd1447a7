package se.umea.vaxer.content;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.escaped.character.EscapedCharacterExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.PegdownExtensions;
import com.vladsch.flexmark.profile.pegdown.PegdownOptionsAdapter;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown as JBake renders it, with flexmark's parser and renderer built once; safe to share between threads.
 *
 * <p>flexmark's search for bare addresses, escapes and tables takes a third of its time, so a text without any is parsed without
 * it. Text with nothing to convert, which is nearly all, is written as it stands; flexmark copies it five times.
 */
public final class Markdown {

    /** A link {@code [words](https://…)} that is no part of a reference. */
    private static final Pattern PLAIN_LINK = Pattern.compile("(?<![\\[\\]])\\[[\\p{L}\\p{Nd} ,.-]*+]\\(https?://[A-Za-z0-9/.-]*+\\)");

    private final Parser parser;
    private final Parser tableParser;
    private final Parser plainParser;
    private final HtmlRenderer renderer;

    /** @param extensions names of {@link PegdownExtensions}, with {@code -} before one to remove; unknown ones are ignored, as in JBake */
    public Markdown(List<String> extensions) {
        int flags = PegdownExtensions.NONE;
        for (String extension : extensions) {
            if (extension.startsWith("-")) {
                flags &= ~flag(extension.substring(1));
            } else {
                flags |= flag(extension.startsWith("+") ? extension.substring(1) : extension);
            }
        }
        DataHolder options = PegdownOptionsAdapter.flexmarkOptions(flags);
        parser = Parser.builder(options).build();
        tableParser = withoutUrlsAndEscapes(flags);
        plainParser = withoutUrlsAndEscapes(flags & ~PegdownExtensions.TABLES);
        renderer = HtmlRenderer.builder(options).nodeRendererFactory(MailObfuscation::marking)
                .nodeRendererFactory(data -> () -> Set.of(new NodeRenderingHandler<>(Text.class, Markdown::render))).build();
    }

    public Document parse(String markdown) {
        return (mayHaveBareUrlOrEscape(markdown) ? parser : markdown.indexOf('|') < 0 ? plainParser : tableParser).parse(markdown);
    }

    /** Returns HTML in which mail addresses are only marked; {@link MailObfuscation} writes them. */
    public String render(Document document) {
        return renderer.render(document);
    }

    /** Loads flexmark's classes and runs them once, so that the files that follow find them ready. */
    public static void loadAhead() {
        Markdown markdown = new Markdown(List.of("HARDWRAPS", "AUTOLINKS", "FENCED_CODE_BLOCKS", "DEFINITIONS"));
        markdown.render(markdown.parse("# a\n\n- *b* [c](d)\n- **e**\n\n> f\n\n1. g\n"));
    }

    private static Parser withoutUrlsAndEscapes(int flags) {
        MutableDataSet options = new MutableDataSet(PegdownOptionsAdapter.flexmarkOptions(flags & ~PegdownExtensions.AUTOLINKS));
        return Parser.builder(options.set(Parser.EXTENSIONS, Parser.EXTENSIONS.get(options).stream()
                .filter(extension -> !(extension instanceof EscapedCharacterExtension)).toList())).build();
    }

    /** Returns whether the text may contain a bare URL or an escape; a character reference can encode any character. */
    private static boolean mayHaveBareUrlOrEscape(String text) {
        Matcher link = PLAIN_LINK.matcher(text).useTransparentBounds(true);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c == '&' || c == '\\' || (c == 'w' || c == 'W') && text.regionMatches(true, i, "www", 0, 3)) {
                return true;
            }
            if (c == ':' && text.startsWith("://", i)) {
                if (!link.region(Math.max(0, text.lastIndexOf('[', i)), text.length()).lookingAt() || link.end() < i) {
                    return true;
                }
                i = link.end() - 1;
            }
        }
        return false;
    }

    private static void render(Text node, NodeRendererContext context, HtmlWriter html) {
        if (node.getChars() instanceof SubSequence part && part.getBase() instanceof String all
                && isPlain(all, part.getStartOffset(), part.getEndOffset())) {
            html.append(all, part.getStartOffset(), part.getEndOffset());
        } else {
            html.text(Escaping.normalizeEOL(node.getChars().unescape()));
        }
    }

    private static boolean isPlain(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\\' || c == '\r' || c == '\n' || c == '\0') {
                return false;
            }
        }
        return true;
    }

    private static int flag(String name) {
        try {
            return PegdownExtensions.class.getDeclaredField(name).getInt(null);
        } catch (NoSuchFieldException | IllegalAccessException e) {
            return PegdownExtensions.NONE;
        }
    }
}
