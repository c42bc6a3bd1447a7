package se.umea.vaxer.content;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.PegdownExtensions;
import com.vladsch.flexmark.profile.pegdown.PegdownOptionsAdapter;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.List;

/** Markdown as JBake renders it, with flexmark's parser and renderer built once; safe to share between threads. */
public final class Markdown {

    private final Parser parser;
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
        renderer = HtmlRenderer.builder(options).nodeRendererFactory(MailAddresses::marking).build();
    }

    /** @return HTML whose mail addresses are only marked: see {@link MailAddresses} */
    String render(String markdown) {
        return renderer.render(parser.parse(markdown));
    }

    private static int flag(String name) {
        try {
            return PegdownExtensions.class.getDeclaredField(name).getInt(null);
        } catch (NoSuchFieldException | IllegalAccessException e) {
            return PegdownExtensions.NONE;
        }
    }
}
