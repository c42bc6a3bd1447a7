package se.umea.vaxer.content;

import com.vladsch.flexmark.ext.escaped.character.EscapedCharacterExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.PegdownExtensions;
import com.vladsch.flexmark.profile.pegdown.PegdownOptionsAdapter;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/**
 * Markdown as JBake renders it, with flexmark's parser and renderer built once; safe to share between threads.
 *
 * <p>Looking for bare addresses and escapes takes flexmark a third of its time, so a text that cannot hold any is parsed
 * without.
 */
public final class Markdown {

    private final Parser parser;
    private final Parser plainParser;
    private final HtmlRenderer renderer;

    /**
     * @param extensions names of constants in {@link PegdownExtensions}, with {@code -} before one to take away;
     *                   unknown names mean nothing, as in JBake
     */
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
        plainParser = Parser.builder(plain(flags)).build();
        renderer = HtmlRenderer.builder(options).nodeRendererFactory(MailObfuscation::marking)
                .nodeRendererFactory(TextRenderer::of).build();
    }

    public Document parse(String markdown) {
        return (BareUrls.orEscapesMayBeIn(markdown) ? parser : plainParser).parse(markdown);
    }

    private static DataHolder plain(int flags) {
        MutableDataSet options = new MutableDataSet(
                PegdownOptionsAdapter.flexmarkOptions(flags & ~PegdownExtensions.AUTOLINKS));
        return options.set(Parser.EXTENSIONS, Parser.EXTENSIONS.get(options).stream()
                .filter(extension -> !(extension instanceof EscapedCharacterExtension)).toList());
    }

    /** @return HTML whose mail addresses are only marked: see {@link MailObfuscation} */
    public String render(Document document) {
        return renderer.render(document);
    }

    /** Loads flexmark's classes and runs them once, so that the files that follow find them ready. */
    public static void loadAhead() {
        Markdown markdown = new Markdown(List.of("HARDWRAPS", "AUTOLINKS", "FENCED_CODE_BLOCKS", "DEFINITIONS"));
        markdown.render(markdown.parse("# a\n\n- *b* [c](d)\n- **e**\n\n> f\n\n1. g\n"));
    }

    private static int flag(String name) {
        try {
            return PegdownExtensions.class.getDeclaredField(name).getInt(null);
        } catch (NoSuchFieldException | IllegalAccessException e) {
            return PegdownExtensions.NONE;
        }
    }
}
