package se.umea.vaxer.content;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.PegdownExtensions;
import com.vladsch.flexmark.profile.pegdown.PegdownOptionsAdapter;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Markdown as JBake renders it, with flexmark's parser and renderer built once; safe to share between threads.
 *
 * <p>Looking for bare addresses takes flexmark a quarter of its time, so a text that cannot hold one is parsed without.
 */
public final class Markdown {

    /** What every bare address has, or what could stand for it: an entity, an escape. */
    private static final Pattern ADDRESS = Pattern.compile("[@&\\\\]|://|www", Pattern.CASE_INSENSITIVE);

    private final Parser parser;
    private final Parser parserWithoutAutolinks;
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
        parserWithoutAutolinks = (flags & PegdownExtensions.AUTOLINKS) == 0 ? parser : Parser.builder(
                PegdownOptionsAdapter.flexmarkOptions(flags & ~PegdownExtensions.AUTOLINKS)).build();
        renderer = HtmlRenderer.builder(options).nodeRendererFactory(MailAddresses::marking).build();
    }

    Document parse(String markdown) {
        boolean plain = !ADDRESS.matcher(markdown).find();
        return (plain ? parserWithoutAutolinks : parser).parse(markdown);
    }

    /** @return HTML whose mail addresses are only marked: see {@link MailAddresses} */
    String render(Document document) {
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
